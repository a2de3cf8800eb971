import type { Pack } from '#server/content/pack.ts'
import { promptsOf } from '#server/content/prompts.ts'
import { createReader } from '#server/evidence/read.ts'
import type { Authored, Utterance } from '#server/interview/decide.ts'
import type { InterviewEvent, Recorded } from '#server/interview/events.ts'
import { fold, type Held } from '#server/interview/interview.ts'
import type { PromptText } from '#server/interview/material.ts'
import type { Prepared } from '#server/interview/policy/scene.ts'
import { respond } from '#server/interview/policy/respond.ts'
import type { Engine } from '#server/ports.ts'
import { quietly } from '#test/support/saying.ts'
import type { Interviewer } from './hold.ts'
import type { Sheet } from './sheet.ts'

type Options = { pack: Pack; sheet: Sheet; minutes: 45; seed: number; engine: Engine; prompts: readonly PromptText[]; started?: number }

/** An interviewer with one question for the whole time, worded by an engine, as the orchestrator would run it. */
export function interviewerOf({ pack, sheet, minutes, seed, engine, prompts, started = 0 }: Options): Interviewer & { held: () => Held; log: readonly Recorded[]; prepared: Prepared } {
  const found = pack.rounds.find(({ round }) => round.id === sheet.round)!
  const question = found.questions.find((one) => one.text === sheet.question)!
  const prepared = {
    material: { guide: pack.guide, round: found.round, persona: pack.personas[0]!, prompts: promptsOf(prompts, found.round.id), questions: [question] },
    readers: [createReader(found.round, question)],
  }
  const log: Recorded[] = []
  const append = (at: number, event: InterviewEvent): void => { log.push({ seq: log.length + 1, at: started + at, command: null, event }) }
  append(0, { type: 'interview-started', plan: { round: found.round.id, questions: [question.id], minutes, extraTime: 1, mode: 'real', content: sheet.id, persona: pack.personas[0]!.id, seed, engine: engine.name, assessor: null, reporter: null } })
  append(0, { type: 'clock-started' })
  const held = (): Held => {
    const state = fold(log)
    if (state.status === 'none') throw new Error('the interview has not started')
    return state
  }
  const speak = async (at: number): Promise<Utterance[]> => {
    const authored: Authored[] = respond(held(), prepared, started + at)
    const said = await engine.say({ held: held(), prepared, authored }, quietly())
    for (const utterance of said) append(at, { type: 'interviewer-spoke', replyTo: log.length, ...utterance })
    return said
  }
  return {
    held, log, prepared,
    open: async () => { await speak(0) },
    async follow(answer, at) {
      append(at, { type: 'candidate-spoke', text: answer, input: 'typed' })
      const said = await speak(at)
      return said.some(({ move }) => move.kind === 'invite-questions' || move.kind === 'close') ? null : { text: said.map((one) => one.text).join(' '), kind: said.at(-1)!.move.kind }
    },
  }
}
