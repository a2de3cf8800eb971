import type { Round } from '../content/schema/round.ts'
import { featuresOf } from './features.ts'
import type { CriterionScore, Level, QuestionEvidence, RoundScore } from './levels.ts'

/** Levels of a round from the evidence of its questions. Hand-set mapping. */
export function scoreRound(round: Round, evidence: readonly QuestionEvidence[]): RoundScore {
  const readable = evidence.filter(({ table }) => table.language === 'english')
  const weights = new Map(evidence.flatMap(({ points }) => points.map((point) => [point.id, point.cap === undefined ? { weight: point.weight } : { weight: point.weight, cap: point.cap }] as const)))
  const known = evidence.every(({ question }) => question !== null)
  const criteria = round.criteria.map((criterion): CriterionScore => {
    const found = featuresOf(round, criterion.id, readable.map(({ table }) => table), weights)
    const quotes = evidence.flatMap(({ table }, question) => table.points.filter((point) => point.criterion === criterion.id).flatMap((point) => point.quotes.slice(0, 1).map((quote) => ({ question, quote, point: point.point }))))
    const answered = readable.length > 0
    if (!answered || !found.occasion) return { criterion: criterion.id, level: null, why: answered ? 'not-asked' : 'unreadable', quotes }
    const raw = 1 + 4 * Math.min(1, found.coverage * 1.35)
    return { criterion: criterion.id, level: levelAt(Math.min(raw, found.cap), known ? 0.6 : 1), why: 'observed', quotes }
  })
  const observed = criteria.filter((one) => one.level !== null)
  const total = observed.reduce((sum, one) => sum + weightOf(round, one.criterion), 0)
  const mean = total === 0 ? null : observed.reduce((sum, one) => sum + weightOf(round, one.criterion) * one.level!.level, 0) / total
  return { overall: mean === null ? null : levelAt(mean, known ? 0.5 : 0.9), criteria, basis: { reader: evidence[0]?.table.reader ?? 'built-in/1', round: `${round.id} ${round.version}`, scoring: 'hand-set' } }
}

const weightOf = (round: Round, criterion: string): number => round.criteria.find((one) => one.id === criterion)?.weight ?? 0
const tenth = (value: number): number => Math.round(Math.min(5, Math.max(1, value)) * 10) / 10
const levelAt = (value: number, half: number): Level => ({ level: tenth(value), low: tenth(value - half), high: tenth(value + half), confidence: half < 0.6 ? 'high' : half < 0.9 ? 'medium' : 'low' })
