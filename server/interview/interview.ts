import type { EvidenceState } from '../evidence/table.ts'
import type { InterviewEvent, Move, Plan, Recorded, Usage } from './events.ts'

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
  /** The check for which a model's words gave way to the authored ones, wholly or from there on. */
  replaced: string | null
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
  reportedAt: number | null
  reportFailed: string | null
  /** Judgements that were asked for, oldest first, beside the built-in one. */
  judgements: readonly Judgement[]
  /** What models took so far. */
  spent: Spent
  /** By question, then point: what a model last found, for the choice of questions alone. */
  noticed: Readonly<Record<number, Readonly<Record<string, EvidenceState>>>>
  /** The last answer that a model has read behind the conversation. */
  readUpTo: number
}

type Judgement = { seq: number; at: number; by: string; content: string; reporter: string | null; status: 'owed' | 'issued' | 'failed'; why: string | null; report: unknown }

/** Tokens and dollars; `unpriced`: some calls were of a model whose price is not known. */
export type Spent = Usage & { calls: number; dollars: number; unpriced: boolean }

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
  ended: null, selfRating: null, report: null, reportedAt: null, reportFailed: null, judgements: [], noticed: {}, readUpTo: 0,
  spent: { input: 0, cached: 0, stored: 0, output: 0, calls: 0, dollars: 0, unpriced: false },
})

function change(state: Held, seq: number, at: number, event: InterviewEvent): Partial<Held> {
  switch (event.type) {
    case 'interview-started': return {}
    case 'clock-started': return { clock: { ...state.clock, runningSince: at, stoppedBy: null } }
    case 'clock-stopped': return { clock: { elapsedMs: elapsed(state.clock, event.stoppedAt), runningSince: null, stoppedBy: event.why } }
    case 'candidate-spoke': return {
      lines: [...state.lines, line(state, seq, at, 'candidate', event.text)],
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
    case 'judgement-asked': return { judgements: [...state.judgements, { seq, at, by: event.by, content: event.content, reporter: event.reporter, status: 'owed', why: null, report: null }] }
    case 'report-issued': return event.judgement === null
      ? { status: 'reported', report: event.report, reportedAt: at, reportFailed: null }
      : { judgements: judged(state, event.judgement, { status: 'issued', report: event.report }) }
    case 'report-failed': return event.judgement === null
      ? { status: 'failed', reportFailed: event.why }
      : { judgements: judged(state, event.judgement, { status: 'failed', why: event.why }) }
    case 'model-asked': return { spent: spend(state.spent, event.usage, event.dollars) }
    case 'answer-read': return {
      readUpTo: event.upTo,
      noticed: { ...state.noticed, [event.question]: { ...state.noticed[event.question], ...Object.fromEntries(event.found.map(({ point, state: found }) => [point, found])) } },
    }
    default: return absurd(event)
  }
}

function spoke(state: Held, seq: number, at: number, event: Extract<InterviewEvent, { type: 'interviewer-spoke' }>): Partial<Held> {
  const { move } = event
  const question = move.kind === 'ask' ? move.question : state.question
  const said = { ...line(state, seq, at, 'interviewer', event.text), move, spokenBy: event.spokenBy, replaced: event.replaced?.check ?? null, question: move.kind === 'greet' ? -1 : question }
  return {
    lines: [...state.lines, said], reply: null, hintRequested: false, question,
    ...(move.kind === 'ask' ? { stage: 'question', openedMs: [...state.openedMs, elapsed(state.clock, at)] } : {}),
    ...(move.kind === 'invite-questions' ? { stage: 'closing' } : {}),
  }
}

const line = (state: Held, seq: number, at: number, who: Line['who'], text: string): Line =>
  ({ seq, elapsedMs: elapsed(state.clock, at), who, text, question: state.question, move: null, spokenBy: null, replaced: null })

const judged = (state: Held, seq: number, change: Partial<Judgement>): Judgement[] =>
  state.judgements.map((one) => one.seq === seq ? { ...one, ...change } : one)

/** What was spent, with one more call. */
export const spend = (spent: Spent, usage: Usage, dollars: number | null): Spent => ({
  input: spent.input + usage.input, cached: spent.cached + usage.cached, stored: spent.stored + usage.stored, output: spent.output + usage.output,
  calls: spent.calls + 1, dollars: spent.dollars + (dollars ?? 0), unpriced: spent.unpriced || dollars === null,
})

/** Fails to compile when a case is missing. */
export function absurd(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
