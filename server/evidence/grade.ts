import type { Point } from '../content/schema/point.ts'
import { matches, type Match } from './pattern/match.ts'
import type { Compiled } from './pattern/compile.ts'
import { quoteOf, type Said } from './said.ts'
import { scopeOf, type Scope } from './scope.ts'
import type { PointEvidence, Quote } from './table.ts'
import type { Turn } from './transcript.ts'
import { contentOf } from './text/markers.ts'

export type PointReader = { point: Point; compiled: Compiled }
type Grade = 'named' | 'mentioned' | 'explained' | 'grounded'
/** A point recognised in a sentence. */
export type Hit = { said: Said; match: Match; grade: Grade; scope: Scope; share: number }

/** What a grade earns by what the point needs (judging 3): less than needed earns a part. */
export const CREDIT: Record<Point['need'], Record<Grade, number>> = {
  mentioned: { named: 0.3, mentioned: 1, explained: 1, grounded: 1 },
  explained: { named: 0.1, mentioned: 0.45, explained: 1, grounded: 1 },
  grounded: { named: 0.1, mentioned: 0.35, explained: 0.7, grounded: 1 },
}
const SCOPE: Record<Scope, number> = { asserted: 1, rejected: 0.8, hypothetical: 1, other: 1, asked: 0.8, negated: 0 }
/** A question shows what one thought of asking, and nothing of what one knows. */
const ASKED_ONLY = 0
/** "I used neither A, nor B, nor C, as they were not needed": a list turned down is no trade-off. */
const DENIED_LIST = 0.1
const LIST = /,.*,|\b(?:nor|or)\b.*\b(?:nor|or)\b/
/** "Maybe A, perhaps B, or C": possibilities side by side decide nothing. */
const HEDGED = 0.4
const HEDGES = /\b(?:maybe|perhaps|possibly|might|could also|or else|or possibly|or perhaps)\b.*\b(?:maybe|perhaps|possibly|might|or|or else)\b/
/** An imagined answer where a past event was asked for. */
export const IMAGINED = 0.35
export const PROMPTED = 0.9
export const HINTED: Record<number, number> = { 1: 0.85, 2: 0.65, 3: 0.4, 4: 0 }
/** A second place adds a little; nothing ever takes away. */
const SECOND = 0.15
/** Other content words around a claim that make it more than a name. */
const NOVEL = 3
/** Points that one clause can hold before they crowd each other. */
const MOST_PER_CLAUSE = 2
export const MOST_QUOTES = 3
const LONGEST_QUOTE = 40

export function hitsOf({ compiled }: PointReader, said: readonly Said[], heard: readonly ReadonlySet<string>[]): Hit[] {
  return said.flatMap((one): Hit[] => {
    if (one.void !== null) return []
    const found = matches(compiled, one.indexed)
    if (found.length === 0) return []
    const best = found.map((match) => ({ match, scope: scopeOf(one, match) })).sort((a, b) => SCOPE[b.scope] - SCOPE[a.scope] || width(a.match) - width(b.match))[0]!
    return [{ said: one, ...best, grade: gradeOf(one, best.match, said, heard[one.turn]!), share: 1 }]
  })
}

/** Of two equally good places the one whose words stand closer together is quoted: it says the point more plainly. */
const width = (match: Match): number => match.end - match.start

function gradeOf(one: Said, match: Match, all: readonly Said[], heard: ReadonlySet<string>): Grade {
  if (!one.form.proposition) return 'named'
  const next = all[one.place + 1]
  const before = all[one.place - 1]
  const near = [one, next, before].filter((other): other is Said => other !== undefined && other.turn === one.turn && other.void === null)
  const own = new Set(match.parts.flatMap((part) => contentOf(one.indexed.sentence.tokens.slice(part.start, part.end))))
  const novel = new Set(one.content.filter((word) => !own.has(word) && !heard.has(word)))
  const around = new Set(near.flatMap((other) => other.content.filter((word) => !own.has(word) && !heard.has(word))))
  if (novel.size === 0 && !one.form.specific && near.length === 1) return 'named'
  const enough = novel.size >= NOVEL || (one.content.length >= 2 && around.size >= 2 * NOVEL)
  if (!enough) return 'mentioned'
  const relation = one.form.relation || near.some((other) => other.form.relation)
  const specific = one.form.specific || near.some((other) => other.form.specific)
  if (!relation && !one.form.specific) return 'mentioned'
  return relation && specific ? 'grounded' : 'explained'
}

