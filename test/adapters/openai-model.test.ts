import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openAiModel } from '#server/adapters/openai-model.ts'
import { KEY, languageModelContract } from '#test/contracts/language-model.contract.ts'
import { answer, chatCompletions, chunk, DONE } from '#test/support/chat-completions.ts'
import { hear } from '#test/support/hear.ts'
import { mockedServers, sse } from '#test/support/mocked.ts'

const PROMPT = { system: 'You ask.', parts: ['The rules.', 'Go on.'] }
const COMPATIBLE = 'https://models.example/v1'
const mocked = mockedServers()
const model = (baseUrl: string | undefined = COMPATIBLE) => openAiModel({ name: 'openai:m', model: 'm', key: KEY, baseUrl }, { inactivityMs: 2_000, totalMs: 5_000, retries: 0 })
const quietly = { signal: new AbortController().signal }

languageModelContract('OpenAI', {
  wire: chatCompletions, keyName: 'OPENAI_API_KEY',
  connect: (origin, limits) => openAiModel({ name: 'openai:m', model: 'm', key: KEY, baseUrl: `${origin}/v1` }, limits),
})

test('[LM10] the request to OpenAI carries instructions, message and key, and nothing of the environment', async () => {
  const asked = mocked.answering('https://api.openai.com/v1/chat/completions', () => sse(chatCompletions.answer('What did you measure?')))
  const spoken = openAiModel({ name: 'openai:m', model: 'm', key: KEY, baseUrl: undefined })
  expect(await hear(spoken, PROMPT)).toEqual({ text: 'What did you measure?', failure: null, used: [chatCompletions.counted] })
  expect([spoken.name, spoken.host]).toEqual(['openai:m', 'api.openai.com'])
  expect(asked[0]!.headers.get('authorization')).toBe(`Bearer ${KEY}`)
  expect(asked[0]!.headers.get('openai-organization')).toBeNull()
  expect(asked[0]!.body).toEqual({ model: 'm', stream: true, stream_options: { include_usage: true }, messages: [{ role: 'system', content: 'You ask.' }, { role: 'user', content: 'The rules.\n\nGo on.' }] })
})

test('[LM8] bounds that not every provider knows move into the descriptions, and the schema is strict', async () => {
  const asked = mocked.answering(`${COMPATIBLE}/chat/completions`, () => sse(chatCompletions.answer('{"found": [{"kind": "none"}], "count": 1}')))
  const found = z.discriminatedUnion('kind', [z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('some'), quote: z.string().max(9).describe('What was said.') })])
  expect(await model().judge(PROMPT, z.object({ found: z.array(found).max(3), count: z.int().min(0) }), quietly)).toEqual({ found: [{ kind: 'none' }], count: 1 })
  expect(asked[0]!.body['response_format']).toEqual({
    type: 'json_schema',
    json_schema: {
      name: 'answer', strict: true,
      schema: {
        type: 'object', additionalProperties: false, required: ['found', 'count'],
        properties: {
          found: {
            type: 'array', description: '(maxItems: 3)',
            items: {
              anyOf: [
                { type: 'object', additionalProperties: false, required: ['kind'], properties: { kind: { type: 'string', const: 'none' } } },
                { type: 'object', additionalProperties: false, required: ['kind', 'quote'], properties: { kind: { type: 'string', const: 'some' }, quote: { type: 'string', description: 'What was said. (maxLength: 9)' } } },
              ],
            },
          },
          count: { type: 'integer', description: '(minimum: 0)' },
        },
      },
    },
  })
})

test('[LM9] a server that counts no tokens works, and so does one that does not know how it is asked to', async () => {
  const asked = mocked.answering(`${COMPATIBLE}/chat/completions`, (body) => 'stream_options' in body
    ? Response.json({ error: { message: 'Unrecognized request argument supplied: stream_options' } }, { status: 400 })
    : sse(answer('Hi')))
  expect(await hear(model(), PROMPT)).toEqual({ text: 'Hi', failure: null, used: [] })
  expect(asked).toHaveLength(2)
})

test('[LM2] chunks without choices, comments and words for another end', async () => {
  mocked.answering(`${COMPATIBLE}/chat/completions`, (_body, count) => sse(count === 1
    ? [': keep-alive\n\n', 'data: {"id":"u","object":"chat.completion.chunk","choices":[]}\n\n', ...answer('Hi', 'eos')]
    : [chunk({}, 'tool_calls'), DONE]))
  expect(await hear(model(), PROMPT)).toMatchObject({ text: 'Hi', failure: null })
  expect((await hear(model(), PROMPT)).failure).toMatchObject({ retryable: false, message: '"m" ended with "tool_calls" and not with an answer.' })
})

test('[LM7] neither a host nor a failure shows a user name or a password that stands in an address', async () => {
  const locked = model('http://somebody:hunter2-hunter2@127.0.0.1:1/v1')
  expect(locked.host).toBe('127.0.0.1:1 on this computer')
  const { failure } = await hear(locked, PROMPT)
  expect(failure!.message).toContain('OPENAI_BASE_URL holds a user name or a password')
  expect(inspect(failure, { depth: 10, showHidden: true })).not.toMatch(/hunter2|somebody/)
})

test('nothing but loopback and what a test mocks can be reached from here', async () => {
  expect((await hear(model('https://elsewhere.example/v1'), PROMPT)).failure?.message).toContain('elsewhere.example')
})
