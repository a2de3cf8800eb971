import type { Spent, VisibleEvent, VisibleRecord } from '#server/protocol/room.ts'

export type Started = Extract<VisibleEvent, { type: 'interview-started' }>
type Hint = NonNullable<Extract<VisibleEvent, { type: 'interviewer-spoke' }>['hint']>
export type Line = { seq: number; who: 'interviewer' | 'you'; text: string; elapsedMs: number; quoted: string | null; question: number; note: string | null; command: string | null }

/** What a room shows: a fold over the events it received. */
export type View = {
  seq: number
  started: Started | null
  lines: readonly Line[]
  /** The interviewer's last line, pinned in large type. */
  asked: Line | null
  phase: number
  question: number
  hint: Hint | null
  /** The reply that the product owes. */
  waiting: boolean
  failed: string | null
  warned: number | null
  clock: { elapsedMs: number; runningSince: number | null; paused: boolean }
  code: { language: string; source: string } | null
  /** What models took so far; null: none was asked. */
  spent: Spent | null
  status: 'live' | 'judging' | 'reported' | 'failed'
}

export const nothing: View = {
  seq: 0, started: null, lines: [], asked: null, phase: 0, question: 0, hint: null, waiting: true, failed: null, warned: null,
  clock: { elapsedMs: 0, runningSince: null, paused: false }, code: null, spent: null, status: 'live',
}

/** Takes one record; one that was taken before changes nothing. */
export function take(view: View, record: VisibleRecord): View {
  if (record.seq <= view.seq) return view
  return { ...view, ...change(view, record), seq: record.seq }
}

function change(view: View, { seq, at, command, event }: VisibleRecord): Partial<View> {
  switch (event.type) {
    case 'interview-started': return { started: event }
    case 'clock-started': return { clock: { elapsedMs: event.elapsedMs, runningSince: at, paused: false } }
    case 'clock-stopped': return { clock: { elapsedMs: event.elapsedMs, runningSince: null, paused: event.why === 'paused' } }
    case 'candidate-spoke': return { waiting: true, failed: null, lines: [...view.lines, { seq, who: 'you', text: event.text, elapsedMs: event.elapsedMs, quoted: null, question: event.question, note: null, command }] }
    case 'hint-requested': return { waiting: true, failed: null }
    case 'interviewer-spoke': {
      const line: Line = { seq, who: 'interviewer', text: event.text, elapsedMs: event.elapsedMs, quoted: event.quoted, question: event.question, note: event.note, command: null }
      const fresh = event.question !== view.question || event.kind === 'opening'
      return { lines: [...view.lines, line], asked: event.kind === 'greeting' ? view.asked : line, phase: event.phase, question: event.question, hint: event.hint, waiting: false, failed: null, ...(fresh ? { warned: null } : {}) }
    }
    case 'reply-failed': return { failed: event.message, waiting: false }
    case 'reply-retried': return { failed: null, waiting: true }
    case 'time-warned': return { warned: event.minutesLeft }
    case 'code-edited': return { code: { language: event.language, source: event.source } }
    case 'interview-ended': return { status: 'judging', waiting: false, hint: null, clock: { ...view.clock, runningSince: null } }
    case 'report-issued': return event.judgement === null ? { status: 'reported' } : {}
    case 'report-failed': return event.judgement === null ? { status: 'failed', failed: event.message } : {}
    case 'model-asked': return { spent: event.spent }
    case 'self-rated': case 'judgement-asked': case 'answer-read': return {}
  }
}

/** Milliseconds on the interview's clock at wall time `now`. */
export const elapsedAt = ({ clock }: View, now: number): number => clock.elapsedMs + (clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince))
