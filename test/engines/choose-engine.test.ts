import { expect, test } from 'vitest'
import { chooseEngine } from '#server/engines/choose-engine.ts'
import { environmentFrom, EnvironmentProblem, type ModelConfig } from '#server/env.ts'
import { plan } from '#test/support/interview.ts'
import { scriptedModel } from '#test/support/scripted-model.ts'

const KEY = 'sk-test-0123456789abcdefMARKER'
const OPENAI = { OPENAI_API_KEY: KEY }

async function engines(variables: Record<string, string>) {
  const connected: ModelConfig[] = []
  const connect = async (config: ModelConfig) => {
    connected.push(config)
    return { ...scriptedModel(), name: config.name, host: config.provider === 'openai' ? 'api.openai.com' : `api.${config.provider}.com` }
  }
  return { asked: connected, ...await chooseEngine({ models: environmentFrom(variables).models, connect, delimiter: () => 'delimiter' }) }
}

test('[EN11] without a model everything is built in and stays here', async () => {
  for (const variables of [{}, OPENAI, { ...OPENAI, OPENAI_BASE_URL: 'http://localhost:1/v1', ANTHROPIC_API_KEY: KEY }, { BAR_RAISER_MODEL: '' }, { BAR_RAISER_MODEL: 'off' }]) {
    const chosen = await engines(variables)
    expect(chosen.asked).toEqual([])
    expect(chosen.roles).toEqual({ engine: 'built-in', assessor: null, reporter: null })
    expect(chosen.engineFor(plan({ engine: 'openai:m' })).name).toBe('built-in')
    expect(chosen.engine).toEqual({ name: 'built-in', assessor: null, words: 'The built-in engine runs on this computer. Your words go nowhere else.' })
  }
})

test('[EN4] a model speaks in every round of an interview that was started with it, and in no other', async () => {
  const chosen = await engines({ BAR_RAISER_MODEL: 'm', ...OPENAI })
  for (const round of ['recruiter-screen', 'coding', 'ml-system-design', 'ml-fundamentals', 'behavioral'] as const) {
    expect(chosen.engineFor(plan({ round, engine: 'openai:m' })).name).toBe('openai:m')
  }
  for (const engine of ['built-in', 'openai:another', 'm']) expect(chosen.engineFor(plan({ engine })).name).toBe('built-in')
  expect([chosen.assessorFor('openai:m')?.name, chosen.assessorFor('openai:another')]).toEqual(['openai:m', null])
})

test('[EN12] roles may have models of their own, and others in reserve; each is connected once', async () => {
  const chosen = await engines({ BAR_RAISER_MODEL: 'm, anthropic:c', BAR_RAISER_ASSESSOR: 'anthropic:c', BAR_RAISER_REPORTER: 'off', ...OPENAI, ANTHROPIC_API_KEY: KEY })
  expect(chosen.roles).toEqual({ engine: 'openai:m, anthropic:c', assessor: 'anthropic:c', reporter: null })
  expect(chosen.asked.map(({ name }) => name).sort()).toEqual(['anthropic:c', 'openai:m'])
})

test('[EN11] the lobby names every host, what it is for, and that names are masked', async () => {
  const { engine } = await engines({ BAR_RAISER_MODEL: 'm, anthropic:c', BAR_RAISER_REPORTER: 'off', ...OPENAI, ANTHROPIC_API_KEY: KEY })
  expect(engine.words).toBe('What you say goes to language models: openai:m at api.openai.com words the questions (if it fails, anthropic:c at api.anthropic.com); openai:m at api.openai.com reads your answers (if it fails, anthropic:c at api.anthropic.com). Names of people, employers, schools and places are masked before answers are read for evidence; who words questions or the report sees them as you said them. Everything else stays on this computer.')
})

test.each([
  ['gpt-5-mini', 'openai', 'gpt-5-mini'], ['qwen3:14b', 'openai', 'qwen3:14b'], ['openai:gpt-5', 'openai', 'gpt-5'],
  ['anthropic:claude-sonnet-4-5', 'anthropic', 'claude-sonnet-4-5'], ['mistralai:mistral-large-latest', 'mistralai', 'mistral-large-latest'], ['ollama:qwen3:14b', 'ollama', 'qwen3:14b'],
])('[EN12] %s is asked for at %s as %s', (written, provider, model) => {
  const { models } = environmentFrom({ BAR_RAISER_MODEL: written, ...OPENAI, ANTHROPIC_API_KEY: KEY })
  expect(models.interviewer).toEqual([expect.objectContaining({ name: `${provider}:${model}`, provider, model })])
})

test('[LM7] no problem with the environment shows a key', () => {
  const wrong: Record<string, string>[] = [
    { OPENAI_API_KEY: `${KEY} ${KEY}` }, { OPENAI_API_KEY: `${KEY}“` }, { OPENAI_BASE_URL: KEY }, { OPENAI_BASE_URL: `ftp://${KEY}.example` }, { PORT: KEY },
    { BAR_RAISER_MODEL: 'x'.repeat(500), OPENAI_API_KEY: KEY }, { ANTHROPIC_API_KEY: `${KEY} x` }, { ANTHROPIC_BASE_URL: KEY }, { BAR_RAISER_BUDGET: KEY },
  ]
  for (const variables of wrong) {
    let message = ''
    try {
      environmentFrom(variables)
    } catch (error) {
      if (!(error instanceof EnvironmentProblem)) throw error
      message = `${error.message} ${error.stack}`
    }
    expect(message).not.toBe('')
    expect(message).not.toContain('MARKER')
  }
})

test('a model without a place is a problem that says what to set', () => {
  expect(() => environmentFrom({ BAR_RAISER_MODEL: 'm' })).toThrow(/OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL/)
  expect(() => environmentFrom({ BAR_RAISER_ASSESSOR: 'anthropic:c' })).toThrow(/BAR_RAISER_ASSESSOR .* ANTHROPIC_API_KEY/)
  expect(() => environmentFrom({ BAR_RAISER_MODEL: 'openai:', ...OPENAI })).toThrow(/names no model/)
  expect(() => environmentFrom({ BAR_RAISER_BUDGET: '-1' })).toThrow(/BAR_RAISER_BUDGET: it must be more than 0/)
})

test('a key with a line end behind it is the same key', () => {
  expect(environmentFrom({ BAR_RAISER_MODEL: ' m ', OPENAI_API_KEY: `${KEY}\n` }).models.interviewer).toEqual([{ name: 'openai:m', provider: 'openai', model: 'm', key: KEY, baseUrl: undefined }])
})
