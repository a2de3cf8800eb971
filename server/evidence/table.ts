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
  kind: 'instruction' | 'copied' | 'repeated' | 'no-proposition' | 'stuffing' | 'shuffled' | 'other-language' | 'too-long'
  quote: Quote | null
  note: string
}

export type EvidenceTable = {
  /** Who read: `built-in/1`. */
  reader: string
  points: PointEvidence[]
  misconceptions: MisconceptionEvidence[]
  flags: Flag[]
  /** `other`: a language this reader cannot read; `too-little`: nothing to read. Both give no score. */
  language: 'english' | 'other' | 'too-little'
  /** Form of what was said, each 0 to 1: the share of propositions that give a reason or mechanism, that name something specific (number, unit, named case), that a first-person past action carries; and what answers to probes added that is new. */
  texture: { relation: number; specific: number; action: number; gain: number }
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
