/** What one reader found in one question's transcript. Every engine's reader fills this same table; code alone turns it into levels. */

/** A verbatim part of a candidate's turn: `turns[turn].text.slice(start, end) === text`. `turn` counts from 0. */
export type Quote = { turn: number; start: number; end: number; text: string }

export type EvidenceState = 'absent' | 'mentioned' | 'explained' | 'grounded' | 'contradicted'

/** Evidence for one expected point. */
export type PointEvidence = {
  point: string
  criterion: string
  state: EvidenceState
  /** 0 to 1, after what prompting, hints and crowding cost. */
  credit: number
  source: 'volunteered' | 'prompted' | 'hinted'
  /** The interviewer asked for it by a probe or a hint. */
  asked: boolean
  /** Strongest first; empty only when absent. */
  quotes: Quote[]
}

export type MisconceptionEvidence = {
  misconception: string
  criterion: string
  cap: number
  quote: Quote
  /** Taken back later by the candidate: costs nothing, and is shown as corrected. */
  corrected: boolean
}

/** Something that a fair reader must not credit, or must say: shown in the report with its words. */
export type Flag = {
  kind: 'instruction' | 'copied' | 'repeated' | 'claimed' | 'no-proposition' | 'stuffing' | 'shuffled' | 'other-language' | 'too-long'
  quote: Quote | null
  note: string
}

/** The form of what was said, as shares of its propositions, 0 to 1 each; never its length. */
export type Texture = {
  /** Names an amount or a time that could be checked. */
  checkable: number
  /** Gives what somebody else said or wanted. */
  reported: number
  /** Sets something against something: a limit, an exception, what was not done. */
  contrast: number
  /** Carried by an own past action. */
  action: number
  /** Says that it is unsure, or trails off. */
  hesitant: number
  /** Imagined ("I would"). */
  imagined: number
  /** Praise or management words and nothing that could be checked. */
  empty: number
  /** Answers after the first that added a recognised point. */
  gain: number
  /** Answers after the first with something that could be checked. */
  held: number
}

/** What the editor holds, read and, where it was run, what it did. */
export type CodeEvidence = {
  /** Something stands there beside comments. */
  written: boolean
  /** The first place where a parser of the language fails, counted from line 1; null: it parses, or there is no parser. */
  syntaxError: { line: number } | null
  /** Share of functions with a placeholder for a body (`pass`, a note that it is to be done), 0 to 1. */
  stubs: number
  /** Readability, 0 to 1: short functions, names that say something, no repeated lines. */
  tidy: number
  /** Shares of tests that it passed when it was run, 0 to 1; null: it was not run, and nothing is said about whether it works. */
  tests: { main: number; edge: number; stress: number } | null
}

export type EvidenceTable = {
  /** Who read: `built-in/1`. */
  reader: string
  points: PointEvidence[]
  misconceptions: MisconceptionEvidence[]
  flags: Flag[]
  /** null: no editor, or nothing in it. */
  code: CodeEvidence | null
  /** `other`: a language this reader cannot read; `too-little`: nothing to read. Both give no score. */
  language: 'english' | 'other' | 'too-little'
  texture: Texture
  /**
   * Whether the turns say what each probe aimed at. Where they do not (an imported transcript) a dialogue of some length
   * counts as an occasion for every criterion: what was not shown then is missing, not unasked.
   */
  aimed: boolean
  /** Share of what was said that integrity checks left to be credited, 0 to 1. */
  credited: number
  /** Turns of the candidate. */
  answers: number
  /** Words of the candidate that were read (never a feature of a score; it widens ranges when small). */
  words: number
  /** Share of clauses in which something was recognised, 0 to 1: low means the reader may have missed what was said. */
  recognised: number
}
