import type { Misconception, Point } from '../content/schema/point.ts'
import { pointsOf } from '../evidence/points.ts'
import type { EvidenceTable, Quote } from '../evidence/table.ts'
import type { Turn } from '../evidence/transcript.ts'
import type { Held, Line } from '../interview/interview.ts'
import { turnsOf, workspaceOf, type Prepared, type Reader } from '../interview/policy/scene.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Report } from '../protocol/report.ts'

/** One question as it was held, read to its end. */
export type HeldQuestion = {
  index: number
  id: string
  text: string
  outline: string[]
  points: Point[]
  misconceptions: Misconception[]
  lines: Line[]
  turns: Turn[]
  table: EvidenceTable
  reader: Reader
}

/** The questions that were asked, each with its evidence. Those not reached do not appear: not asked is not failed. */
export function heldQuestions(held: Held, { material, readers }: Prepared, reading: Pick<Reading, 'tables'> | null = null): HeldQuestion[] {
  return held.openedMs.flatMap((_, index) => {
    const question = material.questions[index]
    const reader = readers[index]
    if (question === undefined || reader === undefined) return []
    const { turns, lines } = turnsOf(held, index)
    return [{
      index, id: question.id, text: question.text, outline: question.outline, points: pointsOf(material.round, question),
      misconceptions: question.misconceptions,
      lines, turns, table: reading?.tables[index] ?? reader(turns, workspaceOf(held, index)), reader,
    }]
  })
}

export type Quoted = Report['keep'][number]['quote']

/** A quote with the event that holds it and the time it was said. */
export function quoted(question: HeldQuestion, quote: Quote): Quoted {
  const line = question.lines[quote.turn]
  if (line === undefined || line.text.slice(quote.start, quote.end) !== quote.text) throw new Error(`a quote of question ${question.index} is not verbatim`)
  return { text: quote.text, seq: line.seq, elapsedMs: line.elapsedMs, question: question.index }
}
