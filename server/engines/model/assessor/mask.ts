import type { Quote } from '../../../evidence/table.ts'
import { contactsIn, isProduct, namesIn, surnameAt, type Found, type Kept, type Kind } from './names.ts'

/** A stretch of the original that a token stands for in the masked text. */
type Hidden = { start: number; end: number; token: string }

export type Masked = {
  turns: readonly string[]
  /** The words of the original turn behind a stretch of its masked text. A token counts as a whole. */
  original(turn: number, start: number, end: number): Quote
  /** A masked verbatim quote as it was said; null when it does not stand there. */
  unmask(turn: number, masked: string): Quote | null
  /** Other text of the same assessment (code, labels), with the same tokens. It is not searched for new names. */
  also(text: string): string
}

/**
 * Names of people, employers, schools and places, and ways to reach somebody, as neutral tokens: what is judged is the same
 * whoever said it. A name has one token all through. Pronouns stay: putting others in their place would change what is quoted.
 */
export function mask(turns: readonly { text: string }[], kept: Kept): Masked {
  const texts = turns.map(({ text }) => text)
  const found = texts.map((text) => namesIn(text, kept))
  const entities = entitiesOf(found.flat()).map((entity) => withSurnames(entity, texts, kept))
  const tokens = numbered(texts.map((text, turn) => spansIn(text, found[turn]!, entities)))
  const hidden = tokens.spans
  const originalOf = (turn: number, start: number, end: number): Quote => {
    const from = originalOffset(hidden[turn]!, start, 'start')
    const to = Math.max(from, originalOffset(hidden[turn]!, end, 'end'))
    return { turn, start: from, end: to, text: texts[turn]!.slice(from, to) }
  }
  const masked = texts.map((text, turn) => replace(text, hidden[turn]!))
  return {
    turns: masked,
    original: originalOf,
    unmask(turn, quote) {
      const at = masked[turn]?.indexOf(quote) ?? -1
      return at < 0 ? null : originalOf(turn, at, at + quote.length)
    },
    also: (text) => replace(text, spansIn(text, contactsIn(text), entities).map((span) => ({ ...span, token: tokens.of(span) }))),
  }
}

/** Names that mean the same: "Priya" and "Priya Raman", "Acme" and "Acme Corp". */
type Entity = { kind: Kind; names: string[] }
type Span = { start: number; end: number; kind: Kind; entity: Entity | string }

function entitiesOf(found: readonly Found[]): Entity[] {
  const entities: Entity[] = []
  for (const { kind, name, once } of found) {
    if (once) continue
    const same = entities.find((one) => one.kind === kind && one.names.some((known) => isSame(known, name)))
    if (same === undefined) entities.push({ kind, names: [name] })
    else if (!same.names.includes(name)) same.names.push(name)
  }
  return entities
}

/** Somebody met by first name is often called in full elsewhere, where nothing else tells that it is a name. */
function withSurnames(entity: Entity, texts: readonly string[], kept: Kept): Entity {
  if (entity.kind !== 'PERSON') return entity
  const full = entity.names.filter((name) => !name.includes(' ')).flatMap((name) => texts.flatMap((text) => places(text, name).flatMap((start) => {
    const surname = surnameAt(text, start + name.length, kept)
    return surname === '' ? [] : [`${name} ${surname}`]
  })))
  return { ...entity, names: [...new Set([...entity.names, ...full])] }
}

/** Where a name stands as whole words. */
const places = (text: string, name: string): number[] =>
  [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${escape(name)}(?![\p{L}\p{N}])`, 'gu'))].map((match) => match.index)

function isSame(one: string, other: string): boolean {
  const [first, second] = [one.split(' '), other.split(' ')]
  return first[0] === second[0] || (first.length === 1 && second.includes(one)) || (second.length === 1 && first.includes(other))
}

/** What was found in this text, and every other place where one of the names stands. */
function spansIn(text: string, found: readonly Found[], entities: readonly Entity[]): Span[] {
  const spans: Span[] = found.map(({ start, end, kind, name, once }) =>
    ({ start, end, kind, entity: once ? name : entities.find((one) => one.kind === kind && one.names.includes(name)) ?? name }))
  const known = entities.flatMap((entity) => namesOf(entity).map((name) => ({ entity, name }))).sort((a, b) => b.name.length - a.name.length)
  for (const { entity, name } of known) {
    for (const start of places(text, name)) {
      const span = { start, end: start + name.length, kind: entity.kind, entity }
      const taken = spans.some((other) => span.start < other.end && other.start < span.end)
      if (!taken && !(entity.kind === 'EMPLOYER' && isProduct(text, span.end))) spans.push(span)
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** A person is found again by first or last name, an employer by the first word of its name. */
function namesOf({ kind, names }: Entity): string[] {
  const parts = kind === 'PERSON' ? names.flatMap((name) => name.split(' ')) : kind === 'EMPLOYER' ? names.map((name) => name.split(' ')[0]!) : []
  return [...new Set([...names, ...parts.filter((part) => part.length >= 3 && /^\p{Lu}\p{Ll}/u.test(part))])]
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** Tokens are numbered by kind in the order in which the names first come. */
function numbered(spans: readonly Span[][]): { spans: Hidden[][]; of: (span: Span) => string } {
  const given = new Map<Entity | string, string>()
  const counts = new Map<Kind, number>()
  const of = ({ entity, kind }: Span): string => {
    const known = given.get(entity)
    if (known !== undefined) return known
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    given.set(entity, `[${kind} ${count}]`)
    return `[${kind} ${count}]`
  }
  return { spans: spans.map((all) => all.map((span) => ({ start: span.start, end: span.end, token: of(span) }))), of }
}

function replace(text: string, hidden: readonly Hidden[]): string {
  let at = 0
  const parts = hidden.map(({ start, end, token }) => {
    const part = text.slice(at, start) + token
    at = end
    return part
  })
  return parts.join('') + text.slice(at)
}

/** Where an offset of the masked text lies in the original; inside a token it is the token's near or far end. */
function originalOffset(hidden: readonly Hidden[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0
  for (const { start, end, token } of hidden) {
    const from = start - shift
    const to = from + token.length
    if (offset <= from) break
    if (offset < to) return edge === 'start' ? start : end
    shift = end - to
  }
  return offset + shift
}
