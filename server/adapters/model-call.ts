import type { Call, LanguageModel, Prompt, Usage } from '../ports.ts'
import { failureOf } from './model-failure.ts'
import { shortcoming, type Progress } from './model-finish.ts'
import { fitting, shapeOf, type Shape } from './model-json.ts'
import { waitBefore } from './model-retry.ts'
import { startWatch, type Attempt, type Limits } from './model-watch.ts'
import type { Heard, Where, Wire } from './model-wire.ts'

/** Somebody waits for what is spoken. */
const SPEAKING: Limits = { inactivityMs: 20_000, totalMs: 60_000, retries: 2 }
/** A judgement is made behind the conversation, is long, and may be thought about in silence. */
const JUDGING: Limits = { inactivityMs: 90_000, totalMs: 300_000, retries: 2 }

type Adapter = { name: string; host: string; where: Where; wire: Wire; limits: Partial<Limits> }

/** The port, made of a provider's wire: all that is the same for every provider is here. */
export function languageModel({ name, host, where, wire, limits }: Adapter): LanguageModel {
  return {
    name,
    host,
    speak: (prompt, call) => answer({ prompt, shape: null, call, limits: { ...SPEAKING, ...limits }, where, wire }),
    async judge(prompt, schema, call) {
      let text = ''
      for await (const piece of answer({ prompt, shape: shapeOf(schema), call, limits: { ...JUDGING, ...limits }, where, wire })) text += piece
      return fitting(text, schema, where.model)
    },
  }
}

type Question = { prompt: Prompt; shape: Shape | null; call: Call; limits: Limits; where: Where; wire: Wire }

/** The pieces of one answer. What goes wrong before the first is tried again; after it, never. */
async function* answer({ prompt, shape, call, limits, where, wire }: Question): AsyncGenerator<string> {
  call.signal.throwIfAborted()
  const watch = startWatch(where, limits, call.signal)
  const taken: Usage[] = []
  try {
    for (let tries = 1; ; tries += 1) {
      const progress: Progress & { usage: Usage | null } = { begun: false, silent: true, refused: false, finish: null, usage: null }
      const attempt = watch.attempt()
      try {
        const alive = (begun: boolean): void => {
          progress.begun ||= begun
          attempt.alive()
        }
        yield* listen(wire({ prompt, shape, signal: attempt.signal, alive }), attempt, progress)
        call.signal.throwIfAborted()
        const failure = shortcoming(progress, where)
        if (failure === null) return
        throw failure
      } catch (error) {
        watch.signal.throwIfAborted()
        const failure = failureOf(error, where)
        const waitMs = progress.begun || progress.finish !== null || tries > limits.retries ? null : waitBefore(tries, failure, error)
        if (waitMs === null || waitMs > watch.leftMs()) throw failure
        await watch.pause(waitMs)
      } finally {
        attempt.stop()
        if (progress.usage !== null) taken.push(progress.usage)
      }
    }
  } finally {
    watch.stop()
    if (taken.length > 0) call.used?.(taken.reduce(sum))
  }
}

/** Passes words on, and notes everything else that comes. */
async function* listen(stream: AsyncIterable<Heard>, attempt: Attempt, progress: Progress & { usage: Usage | null }): AsyncGenerator<string> {
  const steps = stream[Symbol.asyncIterator]()
  const stage = () => progress.finish !== null ? 'complete' : progress.begun ? 'answering' : 'waiting'
  try {
    for (;;) {
      const step = await attempt.wait(() => steps.next(), stage)
      if (step.done === true) return
      const { text = '', refused = false, finish, usage } = step.value
      progress.usage = usage ?? progress.usage
      progress.finish = finish ?? progress.finish
      progress.refused ||= refused
      if (text === '') continue
      progress.begun = true
      progress.silent &&= text.trim() === ''
      yield text
    }
  } catch (error) {
    // After the end of an answer only its count of tokens can get lost.
    if (progress.finish === null) throw error
  } finally {
    steps.return?.().then(undefined, () => undefined)
  }
}

const sum = (one: Usage, other: Usage): Usage =>
  ({ input: one.input + other.input, cached: one.cached + other.cached, stored: one.stored + other.stored, output: one.output + other.output })
