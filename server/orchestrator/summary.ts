import { elapsed, type Held } from '../interview/interview.ts'
import type { Material } from '../interview/material.ts'
import type { Summary } from '../protocol/catalog.ts'
import { newestReport } from './judgements.ts'

/** One row of the list of interviews. */
export function summarise(id: string, held: Held, { round, questions }: Material, now: number): Summary {
  const report = newestReport(held)
  const totalMs = held.plan.minutes === null ? null : held.plan.minutes * held.plan.extraTime * 60_000
  return {
    id, round: round.id, roundTitle: round.title, question: questions[0]?.text ?? '',
    startedAt: held.startedAt, lastAt: held.lastAt, mode: held.plan.mode, status: held.status,
    leftMs: totalMs === null || held.ended !== null ? null : Math.max(0, totalMs - elapsed(held.clock, now)),
    overall: report?.verdict.overall?.level ?? null,
    criteria: round.criteria.map((criterion) => ({
      id: criterion.id, title: criterion.title,
      level: report?.criteria.find((row) => row.id === criterion.id)?.result?.level ?? null,
    })),
  }
}
