import type { CandidateCommand } from './commands.ts'
import type { InterviewEvent, Move, Plan, Replaced } from './events.ts'
import { BUILT_IN } from './policy/words.ts'
import { absurd, type Held, type Interview } from './interview.ts'

/** One thing the interviewer says, ready to be recorded. */
export type Utterance = { text: string; move: Move; spokenBy: string; replaced: Replaced | null }

/** What the policy hands to an engine: authored words, and at most two other moves that it holds worth nearly as much; a model may choose among them. */
export type Authored = Utterance & { others?: readonly Utterance[] }

/** What the product itself reports back; never accepted from a client. */
type ReportBack =
  | { type: 'start'; plan: Plan }
  | { type: 'arrive' }
  | { type: 'leave' }
  /** The server found a running clock at start-up: it had stopped at the last recorded moment. */
  | { type: 'recover' }
  | { type: 'warn'; question: number; minutesLeft: number }
  | { type: 'reply'; to: number; utterances: readonly Utterance[] }
  | { type: 'fail-reply'; to: number; why: string }
  | { type: 'ask-judgement'; by: string; content: string; reporter: string | null }
  | { type: 'issue-report'; report: unknown; judgement: number | null }
  | { type: 'fail-report'; why: string; judgement: number | null }
  | Omit<Extract<InterviewEvent, { type: 'model-asked' }>, 'type'> & { type: 'note-cost' }
  | Omit<Extract<InterviewEvent, { type: 'answer-read' }>, 'type'> & { type: 'note-reading' }

export type Command = CandidateCommand | ReportBack

/** A refusal is a value: what is wrong and what one can do. */
export type Refusal = { refused: 'unknown' | 'ended' | 'refused'; why: string }

/** The rules. Time is an argument; nothing is recorded by a refusal. Rules are numbered in SPEC.md. */
export function decide(state: Interview, command: Command, at: number): InterviewEvent[] | Refusal {
  // What was paid for is paid for, whatever has happened since.
  if (command.type === 'note-cost' && state.status !== 'none') return [{ ...command, type: 'model-asked' }]
  if (state.status === 'none') {
    return command.type === 'start'
      ? [{ type: 'interview-started', plan: command.plan }]
      : { refused: 'unknown', why: 'There is no such interview. It may have been deleted; start a new one from the home page.' }
  }
  if (state.status !== 'live') return decideEnded(state, command)
  switch (command.type) {
    case 'start': return { refused: 'refused', why: 'This interview has started already.' }
    case 'say': return [...wake(state), { type: 'candidate-spoke', text: command.text, input: command.input }]
    case 'ask-hint': return askHint(state)
    case 'edit-code': return [{ type: 'code-edited', language: command.language, source: command.source }]
    case 'pause': return pause(state, at)
    case 'resume': return state.clock.runningSince === null ? [{ type: 'clock-started' }] : []
    case 'retry': return state.reply?.failed ? [{ type: 'reply-retried' }] : { refused: 'refused', why: 'Nothing has failed, so there is nothing to try again.' }
    case 'end': return ending(state, 'left')
    case 'self-rate': return { refused: 'refused', why: 'You can rate yourself when the interview has ended.' }
    case 'arrive': return state.clock.runningSince === null && state.clock.stoppedBy !== 'paused' ? [{ type: 'clock-started' }] : []
    case 'leave': return state.clock.runningSince === null ? [] : [{ type: 'clock-stopped', why: 'disconnected', stoppedAt: at }]
    case 'recover': return state.clock.runningSince === null ? [] : [{ type: 'clock-stopped', why: 'crashed', stoppedAt: state.lastAt }]
    case 'warn': return state.question !== command.question || state.warned.includes(command.question) ? [] : [{ type: 'time-warned', question: command.question, minutesLeft: command.minutesLeft }]
    case 'reply': return state.reply?.to === command.to ? reply(state, command.to, command.utterances) : []
    case 'fail-reply': return state.reply?.to === command.to ? [{ type: 'reply-failed', replyTo: command.to, why: command.why }] : []
    case 'note-reading': return command.upTo > state.readUpTo ? [{ ...command, type: 'answer-read' }] : []
    case 'ask-judgement': return { refused: 'refused', why: 'The interview is not over. It can be judged when it has ended.' }
    case 'issue-report': case 'fail-report': case 'note-cost': return []
    default: return absurd(command)
  }
}

