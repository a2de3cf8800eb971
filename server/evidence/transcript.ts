import { z } from 'zod'
import { RoundId } from '../content/schema/common.ts'

const Diagram = z.object({
  nodes: z.array(z.object({ id: z.string(), label: z.string() })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), label: z.string().default('') })),
})

/** What stood in the editor or on the board at the end of the question. */
export const Workspace = z.object({
  code: z.object({ language: z.string(), source: z.string() }).optional(),
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
  workspace: Workspace.optional(),
})
export type Transcript = z.infer<typeof Transcript>

/** A turn as the reader sees it. `aim` is known for interviews held here, and absent in imported transcripts. */
export type Turn = {
  role: 'interviewer' | 'candidate'
  text: string
  aim?: { move: 'ask' | 'probe' | 'hint' | 'twist' | 'other'; point?: string; rung?: number }
}
