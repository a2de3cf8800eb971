import { understand, type Understanding } from '../../evidence/intent/understand.ts'
import { pointsOf } from '../../evidence/points.ts'
import type { EvidenceTable } from '../../evidence/table.ts'
import type { Turn, Workspace } from '../../evidence/transcript.ts'
import type { Point } from '../../content/schema/point.ts'
import type { Question } from '../../content/schema/question.ts'
import { elapsed, type Held, type Line } from '../interview.ts'
import type { Material } from '../material.ts'
import { phases, type PhaseSlice } from '../phases.ts'
import { withNoticed } from './noticed.ts'

/** Reads one question's turns into its evidence table. */
export type Reader = (turns: readonly Turn[], workspace?: Workspace) => EvidenceTable

/** The content of an interview with its readers built, one per question. */
export type Prepared = { material: Material; readers: readonly Reader[] }

/** What the policy looks at when it is the interviewer's turn. */
export type Scene = {
  held: Held
  material: Material
  question: Question
  /** Points that the current question expects: the round's and its own. */
  points: readonly Point[]
  /** Lines of the current question, from its asking on. */
  lines: readonly Line[]
  table: EvidenceTable
  slices: readonly PhaseSlice[]
  /** What a candidate's line is: an answer, a question, a request … */
  understood: (line: Line) => Understanding
  /** Milliseconds on the interview's clock. */
  nowMs: number
}

/** The turns of one question as a reader sees them, and the lines they are. */
export function turnsOf(held: Held, question: number): { turns: Turn[]; lines: Line[] } {
  const lines = held.lines.filter((line) => line.question === question && line.move?.kind !== 'greet' && !isAfterQuestion(line, held))
  return { lines, turns: lines.map((line) => ({ role: line.who, text: line.text, ...(line.move ? { aim: aimOf(line) } : {}) })) }
}

/** The closing talk carries the last question's number but is no part of it. */
function isAfterQuestion(line: Line, held: Held): boolean {
  const closing = held.lines.find((other) => other.move?.kind === 'invite-questions')
  return closing !== undefined && line.seq >= closing.seq
}

function aimOf({ move }: Line): NonNullable<Turn['aim']> {
  switch (move?.kind) {
    case 'ask': return { move: 'ask' }
    case 'probe': return { move: 'probe', point: move.point, ...(move.criterion === undefined ? {} : { criterion: move.criterion }) }
    case 'twist': return { move: 'twist' }
    case 'hint': return { move: 'hint', rung: move.rung, ...(move.point === null ? {} : { point: move.point }) }
    default: return { move: 'other' }
  }
}

export function workspaceOf(held: Held, question: number): Workspace | undefined {
  const code = held.code[question]
  return code === undefined ? undefined : { code }
}

export function scene(held: Held, { material, readers }: Prepared, at: number): Scene {
  const index = Math.max(0, held.question)
  const question = material.questions[index]
  const reader = readers[index]
  if (question === undefined || reader === undefined) throw new Error(`the stored content has no question ${index}`)
  const { turns, lines } = turnsOf(held, index)
  const points = pointsOf(material.round, question)
  return {
    held, material, question, points, lines,
    table: withNoticed(reader(turns, workspaceOf(held, index)), points, held.noticed[index]),
    understood: (line) => understand(line.text, {
      interviewer: held.lines.findLast((other) => other.who === 'interviewer' && other.seq < line.seq)?.text ?? '',
      question: question.text,
      round: material.round.id,
    }),
    slices: phases(held.plan, material.round),
    nowMs: elapsed(held.clock, at),
  }
}
