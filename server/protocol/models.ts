import { z } from 'zod'

/** What is configured: `GET /api/models`. Keys are never part of it. */
export const ConfiguredModels = z.object({
  roles: z.array(z.object({
    role: z.enum(['interviewer', 'assessor', 'reporter']),
    /** In the order in which they are asked; empty: the built-in engine does it. */
    models: z.array(z.object({ name: z.string(), host: z.string(), priced: z.boolean() })),
  })),
  /** Dollars that one interview may cost. */
  budget: z.number(),
  /** The month whose published prices are used. */
  pricesAsOf: z.string(),
})
export type ConfiguredModels = z.infer<typeof ConfiguredModels>

/** `POST /api/models/test`: asks the model for a word and for a JSON object. */
export const TestModel = z.strictObject({ name: z.string().min(1).max(400) })
export const TestedModel = z.object({
  name: z.string(),
  works: z.boolean(),
  /** What was found, or what is wrong and how to mend it. */
  words: z.string(),
  ms: z.number(),
})
export type TestedModel = z.infer<typeof TestedModel>
