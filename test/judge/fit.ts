import type { Calibration } from '#server/scoring/calibration.ts'
import { FEATURES, FEATURE_NAMES, type CriterionEvidence, type Feature } from '#server/scoring/features.ts'
import { clamp, criterionLevel, lineOf, placeOf, type Line, type Lines } from '#server/scoring/line.ts'

/** One rated criterion of a transcript. */
export type Row = { round: string; criterion: string; found: CriterionEvidence; weight: number; panel: number }
/** A rated transcript. */
export type Case = { id: string; round: string; question: string; rows: Row[]; panel: number }
export type Mapping = Pick<Calibration, 'lines' | 'overall'>
/** What further rated transcripts gave, and how many criteria of each line were rated in them. */
export type Prior = Mapping & { rated: Record<string, number> }

/** Hand-set: serves where nothing was rated. */
const PRIOR: Line = {
  base: -2.4,
  slopes: { coverage: 3.6, musts: 0.6, gain: 0.5, checkable: 1.2, reported: 0.5, contrast: 0.5, action: 0.3, held: 0.5, works: 0.8, fast: 0.5, tidy: 0.3, hesitant: -1.2, imagined: -0.8, empty: -0.9, wrong: -1.8 },
}
/** Weight of what a line is drawn to, in rated criteria: the hand-set one for all rounds, all rounds for a round, a round for a criterion. */
const RIDGE = { all: 4, round: 10, criterion: 14 }
const STEPS = 150

/** Ridge regression towards `to`, every slope of its sign, by coordinate descent: same input, same line. */
function fitLine(rows: readonly Row[], to: Line, ridge: number): Line {
  const slopes = { ...to.slopes }
  let base = to.base
  // A criterion that is capped tells nothing about the slopes above its cap.
  const free = rows.filter((row) => row.found.cap >= 5 || row.panel < row.found.cap)
  if (free.length === 0) return to
  const x = free.map((row) => FEATURE_NAMES.map((name) => row.found.features[name]))
  const left = free.map((row, at) => placeOf(row.panel) - base - FEATURE_NAMES.reduce((sum, name, k) => sum + slopes[name] * x[at]![k]!, 0))
  const squares = FEATURE_NAMES.map((_, k) => x.reduce((sum, row) => sum + row[k]! ** 2, 0))
  for (let step = 0; step < STEPS; step += 1) {
    const better = (left.reduce((sum, value) => sum + value + base, 0) + ridge * to.base) / (free.length + ridge)
    for (let at = 0; at < left.length; at += 1) left[at]! -= better - base
    base = better
    for (const [k, name] of FEATURE_NAMES.entries()) {
      const cross = x.reduce((sum, row, at) => sum + row[k]! * (left[at]! + slopes[name] * row[k]!), 0)
      const best = signed(name, (cross + SCALE[name] * ridge * to.slopes[name]) / (squares[k]! + SCALE[name] * ridge))
      for (let at = 0; at < left.length; at += 1) left[at]! -= (best - slopes[name]) * x[at]![k]!
      slopes[name] = best
    }
  }
  return { base, slopes }
}

/** Of its sign, and within what the form of words alone may do: style must not outweigh substance, however the sample leans. */
const signed = (name: Feature, slope: number): number => FEATURES[name] > 0 ? Math.min(MOST[name] ?? Infinity, Math.max(0, slope)) : Math.max(-(MOST[name] ?? Infinity), Math.min(0, slope))
const MOST: Partial<Record<Feature, number>> = { checkable: 5, reported: 2.2, contrast: 2.2, action: 1.5, hesitant: 3, imagined: 3, empty: 3.5 }
/** The pull on a slope goes with the usual square of its feature, so that shares that stay small are not held back more. */
const SCALE: Record<Feature, number> = { coverage: 0.15, musts: 0.2, gain: 0.4, checkable: 0.08, reported: 0.03, contrast: 0.12, action: 0.06, held: 0.3, works: 0.15, fast: 0.2, tidy: 0.05, hesitant: 0.02, imagined: 0.03, empty: 0.03, wrong: 0.1 }

