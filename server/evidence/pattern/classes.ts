import { PAST } from '../text/irregular.ts'
import type { Token } from '../text/tokens.ts'
import type { TokenName } from './parse.ts'

/** Tokens `start` up to, not including, `end`. */
export type Span = { start: number; end: number }

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const NUMBER_WORDS = words('two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion half third quarter dozen zero')
const MAGNITUDES = words('k m bn hundred thousand million billion mn')
const UNITS = words('ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks weekend weekends month months quarter quarters year years sprint sprints night nights millisecond milliseconds microseconds semester')
const COUNTS = words('one half few several couple')
const COINS = words('dollar dollars euro euros pound pounds usd eur gbp cents cent bucks')
const GROWTHS = words('linear constant logarithmic quadratic exponential cubic linearithmic amortized amortised')
const ADVERBS = words('re pre also then just really only even still never always first once again simply actually personally basically quickly later finally soon immediately instead myself already both have had \'d probably usually mostly mainly kind of sort')
/** Past forms that tell a state, not a deed. */
const STATES = words('was were needed wanted felt thought liked hoped believed knew had seemed preferred loved used')
const ED_NOUNS = words('need feed seed speed embed red bed hundred indeed exceed bleed breed shed')

const PHRASES: Partial<Record<TokenName, readonly string[]>> = {
  cause: ['because', 'since', 'so that', 'therefore', 'thus', 'hence', 'due to', 'as a result', 'that is why', 'which means', 'means that', 'meaning', 'so', 'otherwise', 'in order to', 'leads to', 'led to', 'causes', 'caused', 'cause', 'the reason', 'thanks to', 'to avoid', 'which makes', 'which made', 'this makes', 'that makes', 'that means', 'this means', 'then', 'as it', 'for that reason', 'which is why', 'which lets', 'that way', 'to keep', 'cuz', 'cos', 'coz', 'owing to', 'to make sure', 'result in', 'results in', 'resulted in'],
  contrast: ['but', 'instead', 'rather than', 'rather', 'however', 'whereas', 'while', 'although', 'though', 'on the other hand', 'even if', 'even though', 'yet', 'despite', 'not just', 'at the cost of', 'in exchange', 'trade off', 'unlike', 'without', 'except', 'otherwise', 'still', 'in place of', 'against', 'not only', 'versus', 'vs'],
  compare: ['more than', 'less than', 'better than', 'worse than', 'faster than', 'slower than', 'fewer than', 'higher than', 'lower than', 'cheaper than', 'larger than', 'smaller than', 'bigger than', 'than', 'compared to', 'compared with', 'versus', 'vs', 'twice as', 'times as', 'times more', 'as much as', 'against the baseline', 'relative to', 'the same as', 'equal to', 'above', 'below', 'at most', 'at least'],
  condition: ['if', 'when', 'unless', 'whenever', 'in case', 'as long as', 'provided', 'only if', 'only when', 'until', 'once', 'assuming', 'suppose', 'depending on', 'depends on', 'in that case', 'otherwise', 'where'],
}
const PHRASE_WORDS = new Map(Object.entries(PHRASES).map(([name, phrases]) => [name, phrases.map((phrase) => phrase.split(' '))]))

/** Where a kind of token stands in a sentence. */
export function classSpans(name: TokenName, tokens: readonly Token[]): Span[] {
  const at = FINDERS[name]
  return tokens.flatMap((_token, index) => {
    const end = at(tokens, index)
    return end === 0 ? [] : [{ start: index, end }]
  })
}

/** The end of what begins at `at`, or 0. */
type Finder = (tokens: readonly Token[], at: number) => number

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? ''

const numberAt: Finder = (tokens, at) => {
  const token = tokens[at]!
  if (token.kind !== 'number' && !NUMBER_WORDS.has(token.word)) return 0
  return MAGNITUDES.has(word(tokens, at + 1)) ? at + 2 : at + 1
}

