import type { Misconception, Point } from '../../../content/schema/point.ts'
import { MOST_QUOTES } from '../../../evidence/grade.ts'
import type { EvidenceState, MisconceptionEvidence, PointEvidence, Quote } from '../../../evidence/table.ts'
import { creditOf, isAsked, isImagined, sourceOf } from './credit.ts'
import type { Heard } from './heard.ts'
import { overlap, type Verified, type VerifiedPoint } from './verify.ts'

export type Criterion = { id: string; points: readonly Point[]; wrong: readonly Misconception[]; past: boolean }

/** One criterion's evidence, of all its samples. `lines`: code that a point rests on; the table's quotes point into turns alone. */
export type Combined = { points: PointEvidence[]; misconceptions: MisconceptionEvidence[]; lines: { point: string; line: string }[] }

const RANK: Record<EvidenceState, number> = { absent: 0, contradicted: 0, mentioned: 1, explained: 2, grounded: 3 }
const BY_RANK = ['absent', 'mentioned', 'explained', 'grounded'] as const
/** Levels that lie further apart than this show that the samples do not agree. */
const MOST_RANGE = 1
const MOST_CANNOT_TELL = 0.3
/** From so many samples on the highest and the lowest level may be outliers. */
const TRIMMED_FROM = 5

/** Why these samples are not enough to say anything; null when they are. */
export function insufficient(samples: readonly Verified[]): string | null {
  const levels = samples.map(({ level }) => level).sort((a, b) => a - b)
  const kept = levels.length >= TRIMMED_FROM ? levels.slice(1, -1) : levels
  const states = samples.flatMap(({ points }) => points.map(({ state }) => state))
  if (kept.at(-1)! - kept[0]! > MOST_RANGE) return `Readings of the same words differ too much: levels ${levels.join(', ')}.`
  return states.filter((state) => state === 'cannot-tell').length > MOST_CANNOT_TELL * states.length ? 'For too many points it could not be told whether the words carry them.' : null
}

/** The middle state of each point with the quotes it rests on. The last sample decides where two states are in the middle. A point that most samples cannot tell is left out. */
export function combine({ points, wrong, past }: Criterion, samples: readonly Verified[], heard: Heard): Combined {
  const found = points.flatMap((point) => combinePoint(point, samples.flatMap((sample) => sample.points.filter(({ id }) => id === point.id)), heard, past))
  return {
    points: found.map(({ evidence }) => evidence),
    lines: found.flatMap(({ evidence, lines }) => lines.map((line) => ({ point: evidence.point, line }))),
    misconceptions: wrong.flatMap((claim) => combineClaim(claim, samples)),
  }
}

function combinePoint(point: Point, samples: readonly VerifiedPoint[], heard: Heard, past: boolean): { evidence: PointEvidence; lines: string[] }[] {
  const told = samples.filter((sample): sample is VerifiedPoint & { state: EvidenceState } => sample.state !== 'cannot-tell')
  if (told.length === 0 || told.length * 2 < samples.length) return []
  const middleState = middle(told.map(({ state }) => state === 'contradicted' ? 1 : 0)) === 1 ? 'contradicted' : BY_RANK[middle(told.map(({ state }) => RANK[state]))]!
  const agreeing = told.filter(({ state }) => middleState === 'contradicted' ? state === middleState : RANK[state] >= Math.max(1, RANK[middleState]))
  const lines = middleState === 'absent' ? [] : [...new Set(agreeing.flatMap((sample) => sample.lines))]
  const quotes = middleState === 'absent' ? [] : strongest(point, agreeing.map((sample) => sample.quotes), heard)
  // No state without words or code that it rests on.
  const state = quotes.length + lines.length === 0 ? 'absent' : middleState
  const source = quotes[0] === undefined ? { source: 'volunteered' as const, cost: 1 } : sourceOf(point, quotes[0].turn, heard.turns)
  return [{ lines, evidence: {
    point: point.id, criterion: point.of, state, source: state === 'contradicted' ? 'volunteered' : source.source, quotes,
    credit: creditOf(point, state, source, isImagined(quotes, heard, past)),
    asked: isAsked(point, heard.turns),
  } }]
}

/** Of an even number the last one decides between the two in the middle: it was asked for because the others were in doubt. */
export function middle(ranks: readonly number[]): number {
  const sorted = [...ranks].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!]
  const last = ranks.at(-1)!
  return Math.abs(last - high) < Math.abs(last - low) ? high : low
}

/** What was said unasked first, then what most samples quote, then in the order of the conversation. */
function strongest(point: Point, bySample: readonly (readonly Quote[])[], { turns }: Heard): Quote[] {
  const support = (quote: Quote): number => bySample.filter((quotes) => quotes.some((other) => overlap(quote, other))).length
  return bySample.flat()
    .map((quote) => ({ quote, support: support(quote), cost: sourceOf(point, quote.turn, turns).cost }))
    .sort((a, b) => b.cost - a.cost || b.support - a.support || a.quote.turn - b.quote.turn || a.quote.start - b.quote.start)
    .map(({ quote }) => quote)
    .filter((quote, at, all) => !all.slice(0, at).some((earlier) => overlap(quote, earlier)))
    .slice(0, MOST_QUOTES)
}

/** A wrong claim stands when the middle sample has it, in the candidate's words. */
function combineClaim(claim: Misconception, samples: readonly Verified[]): MisconceptionEvidence[] {
  const found = samples.map(({ wrong }) => wrong.find(({ id }) => id === claim.id))
  const having = found.filter((one) => one !== undefined)
  if (having.length === 0 || middle(found.map((one) => one === undefined ? 0 : 1)) === 0) return []
  return [{
    misconception: claim.id, criterion: claim.of, cap: claim.cap, quote: having[0]!.quote,
    corrected: having.filter(({ takenBack }) => takenBack).length * 2 > having.length,
  }]
}