/** A criterion of a practice transcript, rated once but read by a reader that did not know it, pulls as much as one of a calibration transcript that its patterns knew. */
const PRACTICE = 1

/** The mapping of further transcripts as what later lines are drawn to. */
export function priorOf(cases: readonly Case[]): Prior {
  const rated: Prior['rated'] = {}
  for (const row of cases.flatMap((one) => one.rows)) for (const key of ['*', row.round, `${row.round}/${row.criterion}`]) rated[key] = (rated[key] ?? 0) + 1
  return { ...fit(cases), rated }
}

/** Lines for all rounds, each round and each criterion, every one drawn to the wider one; `prior` is what further rated transcripts gave before. */
export function fit(cases: readonly Case[], prior?: Prior): Mapping {
  const rows = cases.flatMap((one) => one.rows)
  const pull = (key: string, least: number): number => Math.max(least, PRACTICE * (prior?.rated[key] ?? 0))
  const lines: Lines = { '*': fitLine(rows, prior?.lines['*'] ?? PRIOR, pull('*', RIDGE.all)) }
  for (const round of new Set(rows.map((row) => row.round))) {
    const own = rows.filter((row) => row.round === round)
    lines[round] = fitLine(own, prior?.lines[round] ?? lines['*']!, pull(round, RIDGE.round))
    for (const criterion of new Set(own.map((row) => row.criterion))) {
      lines[`${round}/${criterion}`] = fitLine(own.filter((row) => row.criterion === criterion), prior?.lines[`${round}/${criterion}`] ?? lines[round]!, pull(`${round}/${criterion}`, RIDGE.criterion))
    }
  }
  const overall: Calibration['overall'] = { '*': fitOverall(cases, lines) }
  for (const round of new Set(cases.map((one) => one.round))) overall[round] = fitOverall(cases.filter((one) => one.round === round), lines, overall['*'])
  return { lines, overall }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const OVERALL_RIDGE = 8

function fitOverall(cases: readonly Case[], lines: Lines, to = { base: 0, slope: 1 }): { base: number; slope: number } {
  const xs = cases.map((one) => combined(one, lines))
  const ys = cases.map((one) => one.panel)
  const middle = mean(xs)
  const slope = (xs.reduce((sum, x, at) => sum + (x - middle) * (ys[at]! - mean(ys)), 0) + OVERALL_RIDGE * to.slope) / (xs.reduce((sum, x) => sum + (x - middle) ** 2, 0) + OVERALL_RIDGE)
  const shift = (xs.length * (mean(ys) - slope * middle) + OVERALL_RIDGE * (to.base + (to.slope - slope) * middle)) / (xs.length + OVERALL_RIDGE)
  return { base: shift, slope }
}

function combined(one: Case, lines: Lines): number {
  return one.rows.reduce((sum, row) => sum + row.weight * criterionLevel(row.found, lineOf(lines, row.round, row.criterion)), 0) / one.rows.reduce((sum, row) => sum + row.weight, 0)
}

/** The overall level that a mapping gives a case. */
export function overallBy(mapping: Mapping, one: Case): number {
  const { base, slope } = mapping.overall[one.round] ?? mapping.overall['*']!
  return Math.round(10 * clamp(base + slope * combined(one, mapping.lines))) / 10
}

/** Levels of every case by a mapping that has seen none of its question: neither among `cases` nor among `further`, which give the prior. */
export function leaveOneQuestionOut(cases: readonly Case[], further: readonly Case[]): { one: Case; mapping: Mapping }[] {
  return [...new Set(cases.map((one) => one.question))].flatMap((question) => {
    const others = (all: readonly Case[]): Case[] => all.filter((one) => one.question !== question)
    const mapping = fit(others(cases), further.length === 0 ? undefined : priorOf(others(further)))
    return cases.filter((one) => one.question === question).map((one) => ({ one, mapping }))
  })
}
