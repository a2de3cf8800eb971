import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'

const Level = z.object({ level: z.number(), low: z.number(), high: z.number(), confidence: z.enum(['high', 'medium', 'low']) })
const State = z.enum(['absent', 'mentioned', 'explained', 'grounded', 'contradicted'])

/** Verbatim words of the candidate: `seq` of the event that holds them, and the interview clock when they were said. */
const Quoted = z.object({ text: z.string(), seq: z.number(), elapsedMs: z.number(), question: z.number() })

/** The report of one interview: `GET /api/interviews/:id/report`. Version 1. */
export const Report = z.object({
  version: z.literal(1),
  interview: z.string(),
  round: RoundId,
  roundTitle: z.string(),
  startedAt: z.number(),
  durationMs: z.number(),
  mode: z.enum(['practice', 'real']),
  left: z.boolean(),
  questions: z.array(z.object({ id: z.string(), text: z.string(), outline: z.array(z.string()) })),
  /** The self-rating was given or skipped; until then a page asks for it before any level. */
  rated: z.boolean(),
  selfRating: z.record(z.string(), z.number()).nullable(),
  bar: z.object({ title: z.string(), level: z.number() }),
  /** null when nothing could be scored; `sentence` then says why. */
  verdict: z.object({ id: z.string(), sentence: z.string(), overall: Level.nullable() }),
  criteria: z.array(z.object({
    id: z.string(), title: z.string(), is: z.string(), from: z.string(),
    result: Level.nullable(),
    /** Said instead of a level: "Not observed: this was not asked." */
    notObserved: z.string().nullable(),
    evidence: z.array(z.object({ point: z.string(), is: z.string(), state: State, source: z.enum(['volunteered', 'prompted', 'hinted']), quotes: z.array(Quoted) })),
    /** In plain words, worst first. */
    missing: z.array(z.string()),
    wrong: z.array(z.object({ claim: z.string(), because: z.string(), quote: Quoted, corrected: z.boolean() })),
    /** The anchor of the next level up; null at 5. */
    oneHigher: z.object({ level: z.number(), is: z.string() }).nullable(),
    anchor: z.string().nullable(),
  })),
  keyCriteria: z.array(z.object({ id: z.string(), title: z.string(), from: z.string(), result: Level.nullable() })),
  timeline: z.object({
    totalMs: z.number(),
    phases: z.array(z.object({ title: z.string(), startMs: z.number(), endMs: z.number(), plannedMs: z.number().nullable() })),
    turns: z.array(z.object({ seq: z.number(), who: z.enum(['you', 'interviewer']), atMs: z.number(), text: z.string(), question: z.number() })),
    marks: z.array(z.object({ seq: z.number(), atMs: z.number(), state: State, text: z.string(), point: z.string() })),
  }),
  probes: z.array(z.object({
    seq: z.number(), elapsedMs: z.number(), text: z.string(), type: z.string(), aim: z.string(), why: z.string(),
    before: State, after: State,
  })),
  hints: z.array(z.object({ seq: z.number(), elapsedMs: z.number(), rung: z.number(), text: z.string(), price: z.string() })),
  practise: z.array(z.object({
    title: z.string(), said: Quoted.nullable(), missing: z.string(), better: z.string(), drill: z.string(), criterion: z.string(),
  })).max(3),
  keep: z.array(z.object({ title: z.string(), quote: Quoted })).max(2),
  flags: z.array(z.object({ note: z.string(), quote: Quoted.nullable() })),
  judged: z.object({
    reader: z.string(), spokenBy: z.array(z.string()), pack: z.string(), content: z.string(), scoring: z.string(),
    cannot: z.array(z.string()),
    disclaimer: z.string(),
  }),
})
export type Report = z.infer<typeof Report>

/** Practice mode, after a question is closed: `GET /api/interviews/:id/evidence?question=0`. */
export const QuestionEvidenceView = z.object({
  question: z.number(),
  criteria: z.array(z.object({
    id: z.string(), title: z.string(),
    points: z.array(z.object({ is: z.string(), state: State, quotes: z.array(z.object({ text: z.string(), seq: z.number() })) })),
  })),
})
export type QuestionEvidenceView = z.infer<typeof QuestionEvidenceView>
