import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { connectModel } from '#server/adapters/connect-model.ts'

const config = (provider: string, baseUrl?: string) => ({ name: `${provider}:m`, provider, model: 'm', key: 'none', baseUrl })

test.each([
  ['openai', undefined, 'api.openai.com'],
  ['openai', 'http://localhost:11434/v1', 'localhost:11434 on this computer'],
  ['openai', 'https://user:password@models.example/v1', 'models.example'],
  ['anthropic', undefined, 'api.anthropic.com'],
  ['anthropic', 'http://[::1]:8080', '[::1]:8080 on this computer'],
  ['mistralai', undefined, 'mistralai'],
])('[LM11] %s at %s goes by its name, and people are told %s', async (provider, baseUrl, host) => {
  const model = await connectModel(config(provider, baseUrl))
  expect([model.name, model.host]).toEqual([`${provider}:m`, host])
})

test.each([
  ['openai', ['openai']],
  ['anthropic', ['@anthropic-ai/sdk']],
  ['mistralai', []],
])('[LM11] connecting %s loads no package of another provider', async (provider, packages) => {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = new Set()
    registerHooks({ load(url, context, next) { loaded.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]); return next(url, context) } })
    const { connectModel } = await import('#server/adapters/connect-model.ts')
    await connectModel(${JSON.stringify(config(provider))})
    console.log(JSON.stringify(['openai', '@anthropic-ai/sdk', 'langchain', '@langchain/core'].filter((name) => loaded.has(name))))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: fileURLToPath(new URL('../..', import.meta.url)) })
  expect(JSON.parse(stdout)).toEqual(packages)
})
