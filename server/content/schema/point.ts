import { z } from 'zod'
import { Cap, Id, OutlineItem, Pattern, ProbeType, Words } from './common.ts'

/** How a probe asks for a point. Without `say` the round's wordings for its type are used. */
const Probe = z.strictObject({
  type: ProbeType,
  say: z.array(Words).min(2).optional().describe('Two or more neutral wordings; one question each, at most 35 words, giving nothing away'),
})

/** An expected point (a signal): something a good answer shows, and how it is recognised and asked for. */
export const Point = z.strictObject({
  id: Id,
  of: Id.describe('The criterion that this point feeds'),
  is: Words.describe('What the point is, in plain words that a candidate may read in the report'),
  from: OutlineItem.optional(),
  weight: z.number().min(0.5).max(5).describe('Weight within its criterion'),
  need: z.enum(['mentioned', 'explained', 'grounded']).describe('The state of evidence that already earns full credit'),
  cap: Cap.optional().describe('Makes it a must-have: asked for before others and counted beside them; the level is where a person would stop its criterion while it is absent'),
  match: z.array(Pattern).min(1).describe('Patterns in the usual words of the trade'),
  plain: z.array(Pattern).default([]).describe('The same said in everyday words'),
  says: z.array(Words).min(2).describe('Example sentences that must be recognised'),
  not: z.array(Words).default([]).describe('Example sentences that must not be recognised'),
  probes: z.array(Probe).min(1),
  missing: Words.describe('Report: what was missing, starting "The answer does not …"'),
  drill: Words.describe('Report: an exercise of five to ten minutes'),
})
export type Point = z.infer<typeof Point>

/** A wrong belief. Asserting it costs more than saying nothing. */
export const Misconception = z.strictObject({
  id: Id,
  of: Id.describe('The criterion that it lowers'),
  is: Words.describe('The wrong claim in plain words'),
  because: Words.describe('Why it is wrong, with a one-line counterexample'),
  cap: Cap.describe('The level at which the criterion stops while the claim stands'),
  match: z.array(Pattern).min(1),
  says: z.array(Words).min(2),
  not: z.array(Words).default([]),
})
export type Misconception = z.infer<typeof Misconception>
