import type { Held } from '../../interview/interview.ts'

/** Interviews whose delimiter is remembered. */
const MOST_REMEMBERED = 200

/** The delimiter of an interview: it stays the same all through one, so that a provider can keep what was sent before, and differs between two. */
export function createDelimiters(fresh: () => string): (held: Held) => string {
  const delimiters = new Map<string, string>()
  return ({ plan, startedAt }) => {
    const key = `${plan.content} ${plan.seed} ${startedAt}`
    const kept = delimiters.get(key) ?? fresh()
    delimiters.delete(key)
    delimiters.set(key, kept)
    if (delimiters.size > MOST_REMEMBERED) delimiters.delete(delimiters.keys().next().value!)
    return kept
  }
}
