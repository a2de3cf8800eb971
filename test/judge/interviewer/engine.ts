import type { Pack } from '#server/content/pack.ts'
import { createReader } from '#server/evidence/read.ts'
import type { InterviewEvent, Move, Recorded } from '#server/interview/events.ts'
import { fold } from '#server/interview/interview.ts'
import { respond } from '#server/interview/policy/respond.ts'
import type { Interviewer } from './hold.ts'
import type { Sheet } from './sheet.ts'

/** The built-in interviewer with one question for the whole time, as the orchestrator would run it. */
export function builtIn(pack: Pack, sheet: Sheet, minutes: 45, seed: number): Interviewer {
  const found = pack.rounds.find(({ round }) => round.id === sheet.round)!
  const question = found.questions.find((one) => one.text === sheet.question)!
  const prepared = {
    material: { guide: pack.guide, round: found.round, persona: pack.personas[0]!, prompts: [], questions: [question] },
    readers: [createReader(found.round, question)],
  }
  const log: Recorded[] = []
  const append = (at: number, event: InterviewEvent): void => { log.push({ seq: log.length + 1, at, command: null, event }) }
  append(0, { type: 'interview-started', plan: { round: found.round.id, questions: [question.id], minutes, extraTime: 1, mode: 'real', content: '', persona: pack.personas[0]!.id, seed, engine: 'built-in' } })
  append(0, { type: 'clock-started' })
  const speak = (at: number): { text: string; move: Move }[] => {
    const held = fold(log)
    if (held.status === 'none') throw new Error('the interview has not started')
    const said = respond(held, prepared, at)
    for (const { text, move } of said) append(at, { type: 'interviewer-spoke', text, move, replyTo: log.length, spokenBy: 'built-in', replaced: null })
    return said
  }
  return {
    open: () => { speak(0) },
    follow(answer, at) {
      append(at, { type: 'candidate-spoke', text: answer, input: 'typed' })
      const said = speak(at)
      return said.some(({ move }) => move.kind === 'invite-questions' || move.kind === 'close') ? null : { text: said.map((one) => one.text).join(' '), kind: said.at(-1)!.move.kind }
    },
  }
}
