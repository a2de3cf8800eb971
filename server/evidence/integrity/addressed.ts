import { foreignness } from '../instructions/foreign.ts'
import { ENOUGH_BESIDE, weightOf } from '../instructions/signs.ts'
import { instructionsIn } from '../intent/instructs.ts'
import type { Said } from '../said.ts'
import type { Turn } from '../transcript.ts'

/** Sentences between two orders of a turn belong to them, up to so many. */
const BETWEEN = 4
/** A paragraph beside others is void as a whole from this share of orders on. */
const SHARE = 0.15

/** The sentences that hold an order, and what belongs to them: their paragraph, and what stands between two of them. */
export const instructed = (said: readonly Said[], turns: readonly Turn[]): Said[] => turns.flatMap(({ role, text }, turn) => {
  const spans = role === 'candidate' ? instructionsIn(text) : []
  if (spans.length === 0) return []
  const own = said.filter((one) => one.turn === turn)
  const hit = own.map(({ quote }) => spans.some((span) => span.start < quote.end && span.end > quote.start))
  own.forEach((one, at) => { hit[at] ||= (hit[at - 1] === true || hit[at + 1] === true) && weightOf(one.indexed.sentence.text) >= ENOUGH_BESIDE })
  const paragraph = own.map(({ quote }) => text.slice(0, quote.start).split('\n').length)
  const many = new Set(paragraph).size > 1
  return own.filter((_, at) => {
    const beside = own.flatMap((_one, index) => (paragraph[index] === paragraph[at] ? [hit[index] === true] : []))
    const share = beside.filter(Boolean).length / beside.length
    const before = hit.lastIndexOf(true, at)
    const after = hit.indexOf(true, at)
    return hit[at] || (share > 0 && share >= (many ? SHARE : 0.5)) || (before !== -1 && after !== -1 && after - before <= BETWEEN)
  })
})

/** Passages in another language inside an English answer; where most is in another language, none is singled out. */
export function foreignIn(said: readonly Said[]): Said[] {
  const heard = said.filter((one) => one.void === null)
  const foreign = heard.filter((one) => foreignness(one.indexed.sentence.text).foreign)
  const words = (all: readonly Said[]): number => all.reduce((sum, one) => sum + Math.max(one.indexed.sentence.tokens.length, one.quote.text.length / 8), 0)
  return words(foreign) * 2 > words(heard) ? [] : foreign
}
