import type { Said } from '../said.ts'

const ARTICLES = new Set(['the', 'a', 'an', 'my', 'our', 'their', 'its', 'your'])
const AFTER_ARTICLE = new Set(['the', 'a', 'an', 'of', 'to', 'and', 'is', 'was', 'are', 'were', 'in', 'for', 'that', 'it', 'i', 'we', 'they', 'because', 'but', 'so', 'or', 'if', 'with', 'at', 'on', 'from', 'my', 'our', 'their', 'its', 'be', 'by', 'would', 'as', 'had', 'have', 'has', 'he', 'she', 'you', 'not', 'do', 'did', 'then', 'than', 'could', 'can'])
const PREPOSITIONS = new Set(['of', 'for', 'with', 'from', 'into', 'at', 'by'])
const AFTER_PREPOSITION = new Set(['is', 'was', 'are', 'were', 'and', 'but', 'or', 'of', 'because', 'would', 'had', 'be', 'if', 'so', 'not', 'i', 'we', 'they', 'to', 'can', 'could', 'then'])
const SUBJECTS = new Set(['i', 'we', 'they', 'he', 'she'])
const AFTER_SUBJECT = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'is', 'i', 'we', 'they', 'he', 'she', 'it', 'my', 'our', 'for', 'to', 'with', 'from', 'in', 'than'])

/** Share of word pairs that English order forbids. Learners and dictation stay under 0.02; shuffled text lies above 0.08, shuffled in windows of five above 0.05. */
const FORBIDDEN = 0.04
const LEAST_PAIRS = 20

/** Turns whose words stand in no order; when half of the longer turns are so, all are. */
export function shuffledTurns(said: readonly Said[]): number[] {
  const turns = [...new Set(said.map((one) => one.turn))]
  const judged = turns.map((turn) => ({ turn, order: orderOf(said, turn) }))
  const long = judged.filter(({ order }) => order.pairs >= LEAST_PAIRS)
  const broken = long.filter(({ order }) => order.forbidden / order.pairs >= FORBIDDEN)
  return broken.length * 2 >= long.length && broken.length > 0 ? turns : broken.map(({ turn }) => turn)
}

function orderOf(said: readonly Said[], turn: number): { pairs: number; forbidden: number } {
  let pairs = 0
  let forbidden = 0
  for (const one of said.filter((other) => other.turn === turn)) {
    const words = one.indexed.sentence.tokens.map((token) => token.word)
    for (let at = 0; at + 1 < words.length; at += 1) {
      pairs += 1
      if (isForbidden(words[at]!, words[at + 1]!)) forbidden += 1
    }
    const last = words.at(-1)
    pairs += 1
    if (last !== undefined && (ARTICLES.has(last) || last === 'of')) forbidden += 1
  }
  return { pairs, forbidden }
}

const isForbidden = (left: string, right: string): boolean =>
  (ARTICLES.has(left) && AFTER_ARTICLE.has(right))
  || (PREPOSITIONS.has(left) && AFTER_PREPOSITION.has(right))
  || (SUBJECTS.has(left) && AFTER_SUBJECT.has(right) && left !== right)
