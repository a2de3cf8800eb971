import type { EvidenceTable } from './table.ts'

/** What a reader found in an interview, and how it came to it. */
export type Reading = {
  /** Who read: recorded in the report and compared before two levels are put side by side. */
  reader: string
  /** By question, from 0; null where the reader could say nothing. */
  tables: readonly (EvidenceTable | null)[]
  /** Prompts as used, by name and hash. */
  prompts: readonly { name: string; hash: string }[]
  /** How often each criterion was read, the levels those readings would have given (which no score uses), and why there is no finding, if so. */
  criteria: readonly { question: number; criterion: string; samples: number; levels: readonly number[]; abstained: string | null; why: string }[]
  /** Something the candidate said, wrote or drew addresses whoever judges. */
  askedForScore: boolean
}
