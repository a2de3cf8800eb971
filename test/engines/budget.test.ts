import { expect, test } from 'vitest'
import type { ModelConfig } from '#server/env.ts'
import type { Report } from '#server/protocol/report.ts'
import { STORY } from '#test/support/answers.ts'
import { chatCompletions } from '#test/support/chat-completions.ts'
import { fakeProvider } from '#test/support/fake-provider.ts'
import { candidate, createInterview, testServer } from '#test/support/server.ts'

test('[EN13] when the budget is spent no model is asked any more: the built-in interviewer goes on, says so once, and the judgement says what to do', async () => {
  await using provider = await fakeProvider(chatCompletions, () => null)
  const config: ModelConfig = { name: 'openai:gpt-5', provider: 'openai', model: 'gpt-5', key: 'none', baseUrl: `${provider.origin}/v1` }
  // A call of the fake provider counts 100 fresh tokens, 40 of its cache and 7 answered: two of them are dearer than this.
  await using server = await testServer({ models: { interviewer: [config], assessor: [config], reporter: [], budget: 0.0003 } })
  const id = await createInterview(server.base, { round: 'behavioral', minutes: 30 })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  for (const text of STORY.slice(0, 4)) await talk.say(text)
  const notes = talk.records.flatMap(({ event }) => (event.type === 'interviewer-spoke' ? event.note ?? [] : []))
  expect(notes).toEqual(['The budget of this interview is spent, so the built-in interviewer speaks from here on.'])
  await talk.send({ type: 'end' })
  await talk.until((records) => records.some(({ event }) => event.type === 'report-failed'))
  const before = provider.asked()
  const report = await (await fetch(`${server.base}/api/interviews/${id}/report`)).json() as Report
  expect(report.judgements).toMatchObject([{ by: 'built-in', status: 'issued' }, { by: 'openai:gpt-5', status: 'failed', why: expect.stringContaining('BAR_RAISER_BUDGET'), overall: null }])
  expect(report.spent.dollars).toBeGreaterThan(0.0002)
  expect(report.spent.dollars).toBeLessThan(0.002)
  expect(provider.asked()).toBe(before)
})

test('[IV17] an interview held without a model is judged by one later, and by a newer rubric; what was judged before stays as it is', async () => {
  await using provider = await fakeProvider(chatCompletions, () => null)
  await using server = await testServer({ models: { interviewer: [], assessor: [{ name: 'openai:m', provider: 'openai', model: 'm', key: 'none', baseUrl: `${provider.origin}/v1` }], reporter: [], budget: 1 } })
  const id = await createInterview(server.base, { round: 'behavioral', minutes: 15 })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  const ask = (body: unknown) => fetch(`${server.base}/api/interviews/${id}/judgements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect((await ask({ by: 'model' })).status).toBe(409)
  for (const text of STORY.slice(0, 2)) await talk.say(text)
  await talk.send({ type: 'end' })
  const issued = (count: number) => talk.until((records) => records.filter(({ event }) => event.type === 'report-issued').length >= count)
  await issued(2)
  const first = await (await fetch(`${server.base}/api/interviews/${id}/report?judgement=0`)).json() as Report
  expect((await ask({ by: 'built-in', rubric: 'newest' })).status).toBe(202)
  await issued(3)
  expect((await ask({ by: 'nobody' })).status).toBe(400)
  const now = await (await fetch(`${server.base}/api/interviews/${id}/report`)).json() as Report
  expect(now.judgements.map(({ by, status }) => [by, status])).toEqual([['built-in', 'issued'], ['openai:m', 'issued'], ['built-in', 'issued']])
  expect(now.judged.reader).toMatch(/^built-in/)
  const again = await (await fetch(`${server.base}/api/interviews/${id}/report?judgement=0`)).json() as Report
  expect({ ...again, judgements: [], spent: null }).toEqual({ ...first, judgements: [], spent: null })
  expect((await fetch(`${server.base}/api/interviews/${id}/report?judgement=99`)).status).toBe(404)
})

test('[EN13] a report is not worded when nothing is left to pay for it', async () => {
  await using provider = await fakeProvider(chatCompletions, () => null)
  const config: ModelConfig = { name: 'openai:gpt-5', provider: 'openai', model: 'gpt-5', key: 'none', baseUrl: `${provider.origin}/v1` }
  await using server = await testServer({ models: { interviewer: [config], assessor: [], reporter: [config], budget: 0.0001 } })
  const id = await createInterview(server.base, { round: 'behavioral', minutes: 15 })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  await talk.say(STORY[0]!)
  await talk.until((records) => records.some(({ event }) => event.type === 'model-asked'))
  const before = provider.asked()
  await talk.send({ type: 'end' })
  await talk.until((records) => records.filter(({ event }) => event.type === 'report-issued').length >= 2)
  expect(provider.asked()).toBe(before)
  expect((await (await fetch(`${server.base}/api/interviews/${id}/report`)).json() as Report).prose).toBeNull()
})

test('[IV20] an answer whose reading failed is not read again, whatever happens next', async () => {
  await using provider = await fakeProvider(chatCompletions, () => 'wrong key')
  await using server = await testServer({ models: { interviewer: [], assessor: [{ name: 'openai:m', provider: 'openai', model: 'm', key: 'none', baseUrl: `${provider.origin}/v1` }], reporter: [], budget: 1 } })
  const id = await createInterview(server.base, { round: 'coding', minutes: 15 })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  await talk.say('I would first ask how large the input may be, because that decides whether a sort is good enough or whether I need something that keeps the order while numbers come in.')
  await talk.until((records) => records.some(({ event }) => event.type === 'answer-read'))
  const asked = provider.asked()
  expect(asked).toBeGreaterThan(0)
  for (let at = 0; at < 5; at += 1) await talk.send({ type: 'edit-code', language: 'python', source: `x = ${at}` })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(provider.asked()).toBe(asked)
})

test('[IV17] the list shows the level of the judgement that the page shows', async () => {
  await using provider = await fakeProvider(chatCompletions, () => null)
  await using server = await testServer({ models: { interviewer: [], assessor: [{ name: 'openai:m', provider: 'openai', model: 'm', key: 'none', baseUrl: `${provider.origin}/v1` }], reporter: [], budget: 1 } })
  const id = await createInterview(server.base, { round: 'behavioral', minutes: 15 })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  for (const text of STORY.slice(0, 2)) await talk.say(text)
  await talk.send({ type: 'end' })
  await talk.until((records) => records.filter(({ event }) => event.type === 'report-issued').length >= 2)
  const report = await (await fetch(`${server.base}/api/interviews/${id}/report`)).json() as Report
  const summary = await (await fetch(`${server.base}/api/interviews/${id}`)).json() as { overall: number }
  expect(report.judged.reader).toBe('model openai:m')
  expect(summary.overall).toBe(report.verdict.overall!.level)
})
