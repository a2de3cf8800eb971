import { quotations, withoutQuotations, words } from '../text.ts'
import { BANNED_NAMES, says, type BannedName } from './banned.ts'
import { commands, exceedsDrill, isUngrounded } from './grounding.ts'
import { authoredOf, drillOf, quoteOf, type EvidenceItem } from './items.ts'
import { hasNumber } from './numbers.ts'
import { gapsOf, invents, withoutGaps } from './rewrite.ts'

/** What a model wrote: one sentence and the ids it rests on. */
type Claim = { text: string; evidence: readonly string[] }

/** Where it stands. `home`: the item that it belongs to, which it must name. */
export type Place = { part: 'summary' | 'said' | 'missing' | 'say' | 'practise' | 'keep'; home: string | null }

export type Verified = { items: readonly EvidenceItem[]; delimiter: string }

/** What the checks look at. `own`: the sentence without its quotations; `named`: its items. */
type Seen = { text: string; own: string; place: Place; named: readonly EvidenceItem[]; claim: Claim; verified: Verified }
type Check = (seen: Seen) => boolean

const MOST_WORDS = 45
const LEAST_QUOTED = 3

const unknownItem: Check = ({ claim, named }) => named.length === 0 || named.length < new Set(claim.evidence).size

const otherItem: Check = ({ claim, place: { home } }) => home !== null && !claim.evidence.includes(home)

/** More than a sentence is more than a thought; a rewrite may need two. */
const tooLong: Check = ({ text, own, place }) => words(text).length > MOST_WORDS || (words(own).length === 0 && place.part !== 'practise')
  || (place.part !== 'say' && /[.!?…]["”)]*\s+(?=[\p{Lu}“"])/u.test(own))

/** A quotation stands letter for letter in one of its items, cut at words and never behind a negation. */
const misquoted: Check = ({ text, own, named }) => /[“”"«»„‟‹›『』「」]/.test(own.replaceAll('“”', ''))
  || quotations(text).some((quote) => !named.some((item) => [quoteOf(item) ?? '', drillOf(item), authoredOf(item)].some((whole) => isCut(whole, quote))))

function isCut(whole: string, quote: string): boolean {
  const bare = quote.trim().replace(/[.,;]$/, '')
  if (bare === '' || (words(bare).length < LEAST_QUOTED && bare !== whole.trim().replace(/[.,;]$/, ''))) return false
  for (let at = whole.indexOf(bare); at >= 0; at = whole.indexOf(bare, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + bare.length)]
    const torn = /[\p{L}\p{N}]$/u.test(before) || /^(?:[\p{L}\p{N}]|[.,]\p{N}|\s*%)/u.test(after)
    const denied = /\b(?:not|no|never|neither|nor|without|cannot|\w+n['’]t)\b[^.;:!?]*$/i.test(before)
    if (!torn && !denied) return true
  }
  return false
}

/** Letters of another script, marks, links, and gaps where none belong. */
const markup: Check = ({ own, place, verified: { delimiter } }) => {
  const plain = place.part === 'say' ? withoutGaps(own) : own
  return /[^\p{Script=Latin}\p{N}\p{Pd} .,;:!?'’()“”%$€£/+…½-]/u.test(plain) || gapsOf(own).some((gap) => /[^\p{Script=Latin}\p{N} .,'’%-]/u.test(gap))
    || /:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|io|ai|tv|dev|app|co|me|gg|ly|info|html?|php)\b|\/\w+\/|^\s*(?:[-*•]|\p{N}+[.)])\s/iu.test(own)
    || own.toLowerCase().includes(delimiter.toLowerCase())
}

/** A rewrite may repeat the numbers of its quotes as they stand; that is checked with its other facts. In a gap no number ever stands. */
const number: Check = ({ own, place }) => place.part === 'say' ? gapsOf(own).some(hasNumber) : hasNumber(own)

/** A rewrite is the candidate speaking, whose own words may be any: only what is about the interview is looked for there. */
const IN_REWRITES: readonly BannedName[] = ['level', 'comparison', 'instruction']
const banned = (name: BannedName): Check => ({ text, own, place, named }) => {
  if (name === 'level' && quotations(text).some((quote) => says('level', quote, quote))) return true
  if (place.part !== 'say') return says(name, own, named.map(authoredOf).join(' . '))
  const known = named.flatMap((item) => [authoredOf(item), quoteOf(item) ?? '']).join(' . ')
  return gapsOf(own).some((gap) => says(name, gap.replace(/\byour?s?\b/gi, ' '), known)) || (IN_REWRITES.includes(name) && says(name, withoutGaps(own), known))
}

const instruction: Check = (seen) => banned('instruction')(seen) || (seen.place.part === 'practise' ? exceedsDrill(seen.text, seen.named) : seen.place.part !== 'say' && commands(seen.text, seen.named))

/** What was said, and what to keep, is shown in the candidate's words; a rewrite needs some to rewrite. */
const noQuote: Check = ({ text, place: { part }, named }) =>
  part === 'say' ? !named.some((item) => quoteOf(item) !== null)
  : (part === 'said' || part === 'keep') && !quotations(text).some((quote) => named.some((item) => isCut(quoteOf(item) ?? '', quote)))

const invented: Check = ({ text, place, named }) => place.part === 'say' && invents(text, named)

const ungrounded: Check = ({ text, place: { part }, named }) => part !== 'say' && part !== 'practise'
  && (isUngrounded(text, named) || (part === 'missing' && !/\b(?:not|no|never|none|nothing|nor|neither|without|missing|absent|lacks?|open|unnamed|unsaid)\b/i.test(withoutQuotations(text))))

const CHECKS = {
  'unknown-item': unknownItem,
  'other-item': otherItem,
  'too-long': tooLong,
  misquoted,
  markup,
  number,
  ...Object.fromEntries(BANNED_NAMES.map((name) => [name, banned(name)])) as Record<BannedName, Check>,
  instruction,
  'no-quote': noQuote,
  invented,
  ungrounded,
} as const satisfies Record<string, Check>

/** Reasons for which a sentence of a model is left out. */
export type CheckName = keyof typeof CHECKS

const NAMES = Object.keys(CHECKS) as CheckName[]

/** What people wrote of the gap needs no further check than whose it is: it says "one" or "should" where that is meant. */
const isAuthored = ({ text, place: { part }, named }: Seen): boolean =>
  (part === 'missing' || part === 'summary') && named.some((item) => (item.kind === 'gap' || item.kind === 'move') && item.missing === text)

/** The first check that a sentence fails, or null. */
export function failing(claim: Claim, place: Place, verified: Verified): CheckName | null {
  const text = claim.text.trim()
  const named = verified.items.filter((item) => claim.evidence.includes(item.id))
  const seen = { text, own: withoutQuotations(text), place, named, claim, verified }
  const names: readonly CheckName[] = isAuthored(seen) ? ['unknown-item', 'other-item'] : NAMES
  return names.find((name) => CHECKS[name](seen)) ?? null
}
