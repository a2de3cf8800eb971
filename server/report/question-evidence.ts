import type { Held } from '../interview/interview.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import type { QuestionEvidenceView } from '../protocol/report.ts'
import { heldQuestions, quoted } from './tables.ts'

/** Practice mode: what was seen in a question that is closed. Null while it is open, was not asked, or in a real interview before its end. */
export function questionEvidence(held: Held, prepared: Prepared, index: number): QuestionEvidenceView | null {
  const closed = index < held.question || held.stage === 'closing' || held.stage === 'over'
  if (held.status === 'live' && (held.plan.mode === 'real' || !closed)) return null
  const question = heldQuestions(held, prepared).find((one) => one.index === index)
  if (question === undefined) return null
  return {
    question: index,
    criteria: prepared.material.round.criteria.map(({ id, title }) => ({
      id, title,
      points: question.points.filter((point) => point.of === id).map((point) => {
        const found = question.table.points.find((one) => one.point === point.id)
        return {
          is: point.is, state: found?.state ?? 'absent',
          quotes: (found?.quotes ?? []).slice(0, 2).map((quote) => { const { text, seq } = quoted(question, quote); return { text, seq } }),
        }
      }),
    })),
  }
}
