import type { InterviewEvent, Move, Plan, Recorded } from '#server/interview/events.ts'
import { decide, type Command, type Refusal } from '#server/interview/decide.ts'
import { fold, type Held, type Interview } from '#server/interview/interview.ts'

export const MINUTE = 60_000

export const plan = (changes: Partial<Plan> = {}): Plan => ({
  round: 'behavioral', questions: ['first', 'second'], minutes: 30, extraTime: 1, mode: 'practice',
  content: 'content', persona: 'maren', seed: 7, engine: 'built-in', assessor: null, reporter: null, ...changes,
})

export const started = (changes: Partial<Plan> = {}): InterviewEvent => ({ type: 'interview-started', plan: plan(changes) })
export const candidateSaid = (text: string): InterviewEvent => ({ type: 'candidate-spoke', text, input: 'typed' })
export const interviewerSaid = (text: string, move: Move, replyTo = 1): InterviewEvent =>
  ({ type: 'interviewer-spoke', text, move, replyTo, spokenBy: 'built-in', replaced: null })

/** Numbers events as the store would; `at` is the time of each, one second apart unless told. */
export const record = (events: readonly InterviewEvent[], at: (index: number) => number = (index) => 1_000 * index): Recorded[] =>
  events.map((event, index) => ({ seq: index + 1, at: at(index), command: null, event }))

/** given(…events) .when(command, at) → events, refusal or state, in the words of the domain. */
export function given(...events: InterviewEvent[]): { state: Interview; when: (command: Command, at?: number) => { events: InterviewEvent[]; refusal: Refusal | null; after: Interview } } {
  const log = record(events)
  const state = fold(log)
  return {
    state,
    when(command, at = 1_000 * events.length) {
      const decided = decide(state, command, at)
      if ('refused' in decided) return { events: [], refusal: decided, after: state }
      const more = decided.map((event, index): Recorded => ({ seq: log.length + index + 1, at, command: null, event }))
      return { events: decided, refusal: null, after: fold([...log, ...more]) }
    },
  }
}

export function held(state: Interview): Held {
  if (state.status === 'none') throw new Error('the interview has not started')
  return state
}

