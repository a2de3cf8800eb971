import type { ProbeType, RoundId } from '../content/schema/common.ts'
import type { EvidenceState } from '../evidence/table.ts'

/** Everything that can happen in an interview, in the past tense. The log of these is the one truth. `at` is milliseconds since 1970. */
export type InterviewEvent =
  | { type: 'interview-started'; plan: Plan }
  | { type: 'clock-started' }
  /** `at` of the recorded event is when the clock stopped, which may lie before it was written (after a crash). */
  | { type: 'clock-stopped'; why: 'disconnected' | 'paused' | 'crashed'; stoppedAt: number }
  | { type: 'candidate-spoke'; text: string; input: 'typed' | 'dictated' }
  | { type: 'hint-requested' }
  | { type: 'interviewer-spoke'; text: string; move: Move; replyTo: number; spokenBy: string; replaced: Replaced | null }
  | { type: 'reply-failed'; replyTo: number; why: string }
  | { type: 'reply-retried' }
  | { type: 'time-warned'; question: number; minutesLeft: number }
  | { type: 'code-edited'; language: string; source: string }
  | { type: 'interview-ended'; why: 'finished' | 'left' }
  | { type: 'self-rated'; ratings: Record<string, number> | null }
  /** Somebody wants the answers judged by this reader, with this content, and worded by this reporter, if any; several judgements stand side by side. */
  | { type: 'judgement-asked'; by: string; content: string; reporter: string | null }
  /** `judgement` is the number of the event that asked for it; null: the built-in reader's, which every interview gets at its end. */
  | { type: 'report-issued'; report: unknown; judgement: number | null }
  | { type: 'report-failed'; why: string; judgement: number | null }
  /** A call of a model, what it was for, and what it cost; null: no price is known. */
  | { type: 'model-asked'; role: 'interviewer' | 'assessor' | 'reporter'; model: string; usage: Usage; dollars: number | null }
  /** What a model found for points that were open after the answer `upTo`, behind the conversation. It steers questions and is never scored. */
  | { type: 'answer-read'; upTo: number; question: number; by: string; found: { point: string; state: EvidenceState }[] }

/** Tokens of one call as the provider counted them. `input` holds neither those read from its cache (`cached`) nor those written into it (`stored`). */
export type Usage = { input: number; cached: number; stored: number; output: number }

export type Recorded = { seq: number; at: number; command: string | null; event: InterviewEvent }

/** Fixed when the interview starts; the log is complete with it and the content stored under `content`. */
export type Plan = {
  round: RoundId
  /** Ids of the questions, in order; their text and rubric are in the stored content. */
  questions: string[]
  /** null: untimed. Before the extra-time factor. */
  minutes: 15 | 30 | 45 | null
  extraTime: 1 | 1.25 | 1.5 | 2
  mode: 'practice' | 'real'
  /** Hash of the pack content and prompts as used; the store holds the body. */
  content: string
  persona: string
  /** Chooses among wordings; makes replies reproducible. */
  seed: number
  /** Who words the interviewer: `built-in`, or models in the order in which they are asked, joined by ", ". */
  engine: string
  /** Which models read the answers besides the built-in reader, and word the report; null: none. Interviews of older versions lack both. */
  assessor: string | null
  reporter: string | null
}

/** What the interviewer did, with the reason it was chosen. */
export type Move =
  | { kind: 'greet' }
  | { kind: 'ask'; question: number }
  /** `about`: it goes by a line of the résumé, two numbers that differ, or what the role asks for. `point` is a point, a wrong claim, or an entry of the round's checklist, which then names its `criterion`. */
  | { kind: 'probe'; point: string; criterion?: string; probe: ProbeType | 'plain-question'; quoted: string | null; before: { state: EvidenceState; credit: number }; reason: Reason; about?: 'claim' | 'conflict' | 'requirement' }
  | { kind: 'twist'; twist: number; reason: Reason }
  | { kind: 'hint'; rung: number; point: string | null; offered: boolean }
  | { kind: 'offer-hint'; rung: number; reason: Reason }
  | { kind: 'repeat' }
  | { kind: 'rephrase' }
  | { kind: 'define'; term: string | null }
  | { kind: 'clarify'; hidden: string | null }
  | { kind: 'encourage'; reason: Reason }
  | { kind: 'wait' }
  | { kind: 'redirect'; why: 'off-topic' | 'instruction' | 'no-answer' }
  | { kind: 'move-on'; why: 'settled' | 'probes-spent' | 'time' | 'asked'; question: number }
  | { kind: 'invite-questions' }
  | { kind: 'tell'; fact: string | null }
  | { kind: 'close' }

/** Why a move was worth most: the point it aims at, its value against the others, and the words that triggered it. */
type Reason = { why: string; value: number; trigger: { seq: number; text: string } | null }

/** A model's sentence that failed a check and gave way to the authored one. */
export type Replaced = { check: string; sentence: string }
