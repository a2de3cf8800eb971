import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'

/** The socket's contract. Handshake `auth` is a `Hello`; the server then replays visible events after `seen` and goes on live. */
export const PROTOCOL = 1
export const Hello = z.strictObject({
  protocol: z.literal(PROTOCOL),
  interview: z.string().min(1).max(64),
  seen: z.number().int().min(0),
})
export type Hello = z.infer<typeof Hello>

/** A command as sent: the client makes `id` (a UUID) and resends the same one until it is acknowledged. */
export const CommandId = z.string().min(8).max(64)

export type Ack =
  | { ok: true; seq: number }
  | { ok: false; code: 'invalid' | 'unknown' | 'ended' | 'refused' | 'busy' | 'failed'; message: string }

/** What models took so far: tokens as providers count them, and dollars; `unpriced`: of some calls no price is known. */
export const Spent = z.object({
  input: z.number(), cached: z.number(), stored: z.number(), output: z.number(), calls: z.number(), dollars: z.number(), unpriced: z.boolean(),
})
export type Spent = z.infer<typeof Spent>

/** Events as a candidate may see them: no reasons, no points, no secrets. */
export const VisibleEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('interview-started'),
    round: RoundId,
    roundTitle: z.string(),
    interviewer: z.string(),
    questions: z.number(),
    minutes: z.number().nullable(),
    extraTime: z.number(),
    mode: z.enum(['practice', 'real']),
    engine: z.string(),
    /** The phase line: minutes already include the extra time; null when untimed. */
    phases: z.array(z.object({ id: z.string(), title: z.string(), minutes: z.number().nullable(), question: z.number().nullable(), help: z.string().nullable() })),
    /** Hints there are at all: 'ladder' has four priced rungs, 'free' only the question in other words. */
    hints: z.enum(['ladder', 'free']),
    workspace: z.enum(['none', 'code']),
    criteria: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  z.object({ type: z.literal('clock-started'), elapsedMs: z.number() }),
  z.object({ type: z.literal('clock-stopped'), elapsedMs: z.number(), why: z.enum(['disconnected', 'paused', 'crashed']) }),
  z.object({ type: z.literal('candidate-spoke'), text: z.string(), elapsedMs: z.number(), question: z.number() }),
  z.object({ type: z.literal('hint-requested') }),
  z.object({
    type: z.literal('interviewer-spoke'),
    text: z.string(),
    elapsedMs: z.number(),
    /** The question this belongs to, from 0. */
    question: z.number(),
    /** 'opening' a new question, 'line' anything that waits for an answer, 'last' closes the interview. */
    kind: z.enum(['greeting', 'opening', 'line', 'last']),
    /** Phase after this line: index into `phases`. */
    phase: z.number(),
    /** Part of `text` that quotes the candidate. */
    quoted: z.string().nullable(),
    /** What the next hint costs, or null when there is none to take now. `offered` says that the interviewer offers it. */
    hint: z.object({ rung: z.number(), price: z.string(), offered: z.boolean() }).nullable(),
    /** Said in words when the configured model failed and the built-in voice spoke. */
    note: z.string().nullable(),
  }),
  z.object({ type: z.literal('reply-failed'), message: z.string() }),
  z.object({ type: z.literal('reply-retried') }),
  z.object({ type: z.literal('time-warned'), minutesLeft: z.number() }),
  z.object({ type: z.literal('code-edited'), language: z.string(), source: z.string() }),
  z.object({ type: z.literal('interview-ended'), why: z.enum(['finished', 'left']) }),
  z.object({ type: z.literal('self-rated') }),
  z.object({ type: z.literal('judgement-asked'), by: z.string() }),
  z.object({ type: z.literal('report-issued'), judgement: z.number().nullable() }),
  z.object({ type: z.literal('report-failed'), message: z.string(), judgement: z.number().nullable() }),
  z.object({ type: z.literal('model-asked'), spent: Spent }),
  z.object({ type: z.literal('answer-read') }),
])
export type VisibleEvent = z.infer<typeof VisibleEvent>

/** `command` is the id of the candidate's command that made it, so that a client knows its own words. */
export const VisibleRecord = z.object({ seq: z.number(), at: z.number(), command: z.string().nullable(), event: VisibleEvent })
export type VisibleRecord = z.infer<typeof VisibleRecord>

export type ClientToServer = {
  command: (id: string, command: unknown, ack: (result: Ack) => void) => void
}
export type ServerToClient = {
  event: (record: VisibleRecord) => void
  /** A reply in the making; volatile. The `interviewer-spoke` event replaces it; '' withdraws it. */
  draft: (text: string) => void
  /** The handshake was refused; `message` says why and what to do. */
  refused: (refusal: { code: 'invalid' | 'unknown'; message: string }) => void
  /** All events up to `seq` have been sent. */
  caught: (seq: number) => void
}
