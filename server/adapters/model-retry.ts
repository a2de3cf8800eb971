import type { ModelFailure } from '../ports.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8_000

/** Milliseconds until a request that failed is made once more; null: it is not. What the provider asks for comes first; else each wait is twice the last, less up to a quarter so that many do not come back at once. */
export function waitBefore(tries: number, failure: ModelFailure, error: unknown): number | null {
  const header = headersOf(error)
  if (!failure.retryable || header('x-should-retry') === 'false') return null
  return askedMs(header('retry-after-ms'), header('retry-after')) ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (1 - Math.random() / 4)
}

function askedMs(ms: string | null, after: string | null): number | null {
  const asked = [ms === null ? NaN : Number.parseFloat(ms), after === null ? NaN : Number.parseFloat(after) * 1_000, after === null ? NaN : Date.parse(after) - Date.now()]
  return asked.find((one) => Number.isFinite(one) && one >= 0) ?? null
}

/** Errors carry the headers of the answer they are about: as `Headers`, or as a plain record. */
function headersOf(error: unknown): (name: string) => string | null {
  const { headers, response } = (error ?? {}) as { headers?: unknown; response?: { headers?: unknown } | null }
  const found = headers ?? response?.headers
  if (found instanceof Headers) return (name) => found.get(name)
  return (name) => typeof found === 'object' && found !== null && name in found ? String((found as Record<string, unknown>)[name]) : null
}
