import type { Held } from '../interview/interview.ts'
import { BUILT_IN } from '../interview/policy/words.ts'
import type { IssuedReport, Report } from '../protocol/report.ts'

/** All judgements of an interview, oldest first; the built-in one that every interview gets has the number 0. */
export function judgementsOf(held: Held): Report['judgements'] {
  const shown = (report: unknown) => {
    const { verdict, judged } = report as IssuedReport
    return { overall: verdict.overall, scoring: judged.scoring }
  }
  const none = { overall: null, scoring: null }
  return [
    { id: 0, at: held.reportedAt ?? held.lastAt, by: BUILT_IN, content: held.plan.content, status: 'issued', why: null, ...held.report === null ? none : shown(held.report) },
    ...held.judgements.map(({ seq, at, by, content, status, why, report }) => ({ id: seq, at, by, content, status, why, ...report === null ? none : shown(report) })),
  ]
}

/** The report of the newest judgement that was issued: what the list, the export and the page show unless another is asked for. Null before the first. */
export const newestReport = (held: Held): IssuedReport | null => held.status !== 'reported' ? null
  : (held.judgements.findLast((one) => one.status === 'issued')?.report ?? held.report) as IssuedReport
