import type { Utterance } from './interview/decide.ts'
import type { InterviewEvent, Recorded } from './interview/events.ts'
import type { Held } from './interview/interview.ts'
import type { Prepared } from './interview/policy/scene.ts'

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

/** Whoever words what the policy chose. It may change words, never moves. */
export interface Engine {
  readonly name: string
  /** Words one reply. `draft` receives the text so far of its last line; throws `ModelFailure` when it cannot. */
  say(reply: { held: Held; prepared: Prepared; authored: readonly Utterance[] }, draft: (text: string) => void, signal: AbortSignal): Promise<Utterance[]>
}

export type Prompt = { system: string; messages: { role: 'user' | 'assistant'; content: string }[] }

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
  readonly name: string
  /** Streams text; throws `ModelFailure` unless the provider said that it finished. */
  speak(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>
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
