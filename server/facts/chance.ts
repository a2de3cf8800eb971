/** The same numbers for the same seed, everywhere: mulberry32. */
export function createChance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from 0 to below `limit`. */
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, between: (low: number, high: number): number => low + below(high - low + 1), pick: <One>(list: readonly One[]): One => list[below(list.length)]! }
}
