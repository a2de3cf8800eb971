import { z } from 'zod'
import { Id, OutlineItem, Pattern, Words } from './common.ts'
import { Misconception, Point } from './point.ts'

/** A rung of the hint ladder: 1 points to the area, 2 names the constraint, 3 names the technique, 4 gives it. */
const Hint = z.strictObject({
  rung: z.number().int().min(1).max(4),
  say: Words,
  for: Id.describe('The point whose credit the hint lowers'),
})

/** A requirement that only a candidate who asks gets told. */
const Hidden = z.strictObject({
  id: Id,
  about: z.array(Pattern).min(1).describe('Patterns of the questions that it answers'),
  asks: z.array(Words).min(2).describe('Example questions that must find it'),
  answer: Words,
})

/** What an expression of the question or its probes means, for "what do you mean by …". */
const Term = z.strictObject({ term: z.array(Words).min(1), means: Words })

export const Question = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/).default('1.0.0'),
  text: Words.describe('The question as it is asked; the guide\'s own stand word for word'),
  from: z.array(OutlineItem).min(1),
  minutes: z.number().min(2).max(60),
  rephrase: Words.describe('The question in other words: the free hint'),
  points: z.array(Point),
  without: z.array(Id).default([]).describe('Points of the round that do not fit this question'),
  misconceptions: z.array(Misconception).default([]),
  twists: z.array(Words).default([]).describe('Changed conditions, asked after a success; one question each'),
  hints: z.array(Hint).default([]),
  hidden: z.array(Hidden).default([]),
  glossary: z.array(Term).default([]),
  secrets: z.array(Words).default([]).describe('Terms that the interviewer may not say before the candidate does'),
  outline: z.array(Words).min(3).describe('A model answer in a few lines'),
})
export type Question = z.infer<typeof Question>
