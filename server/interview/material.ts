import { z } from 'zod'
import { Guide, Persona } from '../content/schema/guide.ts'
import { Question } from '../content/schema/question.ts'
import { Round } from '../content/schema/round.ts'
import { Context } from '../contexts/context.ts'

/** A prompt template as used: its text and the hash it is known by. */
export const PromptText = z.object({ name: z.string(), hash: z.string(), text: z.string() })
export type PromptText = z.infer<typeof PromptText>

/** Everything an interview was held with, stored once under its hash, so that replay and judging again never need the files. */
export const Material = z.object({
  guide: Guide,
  persona: Persona,
  round: Round,
  questions: z.array(Question).min(1),
  prompts: z.array(PromptText),
  /** What a résumé and a job description said, where one was given. */
  context: Context.nullish(),
})
export type Material = z.infer<typeof Material>
