import { createAssessor, type Assessment } from '#server/engines/model/assessor/assess.ts'
import type { Pack } from '#server/content/pack.ts'
import { createReader } from '#server/evidence/read.ts'
import type { WithFacts } from '#server/cli/transcript-files.ts'
import type { LanguageModel } from '#server/ports.ts'
import { open, type Rated } from '#test/judge/rated.ts'
import { recordedModel, type Recording } from '#test/support/recorded-model.ts'
import { prompts } from './interviews.ts'
import { spyOn } from './spy-model.ts'

/** Lets a model read one transcript as the product would. */
export function assessWith(model: LanguageModel, pack: Pack, transcript: WithFacts, samples: 1 | 3): Promise<Assessment> {
  const { round, questions } = pack.rounds.find((one) => one.round.id === transcript.round)!
  const question = questions.find((one) => one.text === transcript.question)!
  const assess = createAssessor({
    model, samples, template: prompts.find(({ name }) => name === 'assessor/criterion')!, delimiter: `d-${transcript.id}-9c41e7`, seed: 0, signal: new AbortController().signal,
  })
  const { turns, workspace } = transcript
  return assess({ material: { guide: pack.guide, round }, question, turns, workspace, builtIn: createReader(round, question)(turns, workspace) })
}

export type Replayed = Assessment & { rated: Rated; samples: number; sent: string[]; received: string[] }

/** A recorded assessment, made again, with everything that was sent and received; null when requests have changed since. */
export async function replayAssessment(recording: Recording, pack: Pack): Promise<Replayed | null> {
  const rated = open().find((one) => one.transcript.id === recording.of)
  if (rated === undefined) return null
  const model = spyOn(recordedModel(recording))
  const assessment = await assessWith(model, pack, rated.transcript, recording.samples === 3 ? 3 : 1)
  return model.missed() > 0 ? null : { ...assessment, rated, samples: recording.samples, sent: model.sent, received: model.received }
}