function decideEnded(state: Held, command: Command): InterviewEvent[] | Refusal {
  switch (command.type) {
    case 'self-rate': return state.selfRating === null ? [{ type: 'self-rated', ratings: command.ratings }] : { refused: 'refused', why: 'You have rated yourself already.' }
    case 'issue-report': return isOwed(state, command.judgement) ? [{ type: 'report-issued', report: command.report, judgement: command.judgement }] : []
    case 'fail-report': return isOwed(state, command.judgement) ? [{ type: 'report-failed', why: command.why, judgement: command.judgement }] : []
    case 'ask-judgement': return state.judgements.some((one) => one.status === 'owed')
      ? { refused: 'refused', why: 'A judgement is being made. Wait for it, then ask for another.' }
      : [{ ...command, type: 'judgement-asked' }]
    case 'retry': return state.status === 'failed' ? [{ type: 'reply-retried' }] : { refused: 'ended', why: 'Nothing has failed, so there is nothing to try again.' }
    case 'arrive': case 'leave': case 'recover': case 'warn': case 'reply': case 'fail-reply': case 'note-reading': return []
    default: return { refused: 'ended', why: 'This interview has ended. Nothing was added; its report shows what you said.' }
  }
}

/** Speaking ends a pause: the clock runs again from here. */
const wake = (state: Held): InterviewEvent[] =>
  state.clock.stoppedBy === 'paused' ? [{ type: 'clock-started' }] : []

function pause(state: Held, at: number): InterviewEvent[] | Refusal {
  if (state.plan.mode === 'real') return { refused: 'refused', why: 'A real interview has no pause. Take your time before you answer; leaving stops the clock.' }
  return state.clock.runningSince === null ? [] : [{ type: 'clock-stopped', why: 'paused', stoppedAt: at }]
}

function askHint(state: Held): InterviewEvent[] | Refusal {
  if (state.stage !== 'question') return { refused: 'refused', why: 'There is no question open that a hint could help with.' }
  const last = state.lines.findLast((line) => line.who === 'interviewer')
  if (state.plan.mode === 'real' && last?.move?.kind !== 'offer-hint') {
    return { refused: 'refused', why: 'In a real interview hints come only when the interviewer offers one. Say where you are stuck.' }
  }
  return [{ type: 'hint-requested' }]
}

const isOwed = (state: Held, judgement: number | null): boolean =>
  judgement === null ? state.status === 'judging' : state.judgements.some((one) => one.seq === judgement && one.status === 'owed')

/** With an assessor the answers are judged by it as well, beside the built-in reader; with a reporter alone the built-in judgement is worded by it. */
const ending = ({ plan }: Held, why: 'finished' | 'left'): InterviewEvent[] => [
  { type: 'interview-ended', why },
  ...plan.assessor === null && plan.reporter === null ? [] : [{ type: 'judgement-asked', by: plan.assessor ?? BUILT_IN, content: plan.content, reporter: plan.reporter } as const],
]

function reply(state: Held, to: number, utterances: readonly Utterance[]): InterviewEvent[] {
  const spoken: InterviewEvent[] = utterances.map(({ text, move, spokenBy, replaced }) =>
    ({ type: 'interviewer-spoke', text, move, replyTo: to, spokenBy, replaced }))
  return utterances.at(-1)?.move.kind === 'close' ? [...spoken, ...ending(state, 'finished')] : spoken
}
