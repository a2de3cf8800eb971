import { z } from 'zod'
import { Id, OutlineItem, ProbeType, RoundId, Words } from './common.ts'
import { Misconception, Point } from './point.ts'

const Criterion = z.strictObject({
  id: Id,
  title: Words,
  is: Words.describe('What the criterion covers'),
  from: OutlineItem,
  weight: z.number().gt(0).max(1),
  by: z.enum(['words', 'code', 'code-text']).default('words').describe('What shows it: what is said (words), what the code does when it is run (code), or the code as it stands beside what is said (code-text)'),
  bars: z.strictObject({ 1: Words, 2: Words, 3: Words, 4: Words, 5: Words })
    .describe('Behavioural anchors: what the answer shows at each level'),
})

export const Phase = z.strictObject({
  id: z.enum(['intro', 'question', 'closing']),
  title: Words.describe('Shown in the phase line; for questions: "Story", "Question"'),
  share: z.number().gt(0).max(1).describe('Share of the length; the question phases divide theirs'),
  help: Words.describe('Practice mode: what this phase is for'),
})

/** How many questions fit: chosen by the length in minutes; untimed counts as 45. */
const Count = z.strictObject({ 15: z.number().int().min(1), 30: z.number().int().min(1), 45: z.number().int().min(1) })

export const Round = z.strictObject({
  id: RoundId,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Words,
  about: Words.describe('One sentence for the lobby'),
  area: Id.describe('The area of the guide it belongs to'),
  from: z.array(OutlineItem).min(1),
  count: Count,
  phases: z.array(Phase).length(3),
  probeLimit: z.number().int().min(1).describe('Probes per question before the interviewer moves on'),
  past: z.boolean().default(false).describe('Asks for past events: hypothetical answers earn little'),
  criteria: z.array(Criterion).min(1),
  points: z.array(Point).default([]).describe('Expected points shared by the questions of the round'),
  misconceptions: z.array(Misconception).default([]),
  greeting: z.array(Words).min(1).describe('{name} is the interviewer, {role} the role, {length} the time'),
  quoting: z.array(Words).min(3).describe('How the candidate is quoted: "You said “{quote}”."'),
  wordings: z.partialRecord(ProbeType, z.array(Words).min(3)).describe('Wordings by probe type, six or more where it is used often'),
  checklist: z.array(z.strictObject({ id: Id, of: Id.describe('The criterion that the question serves'), when: z.enum(['we', 'imagined']).optional().describe('Asked at once after an answer that says only "we", or only what one would do'), say: z.array(Words).min(3) })).default([])
    .describe('Plain questions that an interviewer of this round has asked by the end, most telling first; asked where the points leave time'),
  closing: z.array(Words).min(1).describe('Invites the candidate\'s own questions'),
  farewell: z.array(Words).min(1),
})
export type Round = z.infer<typeof Round>
