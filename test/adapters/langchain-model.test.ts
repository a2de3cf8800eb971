import { AIMessageChunk } from '@langchain/core/messages'
import { inspect } from 'node:util'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { langChainModel } from '#server/adapters/langchain-model.ts'
import { heardIn } from '#server/adapters/model-chunk.ts'
import { KEY, languageModelContract } from '#test/contracts/language-model.contract.ts'
import { chatCompletions, chunk, DONE, loopback, streamed } from '#test/support/chat-completions.ts'
import { hear } from '#test/support/hear.ts'

const PROMPT = { system: 'You ask.', parts: ['Go on.'] }
const openAi = { name: 'openai:m', provider: 'openai', model: 'm', key: KEY, baseUrl: 'http://127.0.0.1:1/v1' }

// Loading takes longer than the patience of most tests.
beforeAll(() => Promise.all([import('@langchain/openai'), import('langchain/chat_models/universal')]))
afterEach(() => { vi.unstubAllEnvs() })

languageModelContract('LangChain', {
  // LangChain drops OpenAI's words of refusal from a stream: only the reason for the end tells.
  wire: { ...chatCompletions, answer: (text, ending) => ending === 'refused' ? [chunk({}, 'content_filter'), DONE] : chatCompletions.answer(text, ending) },
  keyName: 'the key of openai',
  connect: (origin, limits) => langChainModel({ ...openAi, baseUrl: `${origin}/v1` }, limits),
})

test('[LM12] a package that is not installed is named, with what to type', async () => {
  const model = langChainModel({ name: 'google-genai:gemini', provider: 'google-genai', model: 'gemini', key: null, baseUrl: undefined })
  expect([model.name, model.host]).toEqual(['google-genai:gemini', 'google-genai'])
  expect((await hear(model, PROMPT)).failure).toMatchObject({ retryable: false, message: 'Models of google-genai need a package that is not installed. Run: npm install @langchain/google-genai' })
})

test('[LM12] what a package lacks is said in its words, without the keys it may have read', async () => {
  vi.stubEnv('SOME_API_KEY', 'AZURE-secret-MARKER')
  const model = langChainModel({ name: 'azure_openai:m', provider: 'azure_openai', model: 'AZURE-secret-MARKER', key: null, baseUrl: undefined })
  const { failure } = await hear(model, PROMPT)
  expect(failure).toMatchObject({ retryable: false, message: expect.stringContaining('Check the key of azure_openai') })
  expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain('secret')
})

test('[LM12] settings that would send words to others or print them are taken back before anything is loaded', async () => {
  const telltales = { LANGSMITH_TRACING: 'true', LANGCHAIN_TRACING_V2: 'true', LANGSMITH_GATEWAY: 'https://elsewhere.example', LANGCHAIN_VERBOSE: 'true' }
  for (const [name, value] of Object.entries(telltales)) vi.stubEnv(name, value)
  await using wire = await loopback((response) => { streamed(response).end(chatCompletions.answer('Here.').join('')) })
  expect(await hear(langChainModel({ ...openAi, baseUrl: wire.baseUrl }), PROMPT)).toMatchObject({ text: 'Here.', failure: null })
  expect(Object.keys(telltales).map((name) => process.env[name])).toEqual(['false', 'false', 'false', 'false'])
})

test('[LM8] a model that cannot be held to a schema is told by the prompt alone', async () => {
  const shapes: unknown[] = []
  await using wire = await loopback((response, body) => {
    shapes.push(chatCompletions.read(body as never).shape)
    streamed(response).end(chatCompletions.answer('{"ready": true}').join(''))
  })
  const model = langChainModel({ ...openAi, model: 'gpt-4', baseUrl: wire.baseUrl })
  expect(await model.judge(PROMPT, z.object({ ready: z.boolean() }), { signal: new AbortController().signal })).toEqual({ ready: true })
  expect(shapes).toEqual([null])
})

test.each([
  ['Gemini', { response_metadata: { finishReason: 'STOP' } }, 'STOP'],
  ['Bedrock', { response_metadata: { messageStop: { stopReason: 'end_turn' } } }, 'end_turn'],
  ['Ollama', { response_metadata: { done_reason: 'length' } }, 'length'],
  ['a package that keeps it elsewhere', { additional_kwargs: { stop_reason: 'end_turn' } }, 'end_turn'],
  ['one that says nothing', { response_metadata: { finish_reason: null } }, undefined],
])('[LM2] the reason for the end is found where the package puts it: %s', (_name, fields, finish) => {
  expect(heardIn(new AIMessageChunk({ content: 'Hi', ...fields }), null)).toEqual({ text: 'Hi', refused: false, ...(finish === undefined ? {} : { finish }) })
})

test('[LM8] the call of the tool by which a package asks for JSON is the answer', () => {
  const called = new AIMessageChunk({ content: 'Let me see.', tool_call_chunks: [{ name: 'answer', args: '{"ready": true}', id: '1', index: 0, type: 'tool_call_chunk' }], response_metadata: { stop_reason: 'tool_use' } })
  expect(heardIn(called, null)).toEqual({ text: '{"ready":true}', refused: false, finish: 'stop' })
})

test('[LM9] what LangChain counts by the chunk is added up, and caches are taken out of the input', () => {
  const count = (input: number, output: number, details: Record<string, number>): AIMessageChunk =>
    Object.assign(new AIMessageChunk(''), { usage_metadata: { input_tokens: input, output_tokens: output, total_tokens: input + output, input_token_details: details } })
  const first = heardIn(count(150, 1, { cache_read: 40, cache_creation: 10 }), null)
  expect(heardIn(count(0, 6, {}), first.usage!).usage).toEqual({ input: 100, cached: 40, stored: 10, output: 7 })
})
