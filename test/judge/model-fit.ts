import type { Line } from '#server/scoring/line.ts'
import { overallBy, type Case, type Mapping } from './fit.ts'

const SLOPES: Line['slopes'] = {
  coverage: 0, musts: 0.6, works: 0.8, fast: 0.5, tidy: 0.3, wrong: -1.8,
  gain: 0, checkable: 0, reported: 0, contrast: 0, action: 0, held: 0, hesitant: 0, imagined: 0, empty: 0,
}
/** What is tried: the coverage at which a criterion without wrong claims is rated 3, and the slope. */
const MIDDLES = range(0.3, 0.9, 0.02)
const STEEPNESS = range(3, 14, 0.5)
/** Pull towards the values set by hand before any recording, in transcripts. */
const RIDGE = 2
const BY_HAND = { middle: 0.45, steepness: 5.4 }

export type Chosen = { middle: number; steepness: number }

/** Levels as a model's table gives them: one line for all criteria. */
export const mappingOf = ({ middle, steepness }: Chosen): Mapping =>
  ({ lines: { '*': { base: round3(-steepness * middle - SLOPES.musts * middle), slopes: { ...SLOPES, coverage: steepness } } }, overall: { '*': { base: 0, slope: 1 } } })

export function fitModel(cases: readonly Case[]): Chosen {
  const loss = (chosen: Chosen): number => cases.reduce((sum, one) => sum + (overallBy(mappingOf(chosen), one) - one.panel) ** 2, 0)
    + RIDGE * (((chosen.middle - BY_HAND.middle) / 0.3) ** 2 + ((chosen.steepness - BY_HAND.steepness) / 6) ** 2)
  return MIDDLES.flatMap((middle) => STEEPNESS.map((steepness) => ({ middle, steepness }))).map((chosen) => ({ chosen, loss: loss(chosen) })).reduce((best, one) => (one.loss < best.loss ? one : best)).chosen
}

/** Every case by a fit that has seen none of its question. */
export const heldOutOf = (cases: readonly Case[]): { one: Case; mapping: Mapping }[] => [...new Set(cases.map((one) => one.question))].flatMap((question) => {
  const mapping = mappingOf(fitModel(cases.filter((one) => one.question !== question)))
  return cases.filter((one) => one.question === question).map((one) => ({ one, mapping }))
})

function range(from: number, to: number, step: number): number[] { return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => round3(from + at * step)) }
function round3(value: number): number { return Math.round(value * 1_000) / 1_000 }
