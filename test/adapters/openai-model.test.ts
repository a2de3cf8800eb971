import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openAiModel } from '#server/adapters/openai-model.ts'
import { ModelFailure, type LanguageModel, type Prompt } from '#server/ports.ts'
import { answer, chunk, DONE, loopback, streamed } from '#test/support/chat-completions.ts'

const KEY = 'sk-test-0123456789abcdefMARKER'
const URL_ = 'https://models.example/v1/chat/completions'
const PROMPT: Prompt = { system: 'You ask.', messages: [{ role: 'user', content: 'Go on.' }] }

const server = setupServer()
// The option of msw 2, onUnhandledRequest, is ignored without a word: this is the one that counts.
beforeAll(() => server.listen({
  onUnhandledFrame({ frame }) {
    const { request } = frame.data as { request?: Request }
    if (new URL(request?.url ?? 'http://unknown').hostname !== '127.0.0.1') throw new Error('a test reaches out of this computer')
  },
}))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const model = (changes: Partial<Parameters<typeof openAiModel>[0]> = {}): LanguageModel =>
  openAiModel({ name: 'm', key: KEY, baseUrl: 'https://models.example/v1', inactivityMs: 2_000, totalMs: 5_000, ...changes })

/** All that a model says, and how it failed if it did. */
async function hear(speaker: LanguageModel, signal = new AbortController().signal): Promise<{ text: string; failure: ModelFailure | null }> {
  let text = ''
  try {
    for await (const delta of speaker.speak(PROMPT, signal)) text += delta
    return { text, failure: null }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
    return { text, failure: error }
  }
}

const sse = (events: readonly string[]): HttpResponse<string> => new HttpResponse(events.join(''), { headers: { 'content-type': 'text/event-stream' } })
const refuse = (status: number, error: Record<string, unknown>, headers: Record<string, string> = {}) => HttpResponse.json({ error }, { status, headers })
const always = (respond: () => Response): { asked: () => number } => {
  let count = 0
  server.use(http.post(URL_, () => {
    count += 1
    return respond()
  }))
  return { asked: () => count }
}

test('[LM1] text is streamed piece by piece, and the request carries system, messages and key', async () => {
  let seen: { auth: string | null; body: unknown } | null = null
  server.use(http.post(URL_, async ({ request }) => {
    seen = { auth: request.headers.get('authorization'), body: await request.json() }
    return sse(answer('What did you measure?'))
  }))
  const pieces: string[] = []
  for await (const piece of model().speak(PROMPT, new AbortController().signal)) pieces.push(piece)
  expect(pieces).toEqual(['What ', 'did ', 'you ', 'measure?'])
  expect(seen).toEqual({ auth: `Bearer ${KEY}`, body: { model: 'm', stream: true, messages: [{ role: 'system', content: 'You ask.' }, { role: 'user', content: 'Go on.' }] } })
})

test('[LM1] chunks without choices, comments and usage are no text', async () => {
  always(() => sse([': keep-alive\n\n', ...answer('Hi').slice(0, -1), 'data: {"id":"u","object":"chat.completion.chunk","choices":[],"usage":{"total_tokens":3}}\n\n', DONE]))
  expect(await hear(model())).toEqual({ text: 'Hi', failure: null })
})

describe('[LM2] an answer counts only when the provider says that it finished', () => {
  test.each([
    ['cut early, cleanly', answer('What did you', null), 'before it was complete', true],
    ['without [DONE] and without a reason', [chunk({ content: 'What' })], 'before it was complete', true],
    ['at the limit of length', answer('What did', 'length'), 'limit of length', true],
    ['by a filter', answer('', 'content_filter'), 'declined', false],
    ['by a refusal', [chunk({ refusal: 'I cannot' }), chunk({}, 'stop'), DONE], 'declined', false],
    ['with a tool call', answer('', 'tool_calls'), 'tool_calls', false],
    ['with nothing said', answer(''), 'without saying anything', true],
    ['with an error in the stream', [chunk({ content: 'What' }), 'data: {"error":{"message":"overloaded"}}\n\n'], 'broke off', true],
    ['with broken JSON', [chunk({ content: 'What' }), 'data: {"id":\n\n'], 'broke while', true],
  ])('%s', async (_name, events, words, retryable) => {
    always(() => sse(events))
    const { failure } = await hear(model())
    expect(failure?.message).toContain(words)
    expect(failure?.retryable).toBe(retryable)
  })
})

describe('[LM3] what the provider refuses is said in words, with what to do', () => {
  test.each([
    [401, { message: `Incorrect API key provided: ${KEY}.`, code: 'invalid_api_key' }, 'OPENAI_API_KEY', false],
    [402, { message: 'Insufficient credits' }, 'no credit', false],
    [403, { message: 'Project has no access to model m' }, 'Ask for access', false],
    [404, { message: 'The model `m` does not exist', code: 'model_not_found' }, 'BAR_RAISER_MODEL', false],
    [400, { message: 'maximum context length is 4096 tokens', code: 'context_length_exceeded' }, 'too long', false],
    [400, { message: 'Unsupported value: stream' }, 'Unsupported value: stream', false],
    [429, { message: 'You exceeded your current quota', code: 'insufficient_quota' }, 'no credit', false],
    [500, { message: 'boom' }, 'trouble of its own (500)', true],
    [529, { message: 'overloaded' }, 'trouble of its own (529)', true],
  ])('%i %o', async (status, error, words, retryable) => {
    const { asked } = always(() => refuse(status, error, { 'retry-after-ms': '5' }))
    const { failure } = await hear(model({ retries: 1 }))
    expect(failure?.message).toContain(words)
    expect(failure?.retryable).toBe(retryable)
    expect(asked()).toBe(status === 429 || status >= 500 ? 2 : 1)
  })
})

