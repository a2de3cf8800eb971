import { contains, quotations, withoutQuotations, words } from '../text.ts'
import { authoredOf, drillOf, quoteOf, type EvidenceItem } from './items.ts'
import { affirmed, isDirection, polarParts, telling } from './telling.ts'

/** Of the telling words of a part, this share may be the model's own, and no more than one. */
const MOST_OWN = 0.25
/** Of the telling words of a part that denies something, at least this share stands in what was found missing. */
const LEAST_DENIED = 0.5

/** Who says why has given a reason. */
const set = (...texts: readonly string[]): ReadonlySet<string> => {
  const text = texts.join(' . ')
  return new Set([...telling(text, 'all'), ...(/\b(?:why|because)\b/i.test(text) ? telling('reason', 'all') : [])])
}

/** Authored words for what an item shows. Of what was only mentioned they are a label beside the words themselves. */
function labelOf(item: EvidenceItem, quoted: readonly string[]): string {
  switch (item.kind) {
    case 'quote': return item.state === 'contradicted' || (item.state === 'mentioned' && !quoted.some((quote) => contains(item.quote, quote))) ? '' : item.point
    case 'keep': return item.point
    case 'move': return item.quote !== null && quoted.some((quote) => contains(item.quote!, quote)) ? item.point : ''
    case 'wrong': return item.claim
    default: return ''
  }
}

/** Authored words for what was missing: a point that was named after all lacks only what its gap says. */
function lackOf(item: EvidenceItem): string {
  switch (item.kind) {
    case 'gap': return item.missing
    case 'not-observed': return `${item.why} . ${item.criterion ?? ''}`
    case 'move': return item.quote === null ? `${item.missing} . ${item.point}` : item.missing
    case 'quote': return item.state === 'contradicted' ? item.point : ''
    default: return ''
  }
}

/** At most one of these words, and at most a quarter, is none of `known`; what they are told of is not turned up or down by it. */
const within = (told: readonly string[], known: ReadonlySet<string>): boolean => {
  const own = told.filter((word) => !known.has(word))
  return own.length <= 1 && own.length <= MOST_OWN * told.length && !own.some(isDirection)
}

const ATTRIBUTES = /\b(?:answer|story|code|design|diagram|it|says?|said|names?|named|gives?|given|states?|stated|mentions?|mentioned|explains?|explained|shows?|shown|describes?|described)\b/i
const UNSAYS = /\b(?:not|never|no|nothing|hardly)\b[^.;:]{0,16}\b(?:say|said|says|name[sd]?|state[sd]?|mention(?:s|ed)?|give[sn]?|explain(?:s|ed)?|show[sn]?|contain(?:s|ed)?|hold)\s+(?:that\s+|the words?\s+)?“”/i
const EXPLAINS = /\b(?:explain\w*|why|how|reasons?|details?|detailed)\b/i
const CONFLICTS = /\b(?:conflict\w*|contradict\w*)\b/i
const TAKEN_BACK = /\b(?:later|taken back|took back|corrected)\b/i

/** Says something that its items do not: as shown what was missing, as missing what was shown, or what no item holds. */
export function isUngrounded(text: string, items: readonly EvidenceItem[]): boolean {
  const own = withoutQuotations(text)
  const quoted = quotations(text)
  const parts = polarParts(own).map((part) => ({ ...part, told: telling(part.text, 'prose') }))
  if (parts.every(({ told }) => told.length === 0) && quoted.length === 0) return true
  return UNSAYS.test(own) || overstates(own, items) || misjudges(own, items)
    || parts.some((part) => part.negations === 0 ? !isShown(part, items, quoted) : !isMissing(part, items))
}

type Told = { text: string; told: readonly string[]; negations: number }

/** A single item shows it, so that nothing is put together: in authored words, or in the candidate's in the order in which they were said. */
const isShown = ({ text, told }: Told, items: readonly EvidenceItem[], quoted: readonly string[]): boolean => told.length === 0 || items.some((item) => {
  const label = set(labelOf(item, quoted), item.criterion ?? '', item.kind === 'wrong' && !ATTRIBUTES.test(text) ? item.because : '')
  const said = telling(affirmed(quoteOf(item) ?? ''), 'prose')
  const known = new Set([...label, ...said])
  return within(told, known) && follows(told.filter((word) => known.has(word) && !label.has(word)), said)
})

