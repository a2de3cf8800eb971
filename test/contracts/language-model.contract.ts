import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Limits } from '#server/adapters/model-watch.ts'
import { ModelFailure, type Call, type LanguageModel, type Prompt, type Usage } from '#server/ports.ts'
import { listening, streamed, type Asked } from '#test/support/loopback.ts'
import type { Ending, WireFormat } from '#test/support/wire-format.ts'

export const KEY = 'sk-test-0123456789abcdefMARKER'
const PROMPT: Prompt = { system: 'You ask.', parts: ['The rules.', 'The candidate said: “wombat”.', 'Go on.'] }
const Verdict = z.strictObject({ level: z.enum(['weak', 'solid']), quote: z.string().max(20).nullable() })
const VERDICT = '{"level": "solid", "quote": null}'

type Provider = { wire: WireFormat; connect: (origin: string, limits: Partial<Limits>) => LanguageModel; keyName: string }
type Respond = (response: ServerResponse, asked: Asked<never>) => void
type Outcome = { text: string; failure: ModelFailure | null; used: Usage[]; asked: number }

/** What every model keeps, whoever provides it. */
export function languageModelContract(name: string, { wire, connect, keyName }: Provider): void {
  async function serving(respond: Respond, limits: Partial<Limits> = {}) {
    const server = await listening<never>(respond)
    return { ...server, model: connect(server.origin, { inactivityMs: 3_000, totalMs: 6_000, ...limits }) }
  }

  const sends = (frames: readonly string[]): Respond => (response) => { streamed(response).end(frames.join('')) }
  const refuses = (status: number, message: string, kind?: string, headers: Record<string, string> = { 'retry-after-ms': '1' }): Respond => (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(wire.refusal(message, kind)))
  }
  /** The first answers in turn; the last for all that follow. */
  const inTurn = (...answers: Respond[]): Respond => (response, asked) => answers[Math.min(asked.count, answers.length) - 1]!(response, asked)

  async function outcome(respond: Respond, limits: Partial<Limits> | undefined, run: (model: LanguageModel, call: Call, said: (text: string) => void) => Promise<void>): Promise<Outcome> {
    await using server = await serving(respond, limits)
    const heard: Outcome = { text: '', failure: null, used: [], asked: 0 }
    try {
      await run(server.model, { signal: new AbortController().signal, used: (usage) => heard.used.push(usage) }, (text) => { heard.text += text })
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error
      heard.failure = error
    }
    return { ...heard, asked: server.asked() }
  }
  /** All that a model says, and how it failed if it did. */
  const hear = (respond: Respond, limits?: Partial<Limits>): Promise<Outcome> => outcome(respond, limits, async (model, call, said) => {
    for await (const delta of model.speak(PROMPT, call)) said(delta)
  })
  const judge = (respond: Respond, limits?: Partial<Limits>): Promise<Outcome> => outcome(respond, limits, async (model, call, said) => {
    said(JSON.stringify(await model.judge(PROMPT, Verdict, call)))
  })
  const failing = (retryable: boolean, words: string) => expect.objectContaining({ retryable, message: expect.stringContaining(words) })

  describe(name, () => {
    test('[LM1] text is passed on piece by piece as it comes', async () => {
      let goOn = (): void => undefined
      await using server = await serving((response) => {
        streamed(response).write(wire.opening() + wire.piece('What '))
        goOn = () => { response.end(wire.answer('did you measure?').slice(1).join('')) }
      })
      const pieces: string[] = []
      for await (const piece of server.model.speak(PROMPT, { signal: new AbortController().signal })) {
        pieces.push(piece)
        goOn()
      }
      expect(pieces.join('')).toBe('What did you measure?')
      expect(pieces.length).toBeGreaterThan(1)
    })

    test('[LM10] parts arrive in order, and what the candidate said is nowhere but in the one message', async () => {
      const seen: Asked<never>[] = []
      const keep: Respond = (response, asked) => {
        seen.push(asked)
        streamed(response).end(wire.answer(VERDICT).join(''))
      }
      await hear(keep)
      await judge(keep)
      for (const { body, raw, headers } of seen) {
        expect(wire.read(body)).toMatchObject({ system: 'You ask.', user: PROMPT.parts.join('\n\n') })
        expect(raw.split('wombat')).toHaveLength(2)
        expect(JSON.stringify(headers)).toContain(KEY)
        expect(raw).not.toContain('MARKER')
      }
      expect(seen.map(({ body }) => (wire.read(body).shape as { required: string[] } | null)?.required ?? null)).toEqual([null, ['level', 'quote']])
    })

    test.each<[string, string, Ending, string, boolean]>([
      ['cut cleanly after its first words', 'What did you', 'cut', 'before it was complete', true],
      ['cut cleanly before its first word', '', 'cut', 'before it was complete', true],
      ['at the limit of length', 'What did', 'length', 'limit of length', true],
      ['refused', '', 'refused', 'declined', false],
      ['with nothing said', '', 'complete', 'without saying anything', true],
      ['with blanks alone', '\n ', 'complete', 'without saying anything', true],
    ])('[LM2] no answer: %s', async (_name, text, ending, words, retryable) => {
      expect((await hear(sends(wire.answer(text, ending)), { retries: 0 })).failure).toEqual(failing(retryable, words))
      expect((await judge(sends(wire.answer(text, ending)), { retries: 0 })).failure).toMatchObject({ retryable, name: 'ModelFailure' })
    })

    test('[LM2] an error in the middle of a stream, a broken frame and a dead socket are no end', async () => {
      const begun = wire.opening() + wire.piece('What ')
      expect(await hear(sends([begun, wire.refusalInStream('it is too warm')]))).toMatchObject({ text: 'What ', asked: 1, failure: failing(true, 'broke off with an error (it says: it is too warm)') })
      expect(await hear(sends([begun, wire.broken]))).toMatchObject({ text: 'What ', asked: 1, failure: failing(true, 'broke while the model was answering') })
      const dies: Respond = (response) => { streamed(response).write(begun, () => setTimeout(() => response.destroy(), 20)) }
      expect(await hear(dies)).toMatchObject({ text: 'What ', asked: 1, failure: failing(true, 'broke while the model was answering') })
      expect(await judge(dies)).toMatchObject({ text: '', asked: 1, failure: failing(true, 'broke while the model was answering') })
    })

    test.each<[number, string, string | undefined, string, boolean]>([
      [400, 'Unsupported value: stream', undefined, 'Unsupported value: stream', false],
      [401, `Incorrect API key provided: ${KEY}.`, 'authentication_error', `Check ${keyName}`, false],
      [402, 'Insufficient credits', undefined, 'no credit', false],
      [403, 'No access to model m', 'permission_error', 'Ask for access', false],
      [404, 'The model `m` does not exist', 'not_found_error', 'BAR_RAISER_MODEL', false],
      [429, 'Rate limit reached for m', 'rate_limit_error', 'limits how often', true],
      [500, 'boom', 'api_error', 'trouble of its own (500)', true],
      [529, 'Overloaded', 'overloaded_error', 'trouble of its own (529)', true],
      [wire.quota.status, wire.quota.message, wire.quota.kind, 'no credit', false],
      [400, wire.overflow.message, wire.overflow.kind, 'too long for the context', false],
    ])('[LM3] %i %s is said in words, with what to do', async (status, message, kind, words, retryable) => {
      const { failure, asked } = await hear(refuses(status, message, kind), { retries: 1 })
      expect(failure).toEqual(failing(retryable, words))
      expect(asked).toBe(retryable ? 2 : 1)
    })

    test('[LM3] a server that is not there is named', async () => {
      let model: LanguageModel | null = null
      {
        await using gone = await serving(() => undefined, { retries: 0 })
        model = gone.model
      }
      await expect(async () => { for await (const _ of model!.speak(PROMPT, { signal: new AbortController().signal })) { /* nothing comes */ } }).rejects.toThrow(/^Nothing answers at .*\. Start the model server/)
    })

    test('[LM4] before the first piece a busy provider is asked again, when it says itself', async () => {
      const started = performance.now()
      const busy = inTurn(refuses(429, 'busy', undefined, { 'retry-after-ms': '20' }), refuses(503, 'busy', undefined, { 'retry-after': '0.05' }), sends(wire.answer('Here.')))
      expect(await hear(busy)).toMatchObject({ text: 'Here.', failure: null, asked: 3 })
      expect(performance.now() - started).toBeGreaterThan(65)
      expect(performance.now() - started).toBeLessThan(1_000)
    })

    test('[LM4] without its word there is a pause of about half a second', async () => {
      const started = performance.now()
      expect(await hear(inTurn(refuses(429, 'busy', undefined, {}), sends(wire.answer('Here.'))))).toMatchObject({ text: 'Here.', asked: 2 })
      expect(performance.now() - started).toBeGreaterThan(370)
    })

    test('[LM4] a stream that ends or breaks before the first piece is asked for again; what cannot help is not', async () => {
      const early: Respond = (response) => { streamed(response).write(wire.opening(), () => setTimeout(() => response.destroy(), 20)) }
      expect(await hear(inTurn(early, sends(wire.answer('Here.'))))).toMatchObject({ text: 'Here.', asked: 2 })
      expect(await judge(inTurn(sends([wire.opening()]), sends(wire.answer(VERDICT))))).toMatchObject({ text: JSON.stringify(JSON.parse(VERDICT)), asked: 2 })
      expect((await hear(sends(wire.answer('')))).asked).toBe(1)
      expect((await hear(refuses(529, 'no', undefined, { 'x-should-retry': 'false' }))).asked).toBe(1)
    })

    test('[LM4] a wait that nobody has the time for is not begun', async () => {
      const started = performance.now()
      expect(await hear(refuses(429, 'busy', undefined, { 'retry-after': '30' }))).toMatchObject({ asked: 1, failure: failing(true, 'limits how often') })
      expect(performance.now() - started).toBeLessThan(5_000)
    })

    test('[LM5] silence before the answer, after its headers and in its middle is given up', async () => {
      const begins: Respond = (response) => { streamed(response).write(wire.opening()) }
      const stalls: Respond = (response) => { streamed(response).write(wire.opening() + wire.piece('What ')) }
      const [soon, later] = [{ inactivityMs: 100, retries: 0 }, { inactivityMs: 500, retries: 0 }]
      expect((await hear(() => undefined, soon)).failure).toEqual(failing(true, 'did not begin to answer'))
      expect((await hear(begins, soon)).failure).toEqual(failing(true, 'did not begin to answer'))
      expect(await hear(stalls, later)).toMatchObject({ text: 'What ', failure: failing(true, 'fell silent for 500 ms') })
      expect((await judge(stalls, later)).failure).toEqual(failing(true, 'fell silent for 500 ms'))
    })

    test('[LM5] silence before the answer is tried again, and whoever speaks slowly is heard to the end', async () => {
      const slowly: Respond = (response) => {
        const frames = wire.answer('One two three.')
        streamed(response)
        const drip = setInterval(() => { if (frames.length > 0) response.write(frames.shift()); else { clearInterval(drip); response.end() } }, 60)
      }
      expect(await hear(inTurn(() => undefined, slowly), { inactivityMs: 600 })).toMatchObject({ text: 'One two three.', asked: 2 })
      expect(await judge(slowly, { inactivityMs: 600 })).toMatchObject({ asked: 1, failure: failing(true, 'something else') })
    })

    test('[LM5] an answer that trickles for ever ends at the deadline', async () => {
      const trickles: Respond = (response) => {
        streamed(response).write(wire.opening())
        const drip = setInterval(() => response.write(wire.piece('and ')), 20)
        response.on('close', () => clearInterval(drip))
      }
      expect((await hear(trickles, { totalMs: 300 })).failure).toEqual(failing(true, 'did not finish its answer within 300 ms'))
      expect((await judge(trickles, { totalMs: 300 })).failure).toEqual(failing(true, 'did not finish its answer within 300 ms'))
    })

    test('[LM5] an answer that is complete is not lost with what comes behind it', async () => {
      const complete = wire.answer('Here.').slice(0, -1).join('')
      const stays: Respond = (response) => { streamed(response).write(complete) }
      const dies: Respond = (response) => { streamed(response).write(complete, () => setTimeout(() => response.destroy(), 20)) }
      expect(await hear(stays, { inactivityMs: 500 })).toMatchObject({ text: 'Here.', failure: null, asked: 1 })
      expect(await hear(dies)).toMatchObject({ text: 'Here.', failure: null, asked: 1 })
    })

    test.each(['speak', 'judge'] as const)('[LM6] giving up on purpose throws the reason and closes the connection: %s', async (kind) => {
      let closed = false
      const controller = new AbortController()
      await using server = await serving((response) => {
        response.on('close', () => { closed = true })
        streamed(response).write(wire.opening() + wire.piece('What '))
        setTimeout(() => controller.abort(new Error('the candidate spoke')), 60)
      })
      const call = { signal: controller.signal }
      const asking = kind === 'judge' ? server.model.judge(PROMPT, Verdict, call) : (async () => { for await (const _ of server.model.speak(PROMPT, call)) { /* goes on */ } })()
      await expect(asking).rejects.toThrow('the candidate spoke')
      await expect.poll(() => closed).toBe(true)
      expect(server.asked()).toBe(1)
    })

    test('[LM6] giving up ends the wait for another try, and before the first nothing is asked', async () => {
      const controller = new AbortController()
      await using server = await serving((response, asked) => {
        refuses(429, 'busy', undefined, { 'retry-after': '5' })(response, asked)
        setTimeout(() => controller.abort(new Error('the candidate spoke')), 60)
      })
      const speak = async (): Promise<void> => { for await (const _ of server.model.speak(PROMPT, { signal: controller.signal })) { /* nothing comes */ } }
      await expect(speak()).rejects.toThrow('the candidate spoke')
      await expect(speak()).rejects.toThrow('the candidate spoke')
      await expect(server.model.judge(PROMPT, Verdict, { signal: controller.signal })).rejects.toThrow('the candidate spoke')
      expect(server.asked()).toBe(1)
    })

    test('[LM6] a reader that stops early closes the connection', async () => {
      let closed = false
      await using server = await serving((response) => {
        response.on('close', () => { closed = true })
        streamed(response).write(wire.opening() + wire.piece('What '))
      })
      for await (const _ of server.model.speak(PROMPT, { signal: new AbortController().signal })) break
      await expect.poll(() => closed).toBe(true)
    })

    test.each<[string, Respond, Respond]>([
      ['401', refuses(401, `bad key ${KEY}`), refuses(401, `bad key ${KEY}`)],
      ['400', refuses(400, `header Authorization: Bearer ${KEY}`), refuses(400, `x-api-key: ${KEY}`)],
      ['403 and 500', refuses(403, `key ${KEY} has no access`), refuses(500, `request had ${KEY}`)],
      ['429 and plain text', refuses(429, `key ${KEY} is slow`), (response) => { response.writeHead(418, { 'content-type': 'text/plain' }).end(`plain text with ${KEY}`) }],
      ['in a stream', sends([wire.refusalInStream(`key ${KEY}`)]), sends([wire.opening(), wire.piece('x'), wire.refusalInStream(`key ${KEY}`)])],
    ])('[LM7] no failure holds the key, even when the provider repeats it: %s', async (_name, spoken, judged) => {
      for (const { failure } of [await hear(spoken, { retries: 0 }), await judge(judged, { retries: 0 })]) {
        expect(failure).toBeInstanceOf(ModelFailure)
        expect(inspect(failure, { depth: 10, showHidden: true }) + failure?.stack).not.toMatch(/MARKER|0123456789abcdef/)
      }
    })

    test('[LM8] a judgement is a value of the schema', async () => {
      const { text, failure } = await judge(sends(wire.answer(VERDICT)))
      expect({ value: text === '' ? null : JSON.parse(text), failure }).toEqual({ value: { level: 'solid', quote: null }, failure: null })
    })

    test.each([
      ['no JSON', 'I think it was solid.', 'something else'],
      ['half of it', '{"level": "solid", "quo', 'something else'],
      ['half of it, with a whole object inside', '{"verdict": {"level": "solid", "quote": null}', 'something else'],
      ['another word', '{"level": "superb", "quote": null}', 'another shape than was asked for (level: invalid_value)'],
      ['beyond a bound', '{"level": "solid", "quote": "far more than twenty letters"}', '(quote: too_big)'],
      ['a missing field', '{"level": "weak"}', '(quote: invalid_type)'],
      ['a field too many', '{"level": "weak", "quote": null, "score": 5}', '(the object itself: unrecognized_keys)'],
    ])('[LM8] what does not fit may be asked for again by the caller: %s', async (_name, said, words) => {
      const { failure, asked, used } = await judge(sends(wire.answer(said)))
      expect(failure).toEqual(failing(true, words))
      expect([asked, used]).toEqual([1, [wire.counted]])
      expect(failure!.message).not.toMatch(/superb|letters|score/)
    })

    test('[LM8] a provider that knows no schemas is asked once more without, and the object is found in what it says', async () => {
      const shapes: unknown[] = []
      const { text, asked } = await judge((response, question) => {
        shapes.push(wire.read(question.body).shape)
        if (shapes.length === 1) refuses(400, wire.noShapes)(response, question)
        else sends(wire.answer(`<think>{"level": maybe}</think>Here {it} is:\n\`\`\`json\n${VERDICT}\n\`\`\`\nDone {}.`))(response, question)
      })
      expect([asked, JSON.parse(text)]).toEqual([2, { level: 'solid', quote: null }])
      expect(shapes.map((shape) => shape === null)).toEqual([false, true])
    })

    test('[LM9] what a call took is told once, also when its answer was none', async () => {
      expect((await hear(sends(wire.answer('Here.')))).used).toEqual([wire.counted])
      expect((await judge(sends(wire.answer(VERDICT)))).used).toEqual([wire.counted])
      expect(await hear(sends(wire.answer('Here', 'length')))).toMatchObject({ used: [wire.counted], failure: { name: 'ModelFailure' } })
      expect((await hear(refuses(400, 'no'))).used).toEqual([])
      expect(await hear(inTurn(refuses(429, 'busy'), sends(wire.answer('Here.'))))).toMatchObject({ used: [wire.counted], asked: 2 })
    })
  })
}
