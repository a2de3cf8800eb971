import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY } from '#test/support/answers.ts'
import { answer, chromiumHere, openBrowser, openPage, start } from '#test/support/browser.ts'
import { answer as completion, loopback, streamed } from '#test/support/chat-completions.ts'
import { candidate, createInterview, testServer } from '#test/support/server.ts'

const KEY = 'sk-test-4711-never-shown'

const modelsAt = (baseUrl: string) => ({ interviewer: [{ name: 'openai:loopback-model', provider: 'openai', model: 'loopback-model', key: KEY, baseUrl }], assessor: [], reporter: [], budget: 1 })

/** Words a probe quoting what the candidate just said, as the prompt asks for. */
function scripted(prompt: string, count: number): string {
  const quotable = ['we were about', 'I pulled two weeks of logs', 'She was worried', 'Skip rate fell']
  const quoted = quotable.findLast((words) => prompt.includes(words))
  return `MOVE: probe\n${quoted === undefined ? '' : `You said “${quoted}”. `}${['How exactly did that go, step by step?', 'Who else had a say in it?', 'Which figure did you hold it against?', 'Where did that lead in the weeks after?'][count % 4]}`
}

describe.skipIf(chromiumHere === null)('a language model', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  test('[E12] speaks an interview through a loopback server; code scores it', async () => {
    let asked = 0
    await using provider = await loopback((response, body, count) => {
      asked = count
      streamed(response)
      for (const part of completion(scripted(body.messages.map((message) => message.content).join('\n'), count))) response.write(part)
      response.end()
    })
    await using server = await testServer({ models: modelsAt(provider.baseUrl) })
    const { page, trouble } = await openPage(browser)
    await page.goto(server.base)
    expect(await page.locator('.engine').textContent()).toContain('127.0.0.1')
    await start(page, server.base, 'Behavioral')
    const lines: string[] = []
    for (const text of STORY.slice(0, 4)) lines.push(await answer(page, text))
    expect(asked).toBeGreaterThan(0)
    expect(lines.join(' ')).toMatch(/step by step|had a say|hold it against|weeks after/)
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.locator('.ending .danger').click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByText('loopback-model').waitFor()
    expect(await page.locator('.notes').textContent()).toContain('Read by built-in')
    expect(trouble).toEqual([])
  }, 60_000)
})

test('[SE6] a provider that refuses the key and repeats it leaks nothing: the interview goes on, log and pages are clean', async () => {
  await using provider = await loopback((response) => {
    response.writeHead(401, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}`, type: 'invalid_request_error', code: 'invalid_api_key' } }))
  })
  await using server = await testServer({ models: modelsAt(provider.baseUrl) })
  const id = await createInterview(server.base)
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  await talk.say(STORY[0]!)
  const spoken = talk.records.flatMap(({ event }) => (event.type === 'interviewer-spoke' ? [event] : []))
  expect(spoken.at(-1)?.note).toContain('the built-in interviewer spoke')
  const pages = await Promise.all(['/', '/api/catalog', '/api/interviews', `/api/interviews/${id}/events`].map(async (path) => (await fetch(`${server.base}${path}`)).text()))
  expect([...pages, ...server.lines].join('\n')).not.toContain(KEY)
  expect(server.lines.join('\n')).toMatch(/model: /)
})
