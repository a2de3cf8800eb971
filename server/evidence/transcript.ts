import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'

const Diagram = z.object({
  nodes: z.array(z.object({ id: z.string(), label: z.string() })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), label: z.string().default('') })),
})

/** What `bar-raiser facts` found when it ran the code; the rest of its file is for people. */
export const CodeFacts = z.object({
  sourceHash: z.string(),
  status: z.string(),
  tests: z.array(z.object({ name: z.string(), kind: z.enum(['main', 'edge', 'stress']), passed: z.boolean() })),
  error: z.string().nullable().default(null),
})

/** What stood in the editor or on the board at the end of the question. */
export const Workspace = z.object({
  code: z.object({ language: z.string(), source: z.string() }).optional(),
  /** Never part of a transcript's file: taken from the facts beside it, if they are of this very code. */
  facts: CodeFacts.optional(),
  diagram: Diagram.optional(),
})
export type Workspace = z.infer<typeof Workspace>

/** The exchange format for one question of an interview, version 1. */
export const Transcript = z.object({
  version: z.literal(1),
  id: z.string().min(1),
  round: RoundId,
  question: z.string().min(1),
  turns: z.array(z.object({ role: z.enum(['interviewer', 'candidate']), text: z.string() })).min(1),
  workspace: Workspace.omit({ facts: true }).optional(),
})
export type Transcript = z.infer<typeof Transcript>

/** A turn as the reader sees it. `aim` is known for interviews held here, and absent in imported transcripts. */
export type Turn = {
  role: 'interviewer' | 'candidate'
  text: string
  aim?: { move: 'ask' | 'probe' | 'hint' | 'twist' | 'other'; point?: string; criterion?: string; rung?: number }
}
