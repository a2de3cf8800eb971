import type { InterviewEvent, Move, Plan, Recorded } from './events.ts'

/** One line of the conversation. `elapsedMs` is on the interview's own clock, which stops while nobody is connected. */
export type Line = {
  seq: number
  elapsedMs: number
  who: 'interviewer' | 'candidate'
  text: string
  /** The question it belongs to, from 0; -1 before the first and for the greeting. */
  question: number
  move: Move | null
  spokenBy: string | null
}

export type Clock = { elapsedMs: number; runningSince: number | null; stoppedBy: 'disconnected' | 'paused' | 'crashed' | null }

/** State of an interview: a fold over its events. `none` before it has started. */
export type Interview = { status: 'none' } | Held

export type Held = {
  /** live: talking · judging: ended, the report is owed · reported · failed: the report could not be made */
  status: 'live' | 'judging' | 'reported' | 'failed'
  seq: number
  plan: Plan
  startedAt: number
  lastAt: number
  lines: readonly Line[]
  /** Current question, from 0; -1 during the greeting. */
  question: number
  stage: 'intro' | 'question' | 'closing' | 'over'
  /** On the interview's clock, when each question was asked. */
  openedMs: readonly number[]
  clock: Clock
  /** The event that a reply is owed to, and whether the last attempt failed. */
  reply: { to: number; failed: string | null; attempts: number } | null
  /** The last event asked for a hint by the button. */
  hintRequested: boolean
  warned: readonly number[]
  code: Readonly<Record<number, { language: string; source: string }>>
  ended: { why: 'finished' | 'left'; elapsedMs: number } | null
  selfRating: { ratings: Record<string, number> | null } | null
  report: unknown
  reportFailed: string | null
}

/** Milliseconds on the interview's clock at wall time `at`. */
export const elapsed = (clock: Clock, at: number): number =>
  clock.elapsedMs + (clock.runningSince === null ? 0 : Math.max(0, at - clock.runningSince))

export function evolve(state: Interview, { seq, at, event }: Recorded): Interview {
  if (state.status === 'none') {
    return event.type === 'interview-started' ? started(event.plan, seq, at) : state
  }
  return { ...state, ...change(state, seq, at, event), seq, lastAt: Math.max(state.lastAt, at) }
}

export const fold = (records: readonly Recorded[]): Interview => records.reduce<Interview>(evolve, { status: 'none' })

const started = (plan: Plan, seq: number, at: number): Held => ({
  status: 'live', seq, plan, startedAt: at, lastAt: at, lines: [], question: -1, stage: 'intro', openedMs: [],
  clock: { elapsedMs: 0, runningSince: null, stoppedBy: null },
  reply: { to: seq, failed: null, attempts: 0 }, hintRequested: false, warned: [], code: {},
  ended: null, selfRating: null, report: null, reportFailed: null,
})

function change(state: Held, seq: number, at: number, event: InterviewEvent): Partial<Held> {
  switch (event.type) {
    case 'interview-started': return {}
    case 'clock-started': return { clock: { ...state.clock, runningSince: at, stoppedBy: null } }
    case 'clock-stopped': return { clock: { elapsedMs: elapsed(state.clock, event.stoppedAt), runningSince: null, stoppedBy: event.why } }
    case 'candidate-spoke': return {
      lines: [...state.lines, line(state, seq, at, 'candidate', event.text, null, null)],
      reply: { to: seq, failed: null, attempts: 0 }, hintRequested: false,
    }
    case 'hint-requested': return { reply: { to: seq, failed: null, attempts: 0 }, hintRequested: true }
    case 'interviewer-spoke': return spoke(state, seq, at, event)
    case 'reply-failed': return { reply: { to: event.replyTo, failed: event.why, attempts: (state.reply?.attempts ?? 0) + 1 } }
    case 'reply-retried': return state.reply === null ? { reportFailed: null, status: state.ended ? 'judging' : state.status } : { reply: { ...state.reply, failed: null } }
    case 'time-warned': return { warned: [...state.warned, event.question] }
    case 'code-edited': return { code: { ...state.code, [Math.max(0, state.question)]: { language: event.language, source: event.source } } }
    case 'interview-ended': return {
      status: 'judging', stage: 'over', reply: null, hintRequested: false,
      ended: { why: event.why, elapsedMs: elapsed(state.clock, at) },
      clock: { elapsedMs: elapsed(state.clock, at), runningSince: null, stoppedBy: null },
    }
    case 'self-rated': return { selfRating: { ratings: event.ratings } }
    case 'report-issued': return { status: 'reported', report: event.report, reportFailed: null }
    case 'report-failed': return { status: 'failed', reportFailed: event.why }
    default: return absurd(event)
  }
}

function spoke(state: Held, seq: number, at: number, event: Extract<InterviewEvent, { type: 'interviewer-spoke' }>): Partial<Held> {
  const { move } = event
  const question = move.kind === 'ask' ? move.question : state.question
  const said = { ...line(state, seq, at, 'interviewer', event.text, move, event.spokenBy), question: move.kind === 'greet' ? -1 : question }
  return {
    lines: [...state.lines, said], reply: null, hintRequested: false, question,
    ...(move.kind === 'ask' ? { stage: 'question', openedMs: [...state.openedMs, elapsed(state.clock, at)] } : {}),
    ...(move.kind === 'invite-questions' ? { stage: 'closing' } : {}),
  }
}

const line = (state: Held, seq: number, at: number, who: Line['who'], text: string, move: Move | null, spokenBy: string | null): Line =>
  ({ seq, elapsedMs: elapsed(state.clock, at), who, text, question: state.question, move, spokenBy })

/** Fails to compile when a case is missing. */
export function absurd(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
