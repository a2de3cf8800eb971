import type { Point } from '../content/schema/point.ts'
import type { EvidenceTable } from '../evidence/table.ts'

/** What a level is made of, each 0 to 1. More evidence never lowers a level: only `wrong` has a negative weight. */
export const FEATURES = ['coverage', 'musts', 'relation', 'specific', 'action', 'gain', 'wrong'] as const
export type Features = Record<(typeof FEATURES)[number], number>

export type CriterionEvidence = {
  features: Features
  /** A point of it was recognised or asked for, or a wrong claim was made. */
  occasion: boolean
  /** The lowest level at which something absent or wrong stops it. */
  cap: number
}

export type Read = { points: readonly Point[]; table: EvidenceTable }

const CREDITED = 0.5
/** From this many answers on, a dialogue whose aims are not recorded gave occasion for every criterion. */
const ANSWERS_FOR_OCCASION = 3

/** One criterion's evidence over all questions of the round. */
export function featuresOf(criterion: string, reads: readonly Read[]): CriterionEvidence {
  const found = reads.flatMap(({ points, table }) => points.filter((point) => point.of === criterion).flatMap((point) => {
    const evidence = table.points.find((one) => one.point === point.id)
    return evidence === undefined ? [] : [{ point, evidence }]
  }))
  const wrong = reads.flatMap(({ table }) => table.misconceptions.filter((claim) => claim.criterion === criterion && !claim.corrected))
  const elsewhere = reads.flatMap(({ table }) => table.misconceptions.filter((claim) => claim.criterion !== criterion && !claim.corrected))
  const total = found.reduce((sum, { point }) => sum + point.weight, 0)
  const coverage = total === 0 ? 0 : found.reduce((sum, { point, evidence }) => sum + point.weight * evidence.credit, 0) / total
  const musts = found.filter(({ point }) => point.cap !== undefined)
  const mean = (pick: (table: EvidenceTable) => number): number => reads.length === 0 ? 0 : reads.reduce((sum, { table }) => sum + pick(table), 0) / reads.length
  return {
    features: {
      coverage,
      musts: musts.length === 0 ? coverage : musts.reduce((sum, { evidence }) => sum + evidence.credit, 0) / musts.length,
      relation: coverage * mean((table) => table.texture.relation),
      specific: coverage * mean((table) => table.texture.specific),
      action: coverage * mean((table) => table.texture.action),
      gain: coverage * mean((table) => table.texture.gain),
      wrong: Math.min(1, wrong.length / 2 + elsewhere.length / 6),
    },
    occasion: reads.some(({ table }) => !table.aimed && table.answers >= ANSWERS_FOR_OCCASION)
      || found.some(({ evidence }) => evidence.credit > 0 || evidence.asked) || wrong.length > 0,
    // Where less than half of what was said could be credited, the rest does not carry a level above "below the bar".
    cap: Math.min(mean((table) => table.credited) < CREDITED ? 2 : 5, ...wrong.map((claim) => claim.cap), ...musts.filter(({ evidence }) => evidence.credit === 0).map(({ point }) => point.cap!)),
  }
}
