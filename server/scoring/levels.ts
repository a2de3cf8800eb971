import type { Point } from '../content/schema/point.ts'
import type { EvidenceTable, Quote } from '../evidence/table.ts'

/** A level on the scale 1 to 5 (one decimal) with its 80 % range. */
export type Level = { level: number; low: number; high: number; confidence: 'high' | 'medium' | 'low' }

export type CriterionScore = {
  criterion: string
  /** null: not observed; `why` says in which way. */
  level: Level | null
  why: 'observed' | 'not-asked' | 'not-run' | 'not-recognised' | 'not-read' | 'unreadable'
  /** The question (its place in the interview, from 0) and the words the level rests on. */
  quotes: { question: number; quote: Quote; point: string }[]
}

export type RoundScore = {
  overall: Level | null
  criteria: CriterionScore[]
  /** What made it: compared before two levels are put side by side. */
  basis: { reader: string; round: string; scoring: string }
}

/** One question's evidence with the points it was read for, and the id of its bank entry (null: not in the bank, read by the round alone). */
export type QuestionEvidence = { question: string | null; points: readonly Point[]; table: EvidenceTable }
