import { z } from 'zod'

/** 32 kB of UTF-8; the answer box states it. */
const ANSWER_LIMIT_BYTES = 32_768

const text = z.string()
  .refine((value) => value.trim() !== '', { message: 'The answer is empty. Write something, or use "Let me think".', abort: true })
  .refine((value) => new TextEncoder().encode(value).length <= ANSWER_LIMIT_BYTES, { message: 'The answer is longer than 32 kB. Shorten it and send it again.' })

/** What the candidate can do. */
export const CandidateCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('say'), text, input: z.enum(['typed', 'dictated']).default('typed') }),
  z.strictObject({ type: z.literal('ask-hint') }),
  z.strictObject({ type: z.literal('edit-code'), language: z.string().min(1).max(40), source: z.string().max(100_000) }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('retry') }),
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ type: z.literal('self-rate'), ratings: z.record(z.string(), z.number().min(1).max(5)).nullable() }),
])
export type CandidateCommand = z.infer<typeof CandidateCommand>
