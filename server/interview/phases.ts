import type { z } from 'zod'
import type { Phase as PhaseSchema, Round } from '../content/schema/round.ts'
import type { Plan } from './events.ts'

type Phase = z.infer<typeof PhaseSchema>

/** A stretch of the interview. `endMs` is on the interview's own clock; null when untimed. */
export type PhaseSlice = { id: 'intro' | 'question' | 'closing'; title: string; help: string; question: number | null; endMs: number | null; minutes: number | null }

/** The phase line: intro, one phase per question, closing; the question phases divide their share evenly. [IV12] */
export function phases(plan: Plan, round: Round): PhaseSlice[] {
  const totalMs = plan.minutes === null ? null : plan.minutes * plan.extraTime * 60_000
  const count = plan.questions.length
  type Part = { phase: Phase; question: number | null; share: number }
  const parts = round.phases.flatMap((phase): Part[] => phase.id === 'question'
    ? plan.questions.map((_, question) => ({ phase, question, share: phase.share / count }))
    : [{ phase, question: null, share: phase.share }])
  const sum = parts.reduce((total, part) => total + part.share, 0)
  let passed = 0
  return parts.map(({ phase, question, share }) => {
    passed += share
    return {
      id: phase.id,
      title: question === null || count === 1 ? phase.title : `${ORDINALS[question] ?? `${question + 1}.`} ${phase.title.toLowerCase()}`,
      help: phase.help,
      question,
      endMs: totalMs === null ? null : Math.round((totalMs * passed) / sum),
      minutes: totalMs === null ? null : Math.max(1, Math.round((totalMs * share) / sum / 60_000)),
    }
  })
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
