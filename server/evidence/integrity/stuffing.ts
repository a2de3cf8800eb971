import type { Said } from '../said.ts'
import { CLOSED_WORDS } from '../text/function-words.ts'
import { stemsOf } from '../text/tokens.ts'

/** Small words in a turn of English: 0.35 to 0.6; lists of terms lie under 0.25. */
const CLOSED_SHARE = 0.25
const LEAST_WORDS = 12

/** Turns that list terms: hardly a small word, hardly a sentence that gives a reason. */
export function listTurns(said: readonly Said[]): number[] {
  return [...new Set(said.map((one) => one.turn))].filter((turn) => {
    const own = said.filter((one) => one.turn === turn)
    const words = own.flatMap((one) => one.indexed.sentence.tokens.map((token) => token.word))
    const closed = words.filter((word) => CLOSED_WORDS.has(word)).length / Math.max(1, words.length)
    const reasoned = own.filter((one) => one.form.relation).length / own.length
    // Terse is not poor: fragments with numbers say something.
    const counted = own.filter((one) => one.indexed.sentence.tokens.some((token) => token.kind === 'number')).length / own.length
    return words.length >= LEAST_WORDS && closed < CLOSED_SHARE && reasoned < 0.3 && counted < 0.3
  })
}

/** Terms on one string: many "and" or "which" with hardly anything between them. Run-on speech has longer parts. */
export function chains(said: readonly Said[]): Said[] {
  return said.filter(({ indexed: { sentence } }) => {
    const words = sentence.tokens.map((token) => token.word)
    const joints = words.filter((word) => word === 'and').length
    const whiches = words.filter((word) => word === 'which' || word === 'whose').length
    return (joints >= CHAIN_JOINTS && words.length / joints <= CHAIN_PART) || (whiches >= CHAIN_WHICHES && words.length / whiches <= CHAIN_CLAUSE)
  })
}
const CHAIN_JOINTS = 7
const CHAIN_PART = 4.5
const CHAIN_WHICHES = 5
const CHAIN_CLAUSE = 9

/** Sentences that share their frame of small words with others, chain terms with "and", or claim without naming anything. */
export function emptyFrames(said: readonly Said[]): Said[] {
  if (said.length < 3) return []
  const frames = said.map((one) => one.indexed.sentence.tokens.map((token) => token.word).filter((word) => CLOSED_WORDS.has(word) || HOLLOW_WORDS.has(word)))
  const alike = frames.map((frame, at) => frames.some((other, index) => index !== at && frame.length >= 4 && similarity(frame, other) >= ALIKE))
  const reused = alike.filter(Boolean).length / said.length
  const chained = said.map((one) => isChain(one))
  const chains = chained.filter(Boolean).length / said.length
  const hollow = said.map((one) => hollowShare(one))
  const meanHollow = hollow.reduce((sum, share) => sum + share, 0) / said.length
  if (reused >= 0.4 || sameOpening(said) || chains >= 0.4 || meanHollow >= HOLLOW_MEAN) return [...said]
  return said.filter((one, at) => (chained[at] === true && chains >= CHAINS) || (one.content.length >= 5 && hollow[at]! >= HOLLOW_ONE))
}

/** Most sentences of a longer answer begin with the same joining word: a frame, whatever stands in it. */
function sameOpening(said: readonly Said[]): boolean {
  const openings = said.map((one) => one.indexed.sentence.tokens[0]?.word ?? '')
  const most = Math.max(...openings.map((word) => (OPENINGS.has(word) ? openings.filter((other) => other === word).length : 0)))
  return said.length >= 5 && most / said.length >= 0.6
}
const OPENINGS = new Set(['because', 'therefore', 'since', 'by', 'through', 'with', 'thanks', 'given', 'as', 'while', 'using', 'leveraging'])

const ALIKE = 0.75
/** Share of content words that praise or claim without naming anything: good-faith answers stay under 0.08 on average. */
const HOLLOW_MEAN = 0.2
const HOLLOW_ONE = 0.5
/** From this share of chained sentences on, each of them is set aside. */
const CHAINS = 0.2

/** "I would use A and B and C": terms in a row, without a reason. */
function isChain({ indexed, form, quote }: Said): boolean {
  const joints = quote.text.match(/,|\band\b|\bplus\b|\bwith\b|\bthen\b/gi)?.length ?? 0
  const words = indexed.sentence.tokens.length
  return !form.relation && joints >= 2 && words / joints <= 6 && /\b(?:use|add|apply|combine|have|include|leverage|deploy|employ|build|put|implement|go with|i know|there is|there are)\b/i.test(quote.text)
}

const HOLLOW = new Set(stemsOf(`leverage leveraged leveraging optimize optimized robust scalable scalability holistic synergy synergies seamless seamlessly innovative ensure ensured improve improved improvement significantly significant greatly efficient efficiently efficiency effective effectively
  comprehensive paradigm powerful drive drove driving impactful enhance enhanced framework ecosystem excellence excellent highly successful successfully advanced proper properly outstanding architecture implemented utilize utilized methodology alignment stakeholders synergized end world class cutting edge
  state art rigorous strategic strategy best practices practice quality performance system systems pipeline pipelines business value velocity lever pillars scale transformative deliver delivered proposed adopted integrated introduced increased boosted reduced achieved`))
const HOLLOW_WORDS = new Set(['improved', 'increased', 'reduced', 'boosted', 'proposed', 'introduced', 'implemented', 'applied', 'used', 'percent'])

const hollowShare = ({ content }: Said): number => (content.length === 0 ? 0 : content.filter((word) => HOLLOW.has(word)).length / content.length)

function similarity(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  const shared = a.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (a.length + b.length)
}
