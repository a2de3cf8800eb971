import type { Point } from '../../content/schema/point.ts'
import type { EvidenceState, EvidenceTable } from '../../evidence/table.ts'

const RANK: Record<EvidenceState, number> = { absent: 0, contradicted: 0, mentioned: 1, explained: 2, grounded: 3 }
/** What a point counts as that a model has seen: settled where it needs no more, else half. */
const CREDIT = { settled: 0.9, begun: 0.5 }

/** The table with what a model has seen beside the built-in reader, for choosing questions alone: nobody is asked again for what was said in words the reader does not know. */
export function withNoticed(table: EvidenceTable, points: readonly Point[], noticed: Readonly<Record<string, EvidenceState>> = {}): EvidenceTable {
  return {
    ...table,
    points: table.points.map((found) => {
      const seen = noticed[found.point]
      const need = points.find((point) => point.id === found.point)?.need ?? 'explained'
      if (seen === undefined || RANK[seen] <= RANK[found.state]) return found
      return { ...found, state: seen, credit: Math.max(found.credit, RANK[seen] >= RANK[need] ? CREDIT.settled : CREDIT.begun) }
    }),
  }
}