/** Several points in one clause share its worth. */
export function crowd(byPoint: readonly Hit[][]): void {
  const inClause = new Map<string, number>()
  const keys = (hit: Hit): string => `${hit.said.place}/${hit.said.indexed.sentence.clauses.findLastIndex((clause) => clause.from <= hit.match.start)}`
  for (const hits of byPoint) for (const key of new Set(hits.map(keys))) inClause.set(key, (inClause.get(key) ?? 0) + 1)
  for (const hit of byPoint.flat()) hit.share = Math.min(1, MOST_PER_CLAUSE / (inClause.get(keys(hit)) ?? 1))
}

export function evidenceOf({ point }: PointReader, hits: readonly Hit[], turns: readonly Turn[], past: boolean): PointEvidence {
  const aims = turns.flatMap(({ aim }, turn) => aim?.point === point.id && (aim.move === 'probe' || aim.move === 'hint') ? [{ turn, aim }] : [])
  const graded = hits.map((hit) => {
    const aimed = aims.filter(({ turn }) => turn < hit.said.turn)
    const rungs = aimed.filter(({ aim }) => aim.move === 'hint').map(({ aim }) => HINTED[aim.rung ?? 1] ?? 1)
    const source = rungs.length > 0 ? 'hinted' as const : aimed.length > 0 ? 'prompted' as const : 'volunteered' as const
    const cost = source === 'hinted' ? Math.min(...rungs) : source === 'prompted' ? PROMPTED : 1
    const scope = hit.scope === 'rejected' && LIST.test(hit.said.indexed.sentence.text) ? DENIED_LIST : hit.scope === 'hypothetical' && past ? IMAGINED : hit.scope === 'asked' && point.need !== 'mentioned' ? ASKED_ONLY : SCOPE[hit.scope]
    return { hit, source, credit: CREDIT[point.need][hit.grade] * scope * cost * hit.share * (HEDGES.test(hit.said.indexed.sentence.text) ? HEDGED : 1) }
  }).filter(({ credit }) => credit > 0).sort((a, b) => b.credit - a.credit || width(a.hit.match) - width(b.hit.match) || a.hit.said.place - b.hit.said.place)
  const best = graded[0]
  // What was only asked, or came with a hint that gave it away, denies nothing.
  const denied = hits.filter((hit) => hit.scope === 'negated')
  const common = { point: point.id, criterion: point.of, asked: aims.length > 0 || turns.some(({ aim }) => aim?.criterion === point.of) }
  if (best === undefined) return { ...common, state: denied.length > 0 ? 'contradicted' : 'absent', credit: 0, source: 'volunteered', quotes: denied.slice(0, 1).map(quoteHit) }
  const second = graded.find(({ hit }) => hit.said !== best.hit.said)?.credit ?? 0
  return {
    ...common, state: best.hit.grade === 'named' ? 'mentioned' : best.hit.grade, source: best.source,
    credit: Math.min(1, best.credit + SECOND * second),
    quotes: graded.slice(0, MOST_QUOTES).map(({ hit }) => quoteHit(hit)),
  }
}

/** The sentence, or where it is very long what stands around the match. */
export function quoteHit({ said, match }: Pick<Hit, 'said' | 'match'>): Quote {
  const { tokens } = said.indexed.sentence
  if (tokens.length <= LONGEST_QUOTE) return said.quote
  const first = tokens[Math.max(0, match.start - 10)]!
  const last = tokens[Math.min(tokens.length, match.end + 12) - 1]!
  return quoteOf(said.turn, said.normalised, first.start, last.end)
}
