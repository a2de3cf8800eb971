import { contains, quotations, withoutQuotations, words } from '../text.ts'
import { authoredOf, drillOf, quoteOf, type EvidenceItem } from './items.ts'
import { affirmed, isDirection, polarParts, telling } from './telling.ts'

/** Of the telling words of a part, this share may be the model's own, and no more than one. */
const MOST_OWN = 0.25
/** Of the telling words of a part that denies something, at least this share stands in what was found missing. */
const LEAST_DENIED = 0.5

type Support = { affirmed: ReadonlySet<string>; denied: ReadonlySet<string>; reasons: ReadonlySet<string>; known: ReadonlySet<string>; drills: ReadonlySet<string> }

/** Who says why has given a reason. */
const set = (texts: readonly string[]): ReadonlySet<string> => {
  const text = texts.join(' . ')
  return new Set([...telling(text, 'all'), ...(/\b(?:why|because)\b/i.test(text) ? telling('reason', 'all') : [])])
}

/** What the items allow to be said: which words as shown, and which as missing. A point that is only named in a gap was never shown. */
function supportOf(items: readonly EvidenceItem[]): Support {
  const shown = items.flatMap((item) => {
    const quote = affirmed(quoteOf(item) ?? '')
    switch (item.kind) {
      case 'quote': return item.state === 'contradicted' ? [quote] : [quote, item.point]
      case 'keep': return [quote, item.point]
      case 'wrong': return [quote, item.claim]
      default: return [quote]
    }
  })
  const lacking = items.flatMap((item) => {
    switch (item.kind) {
      case 'gap': return [item.missing]
      case 'not-observed': return [item.why, item.criterion ?? '']
      case 'move': return [item.missing, item.point]
      case 'quote': return item.state === 'contradicted' ? [item.point] : []
      default: return []
    }
  })
  return {
    affirmed: set(shown),
    denied: set(lacking),
    reasons: set(items.flatMap((item) => item.kind === 'wrong' ? [item.because] : [])),
    known: set(items.flatMap(({ criterion }) => criterion ?? [])),
    drills: set(items.flatMap((item) => item.kind === 'move' ? [item.drill, item.point, item.missing] : [])),
  }
}

const within = (told: readonly string[], ...sets: readonly ReadonlySet<string>[]): boolean => {
  const own = told.filter((word) => !sets.some((one) => one.has(word)))
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
  const support = supportOf(items)
  const parts = polarParts(own).map((part) => ({ ...part, told: telling(part.text, 'prose') }))
  if (parts.every(({ told }) => told.length === 0) && quotations(text).length === 0) return true
  return UNSAYS.test(own) || overstates(own, items) || misjudges(own, items) || parts.some(({ text: part, told, negations }) => {
    if (negations > 1) return true
    if (negations === 1) return told.length > 0
      ? !within(told, support.denied, support.affirmed, support.known) || told.filter((word) => support.denied.has(word)).length < LEAST_DENIED * told.length
      : part.includes('“”') || support.denied.size === 0
    return !within(told, support.affirmed, support.known, ATTRIBUTES.test(part) ? new Set() : support.reasons)
  })
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

/** Tells the reader to do what no drill of its items says. */
export function commands(text: string, items: readonly EvidenceItem[]): boolean {
  const drills = supportOf(items.filter((item) => drillOf(item) !== '')).drills
  return withoutQuotations(text).split(/[,;:.!?]\s+|\s+\p{Pd}\s+|\bthen\b/u).some((clause) =>
    IMPERATIVE.test(clause.trim()) && (drills.size === 0 || telling(clause, 'prose').some((word) => !drills.has(word))))
}

/** A drill adds nothing to its item. */
export const exceedsDrill = (text: string, items: readonly EvidenceItem[]): boolean => {
  const { drills } = supportOf(items)
  const told = telling(withoutQuotations(text), 'prose')
  return told.some((word) => !drills.has(word)) || (told.length === 0 && !quotations(text).some((quote) => words(quote).length > 0 && items.some((item) => contains(drillOf(item), quote))))
}

/** All that may stand in a gap: words of the items themselves, nearly. */
export const fitsGap = (gap: string, items: readonly EvidenceItem[]): boolean => {
  const known = set(items.flatMap((item) => [authoredOf(item), quoteOf(item) ?? '']))
  const own = telling(gap, 'prose').filter((word) => !known.has(word))
  return words(gap).length > 0 && own.length <= 1 && words(gap).length <= 12
}
