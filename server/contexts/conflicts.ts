import type { Quantity } from './quantities.ts'
import { isTelling, shared, stem } from './words.ts'

/** Two amounts of one thing that differ. */
export type Conflict = { earlier: Quantity; later: Quantity }

/** Amounts this close are one amount, told precisely and told roughly. */
const CLOSE = { exact: 0.1, rough: 0.3 }
/** Words that two amounts of one thing share; at least one of them tells more than "team" or "users". */
const SHARED = 2
/** Words that name different sides of one thing: amounts of two sides do not conflict. */
const SIDES = [
  ['p50', 'p90', 'p95', 'p99', 'median', 'average', 'mean', 'tail', 'peak'],
  ['offline', 'online'], ['train', 'training', 'test', 'validation', 'serve'], ['precision', 'recall'],
  ['android', 'ios', 'web', 'mobile', 'desktop'], ['read', 'write'], ['first', 'second', 'third', 'last'], ['before', 'after'], ['cpu', 'gpu', 'memory'],
].map((sides) => sides.map(stem))

/**
 * The first amount of `later` that contradicts one of `earlier`: same unit, same thing by its telling words, another
 * value. Where either side also gives the other's value, both were told and nothing conflicts. Wishes and plans never do.
 */
export function conflictBetween(earlier: readonly Quantity[], later: readonly Quantity[]): Conflict | null {
  for (const second of later) {
    for (const first of earlier) {
      if (!isSameThing(first, second) || isClose(first, second)) continue
      const toldToo = later.some((other) => other.unit === first.unit && isClose(first, other)) || earlier.some((other) => other.unit === second.unit && isClose(other, second))
      if (!toldToo) return { earlier: first, later: second }
    }
  }
  return null
}

function isSameThing(one: Quantity, other: Quantity): boolean {
  if (one.aim || other.aim || one.unit !== other.unit || !fits(one.part, other.part)) return false
  if (SIDES.some((sides) => contrasts(sides.filter((side) => one.of.includes(side)), sides.filter((side) => other.of.includes(side))))) return false
  const common = shared(one.of, other.of)
  return common.length >= SHARED && common.some(isTelling)
}

/** A change ("by 40 %", "40 % less") is no level ("from 40 %", "to 40 %"). */
const fits = (one: Quantity['part'], other: Quantity['part']): boolean => (one ?? 'by') === (other ?? 'by')

const contrasts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length + other.length > 0 && shared(one, other).length === 0

function isClose(one: Quantity, other: Quantity): boolean {
  const larger = Math.max(Math.abs(one.value), Math.abs(other.value))
  return larger === 0 || Math.abs(one.value - other.value) / larger <= (one.rough || other.rough ? CLOSE.rough : CLOSE.exact)
}
