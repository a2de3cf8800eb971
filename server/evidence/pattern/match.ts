import { formsOf } from '../text/inflect.ts'
import type { Sentence } from '../text/segment.ts'
import { isArticle } from '../text/tokens.ts'
import { classSpans, type Span } from './classes.ts'
import type { Compiled } from './compile.ts'
import type { Node, TokenName } from './parse.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A match: the tokens from first to last, and the parts that were really matched. */
export type Match = Span & { parts: readonly Span[] }

/** A sentence indexed for matching. */
export type Indexed = { sentence: Sentence; places: Map<string, Span[]>; classes: Map<TokenName, Match[]> }

/** A repetitive text must not cost more than a varied one. */
const MOST_MATCHES = 24

export function index(sentence: Sentence, vocabulary: Vocabulary): Indexed {
  const places = new Map<string, Span[]>()
  const add = (form: string, span: Span): void => {
    const known = places.get(form)
    if (known === undefined) places.set(form, [span])
    else known.push(span)
  }
  const { tokens } = sentence
  tokens.forEach((token, at) => {
    const known = token.forms.filter((form) => vocabulary.has(form))
    for (const form of known.length > 0 || token.kind !== 'word' ? token.forms : [...token.forms, ...vocabulary.misspelt(token.word).flatMap(formsOf)]) add(form, { start: at, end: at + 1 })
    const next = tokens[at + 1]
    if (next === undefined || token.kind === 'sign') return
    for (const form of next.forms) if (vocabulary.has(token.word + form)) add(token.word + form, { start: at, end: at + 2 })
  })
  return { sentence, places, classes: new Map() }
}

/** All places where the pattern stands, first to last. */
export const matches = (compiled: Compiled, indexed: Indexed): Match[] => find(compiled.node, indexed)

function find(node: Node, indexed: Indexed): Match[] {
  switch (node.kind) {
    case 'phrase': return phraseMatches(node.words, indexed)
    case 'token': return tokenMatches(node.name, indexed)
    case 'regex': return regexMatches(node.regex, indexed.sentence)
    case 'either': return node.parts.flatMap((part) => find(part, indexed)).slice(0, MOST_MATCHES)
    case 'near': return nearMatches(node, indexed)
    case 'together': return togetherMatches(node, indexed)
  }
}

function phraseMatches(words: readonly string[], indexed: Indexed): Match[] {
  return ends(words, 0, indexed, null).map((span) => ({ ...span, parts: [span] }))
}

/** Where the words from `at` on stand; two neighbours may be written as one, and an article may stand between them. */
function ends(words: readonly string[], at: number, indexed: Indexed, from: number | null): Span[] {
  const pick = (written: string, used: number): Span[] => {
    const places = formsOf(written).flatMap((form) => indexed.places.get(form) ?? [])
    if (places.length === 0) return places
    const here = from === null ? places : places.filter((span) => span.start === from || (span.start === from + 1 && isArticle(indexed.sentence.tokens, from)))
    const rest = at + used
    return rest >= words.length ? here : here.flatMap((span) => ends(words, rest, indexed, span.end).map(({ end }) => ({ start: span.start, end })))
  }
  const two = at + 1 < words.length ? pick(words[at]! + words[at + 1]!, 2) : []
  return distinct([...pick(words[at]!, 1), ...two])
}

const distinct = <T extends Span>(spans: T[]): T[] =>
  spans.length < 2 ? spans : spans.filter((span, at) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === at)

function tokenMatches(name: TokenName, indexed: Indexed): Match[] {
  const known = indexed.classes.get(name)
  if (known !== undefined) return known
  const found = classSpans(name, indexed.sentence.tokens).map((span) => ({ ...span, parts: [span] }))
  indexed.classes.set(name, found)
  return found
}

function regexMatches(regex: RegExp, { text, start, tokens }: Sentence): Match[] {
  const found: Match[] = []
  for (const hit of text.matchAll(regex)) {
    const from = start + hit.index
    const to = from + hit[0].length
    const after = tokens.findIndex((token) => token.end > from)
    const first = after < 0 ? tokens.length - 1 : after
    const last = Math.max(first, tokens.findLastIndex((token) => token.start < to))
    const span = { start: first, end: last + 1 }
    found.push({ ...span, parts: [span] })
    if (found.length >= MOST_MATCHES) break
  }
  return found
}

function nearMatches({ first, second, within }: Node & { kind: 'near' }, indexed: Indexed): Match[] {
  const before = find(first, indexed)
  if (before.length === 0) return []
  const after = find(second, indexed)
  return before.flatMap((a) => after
    .filter((b) => b.start >= a.end && b.start - a.end <= within)
    .map((b) => ({ start: a.start, end: b.end, parts: [...a.parts, ...b.parts] }))).slice(0, MOST_MATCHES)
}

function togetherMatches({ parts, without }: Node & { kind: 'together' }, indexed: Indexed): Match[] {
  let joined: Match[] | null = null
  for (const part of parts) {
    const found = find(part, indexed)
    if (found.length === 0) return []
    joined = joined === null ? found : joined.flatMap((a) => found.map((b) => join(a, b))).sort((a, b) => (a.end - a.start) - (b.end - b.start)).slice(0, MOST_MATCHES)
  }
  const hits = joined ?? []
  if (without.length === 0) return hits
  const barred = without.flatMap((node) => find(node, indexed))
  const clausesOf = (span: Span): number[] => indexed.sentence.clauses.flatMap((clause, at) => span.start < clause.to && span.end > clause.from ? [at] : [])
  const closed = new Set(barred.flatMap(clausesOf))
  return hits.filter((hit) => !hit.parts.flatMap(clausesOf).some((clause) => closed.has(clause)))
}

const join = (a: Match, b: Match): Match =>
  ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end), parts: [...a.parts, ...b.parts] })
