import { instructionsIn } from './intent/instructs.ts'
import type { Said } from './said.ts'
import type { Flag } from './table.ts'
import type { Turn } from './transcript.ts'

/** Marks what no fair reader credits; returns the flags. First version: instructions only. */
export function inspect(said: Said[], turns: readonly Turn[], _stored: readonly string[]): Flag[] {
  const flags: Flag[] = []
  for (const one of said) {
    const spans = instructionsIn(turns[one.turn]!.text)
    if (spans.some((span) => span.start < one.quote.end && span.end > one.quote.start)) {
      one.void = 'instruction'
      flags.push({ kind: 'instruction', quote: one.quote, note: 'This speaks to the scoring, so it is no evidence.' })
    }
  }
  return flags
}
