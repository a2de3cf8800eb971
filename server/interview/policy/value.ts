import type { Point } from '../../content/schema/point.ts'
import type { PointEvidence } from '../../evidence/table.ts'
import type { Line } from '../interview.ts'
import type { Scene } from './scene.ts'

/** A probe that raised its point's credit by less than this was barren (judging 2). */
export const GAIN = 0.15
const MOST_PROBES_PER_POINT = 3
const MOST_BARREN_PER_POINT = 2
/** Credit from which a point needs no more asking. */
const SATISFIED = 0.8

export type OpenPoint = { point: Point; evidence: PointEvidence; value: number; probes: number }

/** The points still worth asking for, most valuable first: weight × what is missing × chance of an answer. [PO2] */
export function openPoints(scene: Scene): OpenPoint[] {
  const { material, points, table } = scene
  return points.flatMap((point): OpenPoint[] => {
    const evidence = table.points.find((found) => found.point === point.id)
    const criterion = material.round.criteria.find((one) => one.id === point.of)
    if (evidence === undefined || criterion === undefined || evidence.credit >= SATISFIED) return []
    const history = probesOf(scene.lines, point.id)
    const barren = countBarren(history, evidence.credit)
    const refused = countRefused(scene, point.id)
    if (barren >= MOST_BARREN_PER_POINT || history.length >= MOST_PROBES_PER_POINT || refused >= 2) return []
    const siblings = points.filter((other) => other.of === point.of).reduce((sum, other) => sum + other.weight, 0)
    const mustHave = point.cap === undefined ? 1 : 1.5
    const answerable = 0.5 ** (barren + refused)
    const begun = evidence.state === 'mentioned' || evidence.state === 'explained' ? 1.25 : 1
    const value = criterion.weight * (point.weight / siblings) * (1 - evidence.credit) * answerable * mustHave * begun
    return [{ point, evidence, value, probes: history.length }]
  }).sort((a, b) => b.value - a.value || (a.point.id < b.point.id ? -1 : 1))
}

const probesOf = (lines: readonly Line[], point: string): Line[] =>
  lines.filter((line) => line.move?.kind === 'probe' && line.move.point === point)

/** Probes after which the point's credit rose by less than `GAIN`, told by the credit recorded when each was chosen. */
function countBarren(history: readonly Line[], now: number): number {
  const credits = history.map((line) => (line.move?.kind === 'probe' ? line.move.before.credit : 0))
  return credits.filter((before, at) => (credits[at + 1] ?? now) - before < GAIN).length
}

/** How often a probe for this point was answered with "I don't know". */
function countRefused(scene: Scene, point: string): number {
  return probesOf(scene.lines, point).filter((probe) => {
    const answer = scene.lines.find((line) => line.who === 'candidate' && line.seq > probe.seq)
    return answer !== undefined && scene.understood(answer).intent === 'dont-know'
  }).length
}
