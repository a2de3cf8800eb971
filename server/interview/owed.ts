import type { Interview } from './interview.ts'

/** What the product owes next, named after the event that caused it, so that the same debt is never worked on twice. */
export type Effect = { id: string; kind: 'reply'; to: number } | { id: string; kind: 'report' }

/** A function of the state alone: after a crash the same debts are found again. A failed debt rests until it is renewed. */
export function owed(state: Interview): Effect[] {
  if (state.status === 'live') {
    if (state.reply === null || state.reply.failed !== null) return []
    return [{ id: `reply:${state.reply.to}:${state.reply.attempts}`, kind: 'reply', to: state.reply.to }]
  }
  return state.status === 'judging' ? [{ id: 'report', kind: 'report' }] : []
}
