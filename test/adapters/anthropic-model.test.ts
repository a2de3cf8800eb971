import { expect, test } from 'vitest'
import { z } from 'zod'
import { anthropicModel } from '#server/adapters/anthropic-model.ts'
import { KEY, languageModelContract } from '#test/contracts/language-model.contract.ts'
import { hear } from '#test/support/hear.ts'
import { event, messages } from '#test/support/messages.ts'
import { mockedServers, sse } from '#test/support/mocked.ts'

const API = 'https://api.anthropic.com/v1/messages'
const KEPT = { cache_control: { type: 'ephemeral' } }
const mocked = mockedServers()
const model = () => anthropicModel({ name: 'anthropic:m', model: 'm', key: KEY, baseUrl: undefined }, { retries: 0 })

languageModelContract('Anthropic', {
  wire: messages, keyName: 'ANTHROPIC_API_KEY',
  connect: (origin, limits) => anthropicModel({ name: 'anthropic:m', model: 'm', key: KEY, baseUrl: origin }, limits),
})

test('[LM10] the request to Anthropic keeps the instructions and all parts but the last', async () => {
  const asked = mocked.answering(API, () => sse(messages.answer('{"ready": true}')))
  expect(await hear(model(), { system: 'You ask.', parts: ['The rules.', 'The answer.', 'Go on.'] })).toMatchObject({ failure: null })
  expect(model().host).toBe('api.anthropic.com')
  // Since its version 1 the SDK sends the key like everybody else, and no longer as x-api-key.
  expect(asked[0]!.headers.get('authorization')).toBe(`Bearer ${KEY}`)
  expect(asked[0]!.body).toEqual({
    model: 'm', stream: true, max_tokens: 1_000,
    system: [{ type: 'text', text: 'You ask.', ...KEPT }],
    messages: [{ role: 'user', content: [{ type: 'text', text: 'The rules.\n\n' }, { type: 'text', text: 'The answer.\n\n', ...KEPT }, { type: 'text', text: 'Go on.' }] }],
  })
  await model().judge({ system: 'You ask.', parts: ['Ready?'] }, z.object({ ready: z.boolean() }), { signal: new AbortController().signal })
  expect(asked[1]!.body).toMatchObject({
    max_tokens: 8_000, messages: [{ role: 'user', content: [{ type: 'text', text: 'Ready?' }] }],
    output_config: { format: { type: 'json_schema', schema: { type: 'object', properties: { ready: { type: 'boolean' } }, required: ['ready'], additionalProperties: false } } },
  })
  expect(JSON.stringify(asked[1]!.body).match(/cache_control/g)).toHaveLength(1)
})

test('[LM2] thoughts are no words, and a pause or a full context is no answer', async () => {
  const thinking = event('content_block_delta', { index: 0, delta: { type: 'thinking_delta', thinking: 'Hm.' } })
  const ends = ['pause_turn', 'model_context_window_exceeded']
  mocked.answering(API, (_body, count) => sse([messages.opening(), thinking, messages.piece('So'), event('message_delta', { delta: { stop_reason: ends[count - 1] }, usage: { output_tokens: 2 } }), event('message_stop')]))
  const prompt = { system: 'You ask.', parts: ['Go on.'] }
  expect(await hear(model(), prompt)).toMatchObject({ text: 'So', failure: { message: '"m" ended with "pause_turn" and not with an answer.' } })
  expect(await hear(model(), prompt)).toMatchObject({ text: 'So', failure: { retryable: true, message: expect.stringContaining('limit of length') } })
})

test('[LM3] overload that is told in the stream may be tried again, and what was counted before is not lost', async () => {
  const overloaded = `event: error\ndata: ${JSON.stringify(messages.refusal('Overloaded', 'overloaded_error'))}\n\n`
  mocked.answering(API, () => sse([messages.opening(), overloaded]))
  expect(await hear(model(), { system: 'You ask.', parts: ['Go on.'] })).toMatchObject({
    failure: { retryable: true, message: expect.stringContaining('trouble of its own (529) (it says: Overloaded)') },
    used: [{ input: 100, cached: 40, stored: 10, output: 1 }],
  })
})

test('[LM9] a server that counts no tokens is taken to have used none', async () => {
  mocked.answering(API, () => sse(messages.uncounted('Hi')))
  expect(await hear(model(), { system: 'You ask.', parts: ['Go on.'] })).toEqual({ text: 'Hi', failure: null, used: [] })
})
