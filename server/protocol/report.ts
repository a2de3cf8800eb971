import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'
import { Spent } from './room.ts'

const Level = z.object({ level: z.number(), low: z.number(), high: z.number(), confidence: z.enum(['high', 'medium', 'low']) })
const State = z.enum(['absent', 'mentioned', 'explained', 'grounded', 'contradicted'])

/** Verbatim words of the candidate: `seq` of the event that holds them, and the interview clock when they were said. */
const Quoted = z.object({ text: z.string(), seq: z.number(), elapsedMs: z.number(), question: z.number() })

/** A sentence of a model about the items it names, which code has checked. */
const Claim = z.object({ text: z.string(), evidence: z.array(z.string()).min(1) })
/** The report in a model's words: every sentence rests on verified evidence; a sentence that failed a check is left out and counted. */
export const Prose = z.object({
  by: z.string(),
  summary: z.array(Claim),
  /** Beside the moves of `practise`, by their place from 0: how to say it, in the candidate's own facts with gaps in square brackets. */
  practise: z.array(z.object({ at: z.number(), said: Claim.nullable(), missing: Claim.nullable(), say: Claim.nullable(), drill: Claim.nullable() })),
  keep: z.array(z.object({ at: z.number(), text: Claim })),
  /** What those sentences rest on: the candidate's words, letter for letter, and what they are evidence of, or what is missing. */
  items: z.array(z.object({ id: z.string(), quote: z.string().nullable(), about: z.string() })),
  leftOut: z.array(z.object({ check: z.string(), count: z.number() })),
})
export type Prose = z.infer<typeof Prose>

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
  /** How what was said meets what the role asks for; empty outside the recruiter screen. `written`: it stands in the résumé alone, whose lines have no `seq`. */
  fit: z.array(z.object({
    requirement: z.string(), text: z.string(), must: z.boolean(), state: z.enum(['said', 'written', 'not-shown']), quotes: z.array(z.object({ text: z.string(), seq: z.number().nullable() })),
  })),
  /** null: no model words reports, or it failed. */
  prose: Prose.nullable(),
  /** All judgements of this interview, oldest first; they stand side by side and none is ever computed anew. */
  judgements: z.array(z.object({
    id: z.number(), at: z.number(), by: z.string(), content: z.string(), status: z.enum(['owed', 'issued', 'failed']), why: z.string().nullable(), overall: Level.nullable(),
    /** What made levels of the evidence; null until it is issued. Levels of two judgements compare only where this and the rubric are the same. */
    scoring: z.string().nullable(),
  })),
  /** The one that this report shows. */
  judgement: z.number(),
  /** What models took in this interview. */
  spent: Spent,
  flags: z.array(z.object({ note: z.string(), quote: Quoted.nullable() })),
  judged: z.object({
    reader: z.string(), spokenBy: z.array(z.string()),
    /** Sentences of a model that gave way to authored words, by the check they failed, and how many passed. */
    replaced: z.array(z.object({ check: z.string(), count: z.number() })), passed: z.number(),
    /** Prompts that the reader was asked with. */
    prompts: z.array(z.object({ name: z.string(), hash: z.string() })),
    /** Criteria read several times, with the levels those readings would have given: their distance shows how sure the reader is. */
    samples: z.array(z.object({ question: z.number(), criterion: z.string(), levels: z.array(z.number()), abstained: z.string().nullable(), why: z.string() })),
    pack: z.string(), content: z.string(), scoring: z.string(),
    cannot: z.array(z.string()),
    disclaimer: z.string(),
  }),
})
export type Report = z.infer<typeof Report>
/** As it is recorded when it is issued: what is added when it is shown is left out. */
export type IssuedReport = Omit<Report, 'judgements' | 'judgement' | 'spent'>

/** Practice mode, after a question is closed: `GET /api/interviews/:id/evidence?question=0`. */
export const QuestionEvidenceView = z.object({
  question: z.number(),
  criteria: z.array(z.object({
    id: z.string(), title: z.string(),
    points: z.array(z.object({ is: z.string(), state: State, quotes: z.array(z.object({ text: z.string(), seq: z.number() })) })),
  })),
})
export type QuestionEvidenceView = z.infer<typeof QuestionEvidenceView>
