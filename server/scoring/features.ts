import type { Round } from '../content/schema/round.ts'
import type { EvidenceTable } from '../evidence/table.ts'

/** What a level is made of, each 0 to 1. More evidence never lowers one of them, save `wrong`. */
export type Features = { coverage: number; musts: number; wrong: number }

export type CriterionEvidence = Features & {
  /** A point of it was recognised or asked for, or a wrong claim was made. */
  occasion: boolean
  /** The lowest level at which something absent or wrong stops it. */
  cap: number
  points: number
}

/** From this many answers on, a dialogue whose aims are not recorded gave occasion for every criterion. */
const ANSWERS_FOR_OCCASION = 3

export function featuresOf(round: Round, criterion: string, tables: readonly EvidenceTable[], weights: ReadonlyMap<string, { weight: number; cap?: number }>): CriterionEvidence {
  void round
  const points = tables.flatMap((table) => table.points.filter((point) => point.criterion === criterion))
  const wrong = tables.flatMap((table) => table.misconceptions.filter((claim) => claim.criterion === criterion && !claim.corrected))
  const weight = (id: string): number => weights.get(id)?.weight ?? 1
  const total = points.reduce((sum, point) => sum + weight(point.point), 0)
  const coverage = total === 0 ? 0 : points.reduce((sum, point) => sum + weight(point.point) * point.credit, 0) / total
  const musts = points.filter((point) => weights.get(point.point)?.cap !== undefined)
  return {
    coverage,
    musts: musts.length === 0 ? coverage : musts.filter((point) => point.credit > 0).length / musts.length,
    wrong: Math.min(1, wrong.length / 2),
    occasion: tables.some((table) => !table.aimed && table.answers >= ANSWERS_FOR_OCCASION) || points.some((point) => point.credit > 0 || point.asked) || wrong.length > 0,
    cap: Math.min(5, ...wrong.map((claim) => claim.cap), ...musts.filter((point) => point.credit === 0).map((point) => weights.get(point.point)!.cap!)),
    points: points.length,
  }
}
