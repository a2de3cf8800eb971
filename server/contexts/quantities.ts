import { z } from 'zod'
import { normalise, originalSpan } from '../evidence/text/normalise.ts'
import { FUNCTION_WORDS } from '../evidence/text/function-words.ts'
import { stem, thingsOf } from './words.ts'

/** An amount that a text states, with what it is an amount of. */
export const Quantity = z.strictObject({
  value: z.number(),
  /** `%`, `x`, `s`, `day`, `byte`, a currency, or the thing that is counted (`engineer`). */
  unit: z.string(),
  /** As written: "40 %", "180 ms". */
  text: z.string(),
  /** "from 180 to 60", "by 40 %". */
  part: z.enum(['from', 'to', 'by']).nullable(),
  /** What it is an amount of, in stems. */
  of: z.array(z.string()),
  /** Said to be rough: "about", "up to". */
  rough: z.boolean(),
  /** Wished for, planned or imagined: no statement of what was. */
  aim: z.boolean(),
})
export type Quantity = z.infer<typeof Quantity>

const SMALL = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ONES = ['one', ...SMALL.slice(0, 8)]
const SPOKEN = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.join('|')}))?|${SMALL.join('|')})`
const SCALES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9, hundred: 100 }
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d.,/+-])(?<money>[$€£]\s?)?(?<number>\d+(?:[,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|(?<![\p{L}])${SPOKEN}(?![\p{L}]))(?:\s?(?<scale>k|mn?|bn|b|thousand|million|billion|hundred)(?![\p{L}]))?\+?`, 'gu')

/** Keyed by stem. */
const SECONDS: Record<string, number> = { ms: 0.001, millisecond: 0.001, s: 1, sec: 1, second: 1, min: 60, minut: 60, h: 3600, hour: 3600 }
const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }
const BYTES: Record<string, number> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 }
const MONEY: Record<string, string> = { '$': '$', '€': '€', '£': '£', dollar: '$', usd: '$', euro: '€', eur: '€', pound: '£', gbp: '£' }

const AIM = /\b(?:goal|target|aim(?:ed|ing)?|plan(?:ned)?|want(?:ed)?|hop(?:e|ed|ing)|expect(?:ed)?|estimat\w+|promised|asked for|should|would|could|might|if|need(?:ed)? to|supposed to|budget|sla|slo|limit|deadline)\b/
const ROUGH = /(?:about|around|roughly|nearly|almost|approximately|approx\.?|some|over|more than|less than|under|up to|at least|at most|close to|circa|maybe|~|≈|>|<)\s*$/
const PART = /\b(from|to|by)\s+(?:(?:about|around|roughly|nearly|almost|over|under|up to|some|approximately|more than|less than|just|only)\s+)*[~≈]?\s*$/
/** Where another matter begins. */
const CLAUSE = /[,;:()]\s|\s[–—-]\s|\b(?:and|while|whereas|but|which|so|with|although|because|then)\b/g

/** Every amount with a unit. Years, versions and bare numbers are none. */
export function quantitiesIn(sentence: string): Quantity[] {
  const normalised = normalise(sentence)
  const { text } = normalised
  const aim = AIM.test(text)
  const matches = [...text.matchAll(NUMBER)]
  const written = (from: number, to: number): string => {
    const span = originalSpan(normalised, from, to)
    return sentence.slice(span.start, span.end).trim()
  }
  const found = matches.flatMap((match, at): (Omit<Quantity, 'of'> & { from: number; to: number })[] => {
    const end = match.index + match[0].length
    const read = unitAfter(text.slice(end), match) ?? inherited(text, end, matches[at + 1])
    if (read === null) return []
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const value = valueOf(match.groups!['number']!) * (SCALES[match.groups!['scale'] ?? ''] ?? 1) * read.factor
    const part = /^\s*(?:to|->|-)\s*[~\d]/.test(text.slice(end)) ? 'from' : PART.exec(before)?.[1] as Quantity['part'] | undefined
    return [{ value, unit: read.unit, text: written(match.index, end + read.length), part: part ?? null, rough: ROUGH.test(before) || /^\s*(?:or so|or more|plus)\b/.test(text.slice(end + read.length)), aim, from: match.index, to: end + read.length }]
  })
  return found.map(({ from, to, ...quantity }) => ({ ...quantity, of: around(text, from, to, found) }))
}