test('[LM4] a busy provider is asked again, as it says itself, before the first piece', async () => {
  let count = 0
  server.use(http.post(URL_, () => ++count < 3 ? refuse(count === 1 ? 429 : 503, { message: 'busy' }, { 'retry-after-ms': '5' }) : sse(answer('Here.'))))
  expect(await hear(model())).toEqual({ text: 'Here.', failure: null })
  expect(count).toBe(3)
})

test('[LM4] a rate limit that stays is a failure that may be tried again later', async () => {
  const { asked } = always(() => refuse(429, { message: 'Rate limit reached for m' }, { 'retry-after-ms': '1' }))
  expect((await hear(model())).failure).toMatchObject({ retryable: true, message: expect.stringContaining('limits how often') })
  expect(asked()).toBe(3)
})

test('[LM4] after the first piece nothing is tried again', async () => {
  await using wire = await loopback((response, _body, count) => {
    streamed(response).write(chunk({ content: `try ${count}` }), () => setTimeout(() => response.destroy(), 20))
  })
  const { text, failure } = await hear(model({ baseUrl: wire.baseUrl }))
  expect(text).toBe('try 1')
  expect(failure).toMatchObject({ retryable: true, message: expect.stringContaining('broke while the model was answering') })
})

test('[LM5] an answer that stalls in its middle is given up', async () => {
  await using wire = await loopback((response) => { streamed(response).write(chunk({ content: 'What did' })) })
  const started = performance.now()
  const { text, failure } = await hear(model({ baseUrl: wire.baseUrl, inactivityMs: 150 }))
  expect(text).toBe('What did')
  expect(failure).toMatchObject({ retryable: true, message: expect.stringContaining('fell silent for 150 ms') })
  expect(performance.now() - started).toBeLessThan(1_500)
})

test('[LM5] a server that takes the request and never begins is given up', async () => {
  await using wire = await loopback(() => undefined)
  const { failure } = await hear(model({ baseUrl: wire.baseUrl, inactivityMs: 100, retries: 0 }))
  expect(failure).toMatchObject({ retryable: true, message: expect.stringContaining('did not begin to answer') })
})

test('[LM5] an answer that trickles for ever ends at the deadline', async () => {
  await using wire = await loopback((response) => {
    streamed(response)
    const drip = setInterval(() => response.write(chunk({ content: 'and ' })), 20)
    response.on('close', () => clearInterval(drip))
  })
  expect((await hear(model({ baseUrl: wire.baseUrl, totalMs: 300 }))).failure).toMatchObject({ message: expect.stringContaining('did not finish its answer within 300 ms') })
})

test('[LM5] long waits between tries end at the deadline too', async () => {
  always(() => refuse(429, { message: 'Rate limit' }, { 'retry-after': '30' }))
  expect((await hear(model({ totalMs: 200 }))).failure).toMatchObject({ message: expect.stringContaining('within 200 ms') })
})

test('[LM6] giving up on purpose throws the reason and closes the connection', async () => {
  let closed = false
  await using wire = await loopback((response) => {
    response.on('close', () => { closed = true })
    streamed(response).write(chunk({ content: 'What ' }))
  })
  const controller = new AbortController()
  const speaking = (async () => {
    for await (const _ of model({ baseUrl: wire.baseUrl }).speak(PROMPT, controller.signal)) controller.abort(new Error('the candidate spoke'))
  })()
  await expect(speaking).rejects.toThrow('the candidate spoke')
  await expect.poll(() => closed).toBe(true)
})

test('[LM6] a reader that stops early closes the connection', async () => {
  let closed = false
  await using wire = await loopback((response) => {
    response.on('close', () => { closed = true })
    streamed(response).write(chunk({ content: 'What ' }))
  })
  for await (const _ of model({ baseUrl: wire.baseUrl }).speak(PROMPT, new AbortController().signal)) break
  await expect.poll(() => closed).toBe(true)
})

test('[LM3] a server that is not there is named', async () => {
  let baseUrl = ''
  {
    await using gone = await loopback(() => undefined)
    baseUrl = gone.baseUrl
  }
  const { failure } = await hear(model({ baseUrl, retries: 0 }))
  expect(failure).toMatchObject({ retryable: true, message: `Nothing answers at ${new URL(baseUrl).host}. Start the model server, or check OPENAI_BASE_URL.` })
})

test('nothing but loopback and what a test mocks can be reached from here', async () => {
  const { failure } = await hear(model({ baseUrl: 'https://elsewhere.example/v1', retries: 0 }))
  expect(failure?.message).toContain('a test reaches out of this computer')
})

test.each([
  ['401', () => refuse(401, { message: `bad key ${KEY}` })],
  ['403', () => refuse(403, { message: `key ${KEY} has no access` })],
  ['400', () => refuse(400, { message: `header Authorization: Bearer ${KEY}` })],
  ['500', () => refuse(500, { message: `request had ${KEY}` })],
  ['418', () => new HttpResponse(`plain text with ${KEY}`, { status: 418 })],
  ['a stream error', () => sse([`data: {"error":{"message":"key ${KEY}"}}\n\n`])],
])('[LM7] no failure holds the key, even when the provider repeats it: %s', async (_name, respond) => {
  always(respond)
  const { failure } = await hear(model({ retries: 0 }))
  expect(failure).toBeInstanceOf(ModelFailure)
  expect(inspect(failure, { depth: 10, showHidden: true }) + failure?.stack).not.toMatch(/MARKER|0123456789abcdef/)
})