const percentageAt: Finder = (tokens, at) => {
  const end = numberAt(tokens, at) || (word(tokens, at) === 'one' ? at + 1 : 0)
  if (end === 0) return 0
  if (['%', 'percent', 'pct', 'pp', 'percentage'].includes(word(tokens, end))) return end + 1
  return word(tokens, end) === 'per' && word(tokens, end + 1) === 'cent' ? end + 2 : 0
}

const durationAt: Finder = (tokens, at) => {
  const first = word(tokens, at)
  let end = numberAt(tokens, at)
  if (end === 0 && COUNTS.has(first)) end = at + 1
  if (end === 0 && (first === 'a' || first === 'an') && word(tokens, at + 1) !== 'second') end = at + 1
  if (end === 0) return 0
  if (word(tokens, end) === 'of') end += 1
  if (word(tokens, end) === 'a' || word(tokens, end) === 'and') end += 1
  if (word(tokens, end) === 'half') end += 1
  return UNITS.has(word(tokens, end)) ? end + 1 : 0
}

const moneyAt: Finder = (tokens, at) => {
  if (['$', '€', '£'].includes(word(tokens, at)) && tokens[at + 1] !== undefined) return numberAt(tokens, at + 1)
  const end = numberAt(tokens, at)
  return end > 0 && (COINS.has(word(tokens, end)) || ['$', '€', '£'].includes(word(tokens, end))) ? end + 1 : 0
}

/** Written, O(n log n), or spoken, "o of n log n", "linear time". */
const complexityAt: Finder = (tokens, at) => {
  const first = word(tokens, at)
  if (tokens[at]!.kind === 'complexity' || first === 'n2') return at + 1
  if ((first === 'o' || first === 'order') && ['of', 'n', 'log', '1'].includes(word(tokens, at + 1))) return growthEnd(tokens, word(tokens, at + 1) === 'of' ? at + 2 : at + 1)
  if (first === 'log' && /^(?:n|k|m|v|e|d)$/.test(word(tokens, at + 1))) return at + 2
  if (/^(?:n|k|m|v|d)$/.test(first) && ['log', 'squared', 'times', 'plus'].includes(word(tokens, at + 1))) return growthEnd(tokens, at)
  if (GROWTHS.has(first)) return ['time', 'space', 'memory', 'extra', 'in', 'per', 'on', 'cost', 'average', 'worst', 'for', 'each', 'constant', 'linear'].includes(word(tokens, at + 1)) || at > 0 ? at + 1 : 0
  return 0
}
const GROWTH_PART = /^(?:n|k|m|v|e|d|h|w|log|squared|times|plus|one|1|2|the|of)$/
function growthEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && GROWTH_PART.test(word(tokens, end))) end += 1
  return end > from ? end : 0
}

const didAt: Finder = (tokens, at) => {
  if (word(tokens, at) !== 'i') return 0
  let next = at + 1
  while (next < at + 4 && (ADVERBS.has(word(tokens, next)) || word(tokens, next).endsWith('ly'))) next += 1
  const verb = word(tokens, next)
  const past = PAST.has(verb) || (verb.length > 3 && verb.endsWith('ed') && !ED_NOUNS.has(verb))
  return past && !STATES.has(verb) && word(tokens, next + 1) !== 'not' ? next + 1 : 0
}

const phraseAt = (name: TokenName): Finder => (tokens, at) =>
  Math.max(0, ...(PHRASE_WORDS.get(name) ?? []).map((phrase) => phrase.every((part, index) => word(tokens, at + index) === part) ? at + phrase.length : 0))

const FINDERS: Record<TokenName, Finder> = {
  num: numberAt, pct: percentageAt, dur: durationAt, money: moneyAt, bigO: complexityAt, 'I-did': didAt,
  cause: phraseAt('cause'), contrast: phraseAt('contrast'), compare: phraseAt('compare'), condition: phraseAt('condition'),
}
