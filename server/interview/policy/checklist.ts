import type { Round } from '../../content/schema/round.ts'
import { mannerOf } from './manner.ts'
import type { Scene } from './scene.ts'

/** Before anything else. */
export const AT_ONCE = 2

type Entry = Round['checklist'][number]
export type OpenEntry = { entry: Entry; value: number }

/** Credit from which a criterion needs no plain question any more. */
const SATISFIED = 0.9
/** A plain question is worth a little less than its place in the list says with every one before it. */
const PLACE = 0.93

/** The plain questions of the round not asked yet in this question, most valuable first: what its criterion still lacks, and its place in the list. */
export function openEntries({ material: { round }, lines, points, table }: Scene): OpenEntry[] {
  const manner = mannerOf(lines.findLast((line) => line.who === 'candidate')?.text ?? '')
  const asked = new Set(lines.flatMap((line) => (line.move?.kind === 'probe' ? [line.move.point] : [])))
  return round.checklist.flatMap((entry, place): OpenEntry[] => {
    if (asked.has(entry.id)) return []
    const own = points.filter((point) => point.of === entry.of)
    const credit = own.reduce((sum, point) => sum + point.weight * (table.points.find((found) => found.point === point.id)?.credit ?? 0), 0) / Math.max(1, own.reduce((sum, point) => sum + point.weight, 0))
    if (entry.when !== undefined && entry.when === manner) return [{ entry, value: AT_ONCE }]
    return credit >= SATISFIED ? [] : [{ entry, value: (1 - credit / 2) * PLACE ** place }]
  }).sort((a, b) => b.value - a.value)
}

/** A probe for a point follows an answer that gave something; a plain question follows one that did not, and every probe for a point: what no pattern recognises is asked for as well. */
export function isChecklistTurn({ lines, table, material: { round } }: Scene): boolean {
  const last = lines.findLast((line) => line.move?.kind === 'probe')?.move
  const gave = table.points.some((point) => point.quotes.some((quote) => quote.turn === lines.length - 1))
  return !gave || (last?.kind === 'probe' && !round.checklist.some((entry) => entry.id === last.point))
}
