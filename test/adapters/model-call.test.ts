import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { languageModel } from '#server/adapters/model-call.ts'
import type { Wire } from '#server/adapters/model-wire.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const PROMPT = { system: 'You ask.', parts: ['Go on.'] }
const model = (wire: Wire) => languageModel({
  name: 'p:m', host: 'p', limits: { retries: 0 }, wire,
  where: { model: 'm', host: 'p', key: 'the key of p', address: null, secrets: () => [] },
})

/** A package that never says anything, and ignores its signal too. */
const deaf: Wire = () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) })

/** Milliseconds until a call gives up, to the second. */
async function patience(asking: Promise<unknown>): Promise<number> {
  const started = performance.now()
  let endedAt: number | null = null
  asking.then(undefined, () => { endedAt = performance.now() })
  while (endedAt === null) await vi.advanceTimersByTimeAsync(1_000)
  return endedAt - started
}

async function spoken(wire: Wire, signal = new AbortController().signal): Promise<string> {
  let text = ''
  for await (const piece of model(wire).speak(PROMPT, { signal })) text += piece
  return text
}

const judged = (wire: Wire): Promise<unknown> => model(wire).judge(PROMPT, z.object({}), { signal: new AbortController().signal })

test('[LM5] silence: somebody waits for what is spoken, a judgement may be thought about', async () => {
  expect(await patience(spoken(deaf))).toBe(20_000)
  expect(await patience(judged(deaf))).toBe(90_000)
})

test('[LM5] the whole answer: what is spoken within a minute, a judgement within five', async () => {
  const endless: Wire = async function* () { for (;;) { await new Promise((resume) => setTimeout(resume, 500)); yield { text: 'and ' } } }
  expect(await patience(spoken(endless))).toBe(60_000)
  expect(await patience(judged(endless))).toBe(300_000)
})

test('[LM5] for the count of tokens behind a complete answer nobody waits longer than two seconds', async () => {
  const lingering: Wire = async function* () {
    yield { text: 'Here.', finish: 'stop' }
    await new Promise(() => undefined)
  }
  const heard = spoken(lingering)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await heard).toBe('Here.')
})

test('[LM5] signs of life that are not passed on count', async () => {
  const busy: Wire = async function* ({ alive }) {
    for (let seconds = 0; seconds < 40; seconds += 10) {
      await new Promise((resume) => setTimeout(resume, 10_000))
      alive(false)
    }
    yield { text: 'Here.', finish: 'stop' }
  }
  const heard = spoken(busy)
  await vi.advanceTimersByTimeAsync(40_000)
  expect(await heard).toBe('Here.')
})

test('[LM6] giving up does not wait for a package that ignores its signal', async () => {
  const controller = new AbortController()
  const speaking = spoken(deaf, controller.signal)
  controller.abort(new Error('the candidate spoke'))
  await expect(speaking).rejects.toThrow('the candidate spoke')
})

test('[LM9] what several tries took is added up and told once', async () => {
  let tries = 0
  const stumbling: Wire = async function* () {
    tries += 1
    yield { usage: { input: 10, cached: 1, stored: 2, output: 1 } }
    if (tries === 1) throw Object.assign(new Error('Overloaded'), { status: 529 })
    yield { text: 'Here.', finish: 'stop', usage: { input: 10, cached: 1, stored: 2, output: 5 } }
  }
  const used: unknown[] = []
  const patient = languageModel({ name: 'p:m', host: 'p', limits: {}, wire: stumbling, where: { model: 'm', host: 'p', key: 'the key of p', address: null, secrets: () => [] } })
  const speaking = (async () => { for await (const _ of patient.speak(PROMPT, { signal: new AbortController().signal, used: (usage) => used.push(usage) })) { /* heard */ } })()
  await vi.advanceTimersByTimeAsync(1_000)
  await speaking
  expect(used).toEqual([{ input: 20, cached: 2, stored: 4, output: 6 }])
})
