import { z } from 'zod'
import { Id, OutlineItem, Pattern, RoundId, Words } from './common.ts'

const OutlineEntry = z.strictObject({ id: OutlineItem, title: Words })

const KeyCriterion = z.strictObject({
  id: Id,
  title: Words,
  is: Words,
  from: OutlineItem,
  fedBy: z.array(z.strictObject({ round: RoundId, criterion: Id, weight: z.number().gt(0) })).min(1),
})

const Stage = z.strictObject({
  id: Id, title: Words, is: Words, from: OutlineItem, rounds: z.array(RoundId).default([]),
})

const Area = z.strictObject({
  id: Id, title: Words, from: OutlineItem,
  expectations: z.array(Words), strong: z.array(Words),
  topics: z.array(z.strictObject({ id: Id, title: Words, from: OutlineItem, items: z.array(Words) })),
})

/** Something the interviewer may tell about the role when asked; anything else is "I don't know that". */
const Fact = z.strictObject({
  id: Id, about: z.array(Pattern).min(1), asks: z.array(Words).min(2), answer: Words, from: OutlineItem,
})

/** The first rule whose conditions hold gives the verdict. {low} and {high} are the range. */
const VerdictRule = z.strictObject({
  id: Id,
  overall: z.number().min(1).max(5).describe('At least this level overall'),
  each: z.number().min(1).max(5).default(1).describe('No observed criterion below this level'),
  say: Words,
})

export const Guide = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Words,
  role: Words,
  company: Words,
  level: z.strictObject({ id: Id, title: Words, bar: z.number().min(1).max(5), is: Words }),
  outline: z.array(OutlineEntry).min(1),
  process: z.array(Stage).min(1),
  timeline: z.strictObject({ is: Words, weeks: z.tuple([z.number(), z.number()]), from: OutlineItem }),
  criteria: z.array(KeyCriterion).min(1).describe('The guide\'s key evaluation criteria'),
  areas: z.array(Area),
  requirements: z.strictObject({
    must: z.array(z.strictObject({ id: Id, is: Words, from: OutlineItem })),
    nice: z.array(z.strictObject({ id: Id, is: Words, from: OutlineItem })),
  }),
  tips: z.array(z.strictObject({ id: Id, title: Words, is: Words, from: OutlineItem, rounds: z.array(RoundId).default([]) })),
  facts: z.array(Fact),
  verdict: z.array(VerdictRule).min(2),
})
export type Guide = z.infer<typeof Guide>

export const Persona = z.strictObject({ id: Id, name: Words, manner: Words.describe('For the model: how this interviewer speaks') })
export const Personas = z.array(Persona).min(1)
export type Persona = z.infer<typeof Persona>
