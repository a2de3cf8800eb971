import type { Said } from '../said.ts'
import { CLOSED_WORDS } from '../text/function-words.ts'
import seen from './word-pairs.json' with { type: 'json' }

/** Pairs of small words that good-faith answers hold next to each other, native, foreign and dictated (made by `test/judge/learn-word-pairs.ts`). */
const SEEN: ReadonlySet<string> = new Set(seen)

/**
 * Share of neighbouring small words that nobody says next to each other. Good-faith transcripts that the table has not
 * seen lie at 0.24 or less (53 of 53, each left out in turn), shuffled ones at 0.5 or more, those shuffled in windows of five words too.
 */
const UNHEARD = 0.4
const LEAST_PAIRS = 15

/** Whether the words of the whole stand in no order that makes sentences: all turns, or none. */
export function isShuffled(said: readonly Said[]): boolean {
  const pairs = said.flatMap((one) => smallPairs(one.indexed.sentence.text, one.indexed.sentence.tokens))
  return pairs.length >= LEAST_PAIRS && pairs.filter((pair) => !SEEN.has(pair)).length / pairs.length >= UNHEARD
}

/** Neighbouring small words of a sentence, with nothing but a space between them. */
export function smallPairs(text: string, tokens: readonly { word: string; start: number; end: number }[]): string[] {
  const offset = tokens[0]?.start ?? 0
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (next === undefined || !CLOSED_WORDS.has(token.word) || !CLOSED_WORDS.has(next.word)) return []
    return /[.!?;:,\n]/.test(text.slice(token.end - offset, next.start - offset)) ? [] : [`${token.word} ${next.word}`]
  })
}
