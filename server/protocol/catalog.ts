import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'

/** What the lobby needs to know: `GET /api/catalog`. */
export const Catalog = z.object({
  pack: z.object({ id: z.string(), title: z.string(), role: z.string(), company: z.string() }),
  /** All usable packs; a choice is offered where there is more than one. */
  packs: z.array(z.object({ id: z.string(), title: z.string() })),
  bar: z.object({ title: z.string(), level: z.number() }),
  rounds: z.array(z.object({
    id: RoundId,
    title: z.string(),
    about: z.string(),
    /** Questions asked in 15, 30 and 45 minutes. */
    count: z.object({ 15: z.number(), 30: z.number(), 45: z.number() }),
    questions: z.array(z.object({ id: z.string(), text: z.string() })),
  })),
  engine: z.object({
    /** Who words the interviewer: `built-in`, or models in the order in which they are asked. */
    name: z.string(),
    /** Which models read the answers besides the built-in reader; null: none. */
    assessor: z.string().nullable(),
    /** In words: to whom words go. */
    words: z.string(),
  }),
  dataFolder: z.string(),
})
export type Catalog = z.infer<typeof Catalog>

/** `POST /api/interviews`. */
export const CreateInterview = z.strictObject({
  /** null: the first pack of the catalog. */
  pack: z.string().nullable().default(null),
  round: RoundId,
  /** null: surprise me. */
  question: z.string().nullable().default(null),
  minutes: z.union([z.literal(15), z.literal(30), z.literal(45)]).nullable().default(45),
  extraTime: z.union([z.literal(1), z.literal(1.25), z.literal(1.5), z.literal(2)]).default(1),
  mode: z.enum(['practice', 'real']).default('practice'),
  /** Text of the candidate's résumé and of the job description. */
  resume: z.string().max(40_000).nullable().default(null),
  job: z.string().max(40_000).nullable().default(null),
})
export type CreateInterview = z.infer<typeof CreateInterview>

/** `POST /api/contexts`: what a file holds. Nothing of it is stored by this call. */
export const ReadContext = z.object({
  text: z.string(),
  /** Of a PDF. */
  pages: z.number().nullable(),
  /** What was left out, in words. */
  note: z.string().nullable(),
  /** Lines about work that could be asked about, if it is a résumé; requirements, if it is a job description. */
  claims: z.number(),
  requirements: z.number(),
  /** Lines that address the interviewer or the scoring: they will not be used. */
  setAside: z.number(),
})
export type ReadContext = z.infer<typeof ReadContext>

/** `POST /api/interviews/:id/judgements`: has an ended interview judged once more. */
export const AskJudgement = z.strictObject({
  by: z.enum(['built-in', 'model']),
  /** `as-held`: by the rubric it was held with; `newest`: by the pack as it is now. */
  rubric: z.enum(['as-held', 'newest']).default('as-held'),
})
export type AskJudgement = z.infer<typeof AskJudgement>

/** An interview in the list: `GET /api/interviews`, newest first. */
export const Summary = z.object({
  id: z.string(),
  round: RoundId,
  roundTitle: z.string(),
  question: z.string(),
  startedAt: z.number(),
  lastAt: z.number(),
  mode: z.enum(['practice', 'real']),
  status: z.enum(['live', 'judging', 'reported', 'failed']),
  /** Milliseconds left on the clock; null when untimed or over. */
  leftMs: z.number().nullable(),
  overall: z.number().nullable(),
  criteria: z.array(z.object({ id: z.string(), title: z.string(), level: z.number().nullable() })),
})
export type Summary = z.infer<typeof Summary>

/** Every refusal over HTTP: what was wrong and how to mend it. */
export const Problem = z.object({ code: z.string(), message: z.string() })
export type Problem = z.infer<typeof Problem>
