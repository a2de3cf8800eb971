import type { Said } from '../said.ts'
import { CLOSED_WORDS } from '../text/function-words.ts'
import seen from './word-pairs.json' with { type: 'json' }

/** How often good-faith answers, native, foreign and dictated, hold two words next to each other (made by `test/judge/learn-word-pairs.ts`). */
const SEEN: ReadonlyMap<string, number> = new Map(Object.entries(seen))
const [FIRST, SECOND] = [sums(0), sums(1)]
const ALL = [...SEEN.values()].reduce((sum, count) => sum + count, 0)

/**
 * How much more often than chance two neighbours stand so, on average, in logarithms. Good-faith transcripts that the table has not
 * seen lie at 0.43 or more (124 of 124), the same shuffled at 0.28 or less.
 */
const CHANCE = 0.35
const LEAST_PAIRS = 30

/** Whether the words of the whole stand in no order that makes sentences: all turns, or none. */
export function isShuffled(said: readonly Said[]): boolean {
  const pairs = said.flatMap((one) => wordPairs(one.indexed.sentence.text, one.indexed.sentence.tokens))
  return pairs.length >= LEAST_PAIRS && pairs.reduce((sum, pair) => sum + lift(pair), 0) / pairs.length < CHANCE
}

function lift(pair: string): number {
  const [first, second] = pair.split(' ') as [string, string]
  const expected = ((FIRST.get(first) ?? 0) * (SECOND.get(second) ?? 0)) / ALL
  return Math.log(((SEEN.get(pair) ?? 0) + 0.5) / (expected + 0.5))
}

/** Any word that is not a small one: only the order of small words tells English from a heap of words, whatever the subject. */
const OTHER = '*'

/** Neighbours of which one at least is a small word, with nothing but a space between them. */
export function wordPairs(text: string, tokens: readonly { word: string; start: number; end: number }[]): string[] {
  const offset = tokens[0]?.start ?? 0
  const kind = (word: string): string => (CLOSED_WORDS.has(word) ? word : OTHER)
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (next === undefined || /[.!?;:,\n]/.test(text.slice(token.end - offset, next.start - offset))) return []
    const pair = [kind(token.word), kind(next.word)]
    return pair.every((word) => word === OTHER) ? [] : [pair.join(' ')]
  })
}

function sums(place: 0 | 1): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [pair, count] of SEEN) {
    const word = pair.split(' ')[place]!
    found.set(word, (found.get(word) ?? 0) + count)
  }
  return found
}
