import { compile } from '../pattern/compile.ts'
import { recognises } from '../examples.ts'
import { stemsOf } from '../text/tokens.ts'
import { contentWords } from './normalise.ts'

/** Something that a candidate's question may be about: a hidden requirement, a term, a fact. */
export type Entry = { id: string; about: readonly string[]; asks: readonly string[] }

/** Share of an example question's weight that must be met, and how many of its words at least. */
const ENOUGH = 0.6
const LEAST_WORDS = 2

/**
 * The entry a question is about: by its patterns, else by the words it shares with the example questions, rare ones
 * counting more. Null when nothing is near enough: no answer is better than a wrong one. [UN4]
 */
export function closest(question: string, entries: readonly Entry[]): string | null {
  const byPattern = entries.find((entry) => recognises(compile(entry.about), question))
  if (byPattern !== undefined) return byPattern.id
  const asked = new Set(stems(question))
  const examples = entries.flatMap((entry) => entry.asks.map((ask) => ({ id: entry.id, words: new Set(stems(ask)) })))
  const rarity = (word: string): number => Math.log(1 + examples.length / (1 + examples.filter((example) => example.words.has(word)).length))
  const best = examples.map(({ id, words }) => {
    const shared = [...words].filter((word) => asked.has(word))
    const total = [...words].reduce((sum, word) => sum + rarity(word), 0)
    return { id, shared: shared.length, share: total === 0 ? 0 : shared.reduce((sum, word) => sum + rarity(word), 0) / total }
  }).sort((a, b) => b.share - a.share)[0]
  return best !== undefined && best.share >= ENOUGH && best.shared >= LEAST_WORDS ? best.id : null
}

const stems = (text: string): string[] => stemsOf(contentWords(text).join(' '))