type Unit = { unit: string; factor: number; length: number }

function unitAfter(rest: string, match: RegExpExecArray): Unit | null {
  const money = match.groups!['money']?.trim()
  if (money !== undefined) return { unit: MONEY[money] ?? money, factor: 1, length: 0 }
  const sign = /^\s?(?:%|percent\b|per cent\b|pct\b|percentage points?\b)/.exec(rest)
  if (sign !== null) return { unit: '%', factor: 1, length: sign[0].length }
  const times = /^\s?(?:x\b|times\b|fold\b|-fold\b)/.exec(rest)
  if (times !== null) return { unit: 'x', factor: 1, length: times[0].length }
  const following = /^[\s-]?\s?((?:[a-z][a-z'/]*(?:\s|-|$|(?=[,.;:)!?]))){1,3})/.exec(rest)
  const words = following?.[1]?.trim().split(/[\s-]+/) ?? []
  const first = stem(words[0] ?? '')
  const length = (upTo: number): number => rest.indexOf(words[upTo]!) + words[upTo]!.length
  for (const [table, unit] of [[SECONDS, 's'], [DAYS, 'day'], [BYTES, 'byte']] as const) {
    const factor = table[first] ?? table[words[0] ?? '']
    if (factor !== undefined) return { unit, factor, length: length(0) }
  }
  if (MONEY[first] !== undefined) return { unit: MONEY[first], factor: 1, length: length(0) }
  const stop = words.findIndex((word) => FUNCTION_WORDS.has(word) || word.length < 3)
  const counted = stop < 0 ? words : words.slice(0, stop)
  return counted.length === 0 || rest.startsWith('-') || isYear(match.groups!['number']!) ? null : { unit: stem(counted.at(-1)!), factor: 1, length: length(counted.length - 1) }
}

/** "from 180 to 60 ms": the first number has the second's unit. */
function inherited(text: string, end: number, next: RegExpExecArray | undefined): Unit | null {
  if (next === undefined || !/^\s*(?:to|->|-|and)\s*(?:about|around)?\s*[~$€£]?$/.test(text.slice(end, next.index))) return null
  const read = unitAfter(text.slice(next.index + next[0].length), next)
  return read === null ? null : { ...read, length: 0 }
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number)

function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(/^\d+(?:[,.]\d{3})+$/.test(number) ? number.replace(/[,.]/g, '') : number.replace(',', '.'))
  const [ten, one] = number.split(/[ -]/)
  const tens = TENS.indexOf(ten!)
  return tens < 0 ? SMALL.indexOf(ten!) + 2 : (tens + 2) * 10 + (one === undefined ? 0 : ONES.indexOf(one) + 1)
}

/** What the clause is about, and of the one before it where this one alone tells too little. */
function around(text: string, from: number, to: number, all: readonly { from: number; to: number }[]): string[] {
  const cuts = [0, ...[...text.matchAll(CLAUSE)].map((match) => match.index).filter((at) => at < from || at >= to), text.length]
  const last = cuts.findIndex((at) => at >= to)
  const own = withoutAmounts(text, cuts[last - 1]!, cuts[last]!, all)
  const telling = thingsOf(own)
  const before = cuts[last - 2]
  if (telling.length >= 2 || before === undefined || all.some((other) => other.from >= before && other.to <= cuts[last - 1]!)) return telling
  return [...new Set([...thingsOf(text.slice(before, cuts[last - 1])), ...telling])]
}

const withoutAmounts = (text: string, from: number, to: number, all: readonly { from: number; to: number }[]): string =>
  all.reduceRight((rest, amount) => amount.from >= from && amount.to <= to ? rest.slice(0, amount.from - from) + ' ' + rest.slice(amount.to - from) : rest, text.slice(from, to))