const isMissing = ({ text, told, negations }: Told, items: readonly EvidenceItem[]): boolean => {
  const lacks = set(...items.map(lackOf))
  if (lacks.size === 0 || (negations > 1 && items.some((item) => item.kind !== 'not-observed'))) return false
  if (told.length === 0) return !text.includes('“”')
  return told.filter((word) => lacks.has(word)).length >= LEAST_DENIED * told.length
    && within(told, new Set([...lacks, ...set(...items.flatMap((item) => [affirmed(quoteOf(item) ?? ''), item.criterion ?? '', 'point' in item ? item.point : '']))]))
}

/** `part` stands in `whole` in its order, perhaps with others between. */
function follows(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (word === part[at]) at += 1
  return at === part.length
}

/** What was only named is not explained. */
const overstates = (own: string, items: readonly EvidenceItem[]): boolean => {
  const quotes = items.filter((item) => item.kind === 'quote')
  return quotes.length > 0 && quotes.every(({ state }) => state === 'mentioned') && items.every((item) => item.kind === 'quote')
    && polarParts(own).some((part) => part.negations === 0 && EXPLAINS.test(part.text))
}

/** Only a claim that was found wrong is said to conflict, and one that was taken back is said to have been. */
const misjudges = (own: string, items: readonly EvidenceItem[]): boolean => {
  const wrong = items.filter((item) => item.kind === 'wrong' || (item.kind === 'quote' && item.state === 'contradicted'))
  return CONFLICTS.test(own) && (wrong.length === 0 || (wrong.some((item) => item.kind === 'wrong' && item.corrected) && !TAKEN_BACK.test(own)))
}

const IMPERATIVE = /^(?:(?:then|and|next|now|so|first|to|also|instead)\s+)*(?:name|add|say|give|put|tell|start|begin|rewrite|retell|list|write|practise|practice|take|state|explain|compare|set|use|keep|go|end|do|make|read|think|ask|answer|show|describe|draw|sketch|work|find|pick|choose|mark|work|stop|note|learn|study|look|get|bring|open|mention|avoid|focus|continue|repeat)\b(?! (?:of|is|are|was|were|that was)\b)/i

const drillWords = (items: readonly EvidenceItem[]): ReadonlySet<string> => set(...items.flatMap((item) => item.kind === 'move' ? [item.drill, item.point, item.missing] : []))

/** Tells the reader to do what no drill of its items says. */
export function commands(text: string, items: readonly EvidenceItem[]): boolean {
  const known = drillWords(items)
  return withoutQuotations(text).split(/[,;:.!?]\s+|\s+\p{Pd}\s+|\bthen\b/u).some((clause) =>
    IMPERATIVE.test(clause.trim()) && (known.size === 0 || telling(clause, 'prose').some((word) => !known.has(word))))
}

/** A drill adds nothing to its item, and turns nothing of it round. */
export function exceedsDrill(text: string, items: readonly EvidenceItem[]): boolean {
  const own = withoutQuotations(text)
  const known = drillWords(items)
  const drills = items.map(drillOf)
  const told = telling(own, 'prose')
  const negated = [...own.matchAll(/\b(?:not|never|no|without|\w+n['’]t)\b\s*[\p{L}]*/giu)].map(([found]) => found)
  return told.some((word) => !known.has(word)) || negated.some((found) => !drills.some((drill) => contains(drill, found)))
    || (told.length === 0 && !quotations(text).some((quote) => words(quote).length > 0 && drills.some((drill) => contains(drill, quote))))
}

/** All that may stand in a gap: words of the items themselves, nearly. */
export const fitsGap = (gap: string, items: readonly EvidenceItem[]): boolean => {
  const known = set(...items.flatMap((item) => [authoredOf(item), quoteOf(item) ?? '']))
  const own = telling(gap, 'prose').filter((word) => !known.has(word))
  return words(gap).length > 0 && own.length <= 1 && words(gap).length <= 12
}
