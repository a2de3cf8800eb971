import type { z } from 'zod'
import type { Authored, Utterance } from './interview/decide.ts'
import type { Reading } from './evidence/reading.ts'
import type { EvidenceState } from './evidence/table.ts'
import type { InterviewEvent, Recorded, Usage } from './interview/events.ts'
import type { Held } from './interview/interview.ts'
import type { Prepared } from './interview/policy/scene.ts'
import type { IssuedReport, Prose } from './protocol/report.ts'

/** Wall clock (milliseconds since 1970) and alarms. `after` returns a way to cancel. */
export interface Clock { now(): number; after(ms: number, ring: () => void): () => void }

/** Fresh identifiers and chance, so that the core needs neither. */
export interface Ids { interview(): string; seed(): number; delimiter(): string }

/** Another process wrote first: load again and decide again. */
export class Conflict extends Error { override name = 'Conflict' }

export type NewEvent = { at: number; version: number; event: InterviewEvent }

/** Append-only logs of interviews, and the content they were held with. */
export interface InterviewStore {
  /** Appends after `seq` (0 for a new interview) in one durable transaction. Throws `Conflict` if the log has moved on. A `command` id already in the log appends nothing and returns the events it made. */
  append(interview: string, seq: number, events: readonly NewEvent[], command: string | null): Promise<Recorded[]>
  /** Events after `seq`, in order; empty for an unknown interview. */
  read(interview: string, seq?: number): Promise<Recorded[]>
  /** All interviews with the number of their last event, newest first. */
  list(): Promise<{ interview: string; seq: number }[]>
  /** Removes the log so that no file of the store holds its words any more. False if there was none. */
  delete(interview: string): Promise<boolean>
  /** Stores a body under its content hash; storing it again changes nothing. */
  keep(hash: string, body: string): Promise<void>
  content(hash: string): Promise<string | null>
  close(): Promise<void>
}

export type { Usage }

export type Reply = { held: Held; prepared: Prepared; authored: readonly Authored[] }

/** `draft` receives the text so far of a reply's last line. */
export type Saying = Metered & { draft: (text: string) => void }

/** Whoever words what the policy chose. It may change words; of moves it may choose only among those that were offered. */
export interface Engine {
  readonly name: string
  /** Words one reply. Throws only what is a mistake of our own, or the signal's reason. */
  say(reply: Reply, saying: Saying): Promise<Utterance[]>
}

/** A call whose costs are booked by the model that was asked. */
export type Metered = { signal: AbortSignal; used: (usage: Usage, model: string) => void }

/** A model that reads answers for evidence. It fills the evidence table; levels are made of it by code. */
export interface Assessor {
  readonly name: string
  /** All questions of an interview. Throws `ModelFailure` when nothing could be read; a criterion that could not be read is named in the reading. */
  assess(held: Held, prepared: Prepared, call: Metered): Promise<Reading>
  /** Points of the open question that are still open for the built-in reader. Quick, and never scored. */
  notice(held: Held, prepared: Prepared, call: Metered): Promise<{ point: string; state: EvidenceState }[]>
}

/** Words a report as prose from what was found. */
export interface Reporter {
  readonly name: string
  /** Null when no sentence passed. Throws `ModelFailure`. */
  word(report: IssuedReport, prepared: Prepared, call: Metered): Promise<Prose | null>
}

/** What a model reads: its instructions, and one message in parts. A provider may keep everything up to the end of the last part but one from call to call. */
export type Prompt = { system: string; parts: readonly string[] }

/** `used` is told once per call, also for one that failed after the provider had begun to count. */
export type Call = { signal: AbortSignal; used?: (usage: Usage) => void }

/** A failure of the provider; `retryable` is decided where the failure is seen. */
export class ModelFailure extends Error {
  override name = 'ModelFailure'
  readonly retryable: boolean
  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.retryable = options.retryable
  }
}

export interface LanguageModel {
  /** As it is configured, like `openai:gpt-5-mini`: recorded with everything that it made. */
  readonly name: string
  /** Where words go, for people: a host, or "this computer". */
  readonly host: string
  /** Streams text; throws `ModelFailure` unless the provider said that it finished. */
  speak(prompt: Prompt, call: Call): AsyncIterable<string>
  /** One JSON value of this schema (an object; no optional fields: `null` instead). Throws `ModelFailure`, also for an answer that does not fit. */
  judge<T>(prompt: Prompt, schema: z.ZodType<T>, call: Call): Promise<T>
}

export type Command = { argv: readonly string[]; input: string; cpuSeconds: number; addressSpaceMb: number | null; mayWrite: boolean }

export type Ended = { by: 'exit' | 'signal' | 'wall-clock' | 'output'; code: number; output: string }

export interface Box { run(command: Command): Promise<Ended>; close(): Promise<void> }

/** Runs a stranger's programs where they can reach nothing. */
export interface CodeRunner {
  readonly name: string
  /** What does not work here and how to mend it; null when the isolation was tried and holds. */
  probe(): Promise<string | null>
  /** A box with these files in its working folder. */
  open(files: Readonly<Record<string, string>>): Promise<Box>
}
