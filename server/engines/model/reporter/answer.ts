import { z } from 'zod'

const Sentence = z.strictObject({ text: z.string(), evidence: z.array(z.string()) })

/** What the model answers, as prompts/report/prose.md describes it. `null`: there is nothing to say from the evidence. */
export const Answer = z.strictObject({
  summary: z.array(Sentence),
  moves: z.array(z.strictObject({
    id: z.string(), said: Sentence.nullable(), missing: Sentence.nullable(), say: Sentence.nullable(), practise: Sentence.nullable(),
  })),
  keeps: z.array(z.strictObject({ id: z.string(), text: z.string(), evidence: z.array(z.string()) })),
})
export type Answer = z.infer<typeof Answer>
