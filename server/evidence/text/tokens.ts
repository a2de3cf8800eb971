import { formsOf } from './inflect.ts'

/** A word, number or sign with its place in the normalised text. */
export type Token = { word: string; forms: readonly string[]; start: number; end: number; kind: 'word' | 'number' | 'complexity' | 'sign' }

/** Complexities are one token, however they are written: O(n log k), n log n, n^2. */
const COMPLEXITY = String.raw`(?<![\p{L}\p{N}])[oθω]\s?\(\s?(?:[^()\n?!]|\([^()\n]*\)){1,40}\)|\bn\s?(?:\^|\*\*)\s?\d\b`
const NUMBER = String.raw`\d+e-?\d+\b|\d+(?:[.,]\d+)*`
const WORD = String.raw`[\p{L}_][\p{L}\p{N}]*(?:'[a-z]+)?`
const TOKEN = new RegExp(`(${COMPLEXITY})|(${NUMBER})|(${WORD})|([%$€£])`, 'gu')

/** Contractions that lost their apostrophe in dictation. */
const WITHOUT_APOSTROPHE = new Map<string, readonly [string, string]>(Object.entries({
  dont: ['do', 'not'], didnt: ['did', 'not'], doesnt: ['does', 'not'], isnt: ['is', 'not'], wasnt: ['was', 'not'], arent: ['are', 'not'], werent: ['were', 'not'], wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'], shouldnt: ['should', 'not'], havent: ['have', 'not'], hasnt: ['has', 'not'], hadnt: ['had', 'not'], cant: ['can', 'not'], cannot: ['can', 'not'], wont: ['will', 'not'], im: ['i', 'am'], ive: ['i', 'have'],
  shouldve: ['should', 'have'], couldve: ['could', 'have'], wouldve: ['would', 'have'], thats: ['that', 'is'], theres: ['there', 'is'], whats: ['what', 'is'], youre: ['you', 'are'], theyre: ['they', 'are'],
  weve: ['we', 'have'], theyve: ['they', 'have'], youve: ['you', 'have'], lets: ['let', 'us'], gonna: ['going', 'to'], wanna: ['want', 'to'], gotta: ['got', 'to'],
}))
const ENDINGS: Record<string, string> = { '\'re': 'are', '\'ve': 'have', '\'ll': 'will', '\'m': 'am', '\'d': '\'d' }
/** After these, 's is short for "is". */
const IS_AFTER = new Set(['that', 'it', 'there', 'here', 'he', 'she', 'what', 'who', 'where', 'how', 'when', 'this', 'everything', 'nothing', 'something'])

/** Hyphens, slashes and underscores count as spaces; "don't" is "do not". */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(TOKEN)) {
    const [whole, complexity, number, word] = found
    const start = found.index
    const end = start + whole.length
    if (complexity !== undefined) tokens.push(token(complexity.replace(/\s+/g, ' '), start, end, 'complexity'))
    else if (number !== undefined) tokens.push(token(number, start, end, 'number'))
    else if (word !== undefined) tokens.push(...words(word.replace(/^_+|_+$/g, ''), start, end))
    else tokens.push(token(whole, start, end, 'sign'))
  }
  return tokens
}

const token = (word: string, start: number, end: number, kind: Token['kind'] = 'word'): Token =>
  ({ word, forms: kind === 'word' ? formsOf(word) : [word], start, end, kind })

function words(word: string, start: number, end: number): Token[] {
  if (word === '') return []
  const two = WITHOUT_APOSTROPHE.get(word) ?? expand(word)
  if (two === undefined) return [token(word, start, end)]
  const cut = Math.min(end - 1, start + two[0].length)
  return [token(two[0], start, cut), ...(two[1] === '' ? [] : [token(two[1], cut, end)])]
}

function expand(word: string): readonly [string, string] | undefined {
  const at = word.indexOf('\'')
  if (at < 0) return undefined
  if (word.endsWith('n\'t')) {
    const verb = word.slice(0, -3)
    return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : verb === 'sha' ? 'shall' : verb, 'not']
  }
  const head = word.slice(0, at)
  const ending = ENDINGS[word.slice(at)]
  if (ending !== undefined) return [head, ending]
  if (word.slice(at) === '\'s') return head === 'let' ? ['let', 'us'] : IS_AFTER.has(head) ? [head, 'is'] : [head, '']
  return [head, '']
}

/** The shortest form of every word: enough to compare two texts by. */
export const stemsOf = (text: string): string[] =>
  tokenise(text).map(({ forms }) => forms.reduce((shortest, form) => form.length < shortest.length ? form : shortest))

/** "a", "an" and "the", which foreign speakers leave out or add; not a letter that names something ("plan a", "a/b"), nor what stands for "per" ("twice a day"). */
export const isArticle = (tokens: readonly { word: string }[], at: number): boolean =>
  /^(?:an?|the)$/.test(tokens[at]!.word) && /^(?!(?:second|minute|hour|day|night|week|month|year)s?$)../.test(tokens[at + 1]?.word ?? '')
