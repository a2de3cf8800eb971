import { setTimeout as sleep } from 'node:timers/promises'
import { ModelFailure } from '../ports.ts'
import type { Where } from './model-wire.ts'

export type Limits = {
  /** Longest silence: before the answer begins (for each try), and between two pieces of it. */
  inactivityMs: number
  /** Longest time for one answer, tries and waits between them included. */
  totalMs: number
  /** Tries after the first, for what went wrong before the first piece. */
  retries: number
}

/** Once the answer is complete only the count of tokens is missing, and nobody waits long for that. */
const TAIL_MS = 2_000

/** The patience for one call. `signal` ends it: the caller's own, or the deadline. */
export function startWatch(where: Where, { inactivityMs, totalMs }: Limits, wanted: AbortSignal) {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(late(`"${where.model}" at ${where.host} did not finish its answer within ${seconds(totalMs)}.`)), totalMs)
  const endsAt = performance.now() + totalMs
  const signal = AbortSignal.any([wanted, deadline.signal])
  return {
    signal,
    attempt: () => startAttempt(where, inactivityMs, signal),
    leftMs: (): number => endsAt - performance.now(),
    async pause(ms: number): Promise<void> {
      await sleep(ms, undefined, { signal }).catch(() => undefined)
      signal.throwIfAborted()
    },
    stop: (): void => clearTimeout(timer),
  }
}

export type Attempt = ReturnType<typeof startAttempt>

/** One try. The SDKs' timeouts end with the headers, an aborted stream may end as if it were complete, and a package may ignore its signal: so each step is raced against silence and the end of the call. */
function startAttempt({ model, host }: Where, inactivityMs: number, call: AbortSignal) {
  const own = new AbortController()
  const signal = AbortSignal.any([call, own.signal])
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  ended.catch(() => undefined)
  const silent = { waiting: `${host} took the request and did not begin to answer.`, answering: `"${model}" at ${host} fell silent for ${seconds(inactivityMs)} in the middle of its answer.`, complete: 'The count of tokens did not come.' }
  let silence: NodeJS.Timeout | undefined
  return {
    signal,
    alive: (): void => { silence?.refresh() },
    async wait<T>(step: () => Promise<T>, stage: () => keyof typeof silent): Promise<T> {
      signal.throwIfAborted()
      silence = setTimeout(() => own.abort(late(silent[stage()])), stage() === 'complete' ? Math.min(TAIL_MS, inactivityMs) : inactivityMs)
      try {
        const value = await Promise.race([step(), ended])
        signal.throwIfAborted()
        return value
      } finally {
        clearTimeout(silence)
      }
    },
    /** Also ends the request when whoever reads the answer stops before its end. */
    stop: (): void => own.abort(),
  }
}

const late = (why: string): ModelFailure => new ModelFailure(why, { retryable: true })

const seconds = (ms: number): string => ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`
