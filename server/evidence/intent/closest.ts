import { compile } from '../pattern/compile.ts'
import { recognises } from '../examples.ts'
import { stemsOf } from '../text/tokens.ts'
import { contentWords } from './normalise.ts'

/** Something that a candidate's question may be about: a hidden requirement, a term, a fact. */
export type Entry = { id: string; about: readonly string[]; asks: readonly string[] }

/** Share of an example question's weight that must be met, and how many of its words at least. */
const ENOUGH = 0.6
const LEAST_WORDS = 2
/** Share of a question's content words that any entry must know before a pattern counts. */
const AT_HOME = 0.4

/**
 * The entry a question is about: one whose pattern is met, or whose example questions share enough words with it, rare
 * ones counting more; of several, the one with the nearest example. A question most of whose words no entry knows is
 * about none ("how many floors …" is not "how many rows …"). No answer is better than a wrong one. [UN4]
 */
export function closest(question: string, entries: readonly Entry[]): string | null {
  const asked = new Set(stems(question))
  const known = new Set(entries.flatMap(({ about, asks }) => [...about, ...asks].flatMap(stems)))
  if (asked.size === 0 || [...asked].filter((word) => known.has(word)).length / asked.size < AT_HOME) return null
  const nearness = measure(entries)
  const candidates = entries.map((entry) => ({ id: entry.id, met: recognises(compile(entry.about), question), ...nearness(asked, entry) }))
    .filter(({ met, share, shared }) => met || (share >= ENOUGH && shared >= LEAST_WORDS))
    .sort((a, b) => b.share - a.share || Number(b.met) - Number(a.met))
  return candidates[0]?.id ?? null
}

type Nearness = { share: number; shared: number }

/** How much of its nearest example question is in the words asked. */
function measure(entries: readonly Entry[]): (asked: ReadonlySet<string>, entry: Entry) => Nearness {
  const all = entries.flatMap(({ asks }) => asks.map((ask) => new Set(stems(ask))))
  const rarity = (word: string): number => Math.log(1 + all.length / (1 + all.filter((words) => words.has(word)).length))
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word), 0)
  return (asked, { asks }) => asks.map((ask) => {
    const words = [...new Set(stems(ask))]
    const shared = words.filter((word) => asked.has(word))
    return { share: words.length === 0 ? 0 : weigh(shared) / weigh(words), shared: shared.length }
  }).reduce((best, one) => one.share > best.share ? one : best, { share: 0, shared: 0 })
}

const stems = (text: string): string[] => stemsOf(contentWords(text).join(' '))
