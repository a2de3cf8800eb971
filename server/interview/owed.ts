import type { Held, Interview } from './interview.ts'

/** What the product owes next, named after the event that caused it, so that the same debt is never worked on twice. */
export type Effect =
  | { id: string; kind: 'reply'; to: number }
  | { id: string; kind: 'report' }
  | { id: string; kind: 'judge'; judgement: number }
  /** A model reads the answer behind the conversation; given up when the next answer comes. */
  | { id: string; kind: 'read'; upTo: number }

/** A function of the state alone: after a crash the same debts are found again. A failed debt rests until it is renewed. */
export function owed(state: Interview): Effect[] {
  if (state.status === 'none') return []
  if (state.status === 'live') {
    const reply: Effect[] = state.reply === null || state.reply.failed !== null ? [] : [{ id: `reply:${state.reply.to}:${state.reply.attempts}`, kind: 'reply', to: state.reply.to }]
    return [...reply, ...reading(state)]
  }
  return [
    ...state.status === 'judging' ? [{ id: 'report', kind: 'report' } as const] : [],
    ...state.judgements.filter((one) => one.status === 'owed').map(({ seq }): Effect => ({ id: `judge:${seq}`, kind: 'judge', judgement: seq })),
  ]
}

function reading({ plan, lines, readUpTo, stage }: Held): Effect[] {
  const answer = lines.findLast((line) => line.who === 'candidate')
  return plan.assessor === null || stage !== 'question' || answer === undefined || answer.seq <= readUpTo ? [] : [{ id: `read:${answer.seq}`, kind: 'read', upTo: answer.seq }]
}
