import type { Point } from '../content/schema/point.ts'
import type { CodeEvidence, EvidenceTable, Texture } from '../evidence/table.ts'

/** What a level is made of, and which way each may count: a trait that raises a level never lowers one, and the other way round. */
export const FEATURES = {
  coverage: 1, musts: 1, gain: 1, checkable: 1, reported: 1, contrast: 1, action: 1, held: 1, works: 1, fast: 1, tidy: 1,
  hesitant: -1, imagined: -1, empty: -1, wrong: -1,
} as const
export type Feature = keyof typeof FEATURES
export const FEATURE_NAMES = Object.keys(FEATURES) as Feature[]
export type Features = Record<Feature, number>

export type CriterionEvidence = {
  features: Features
  /** A point of it was recognised or asked for, a wrong claim was made, or code shows it. */
  occasion: boolean
  /** Share of all the round's points that was recognised, 0 to 1; what one answer alone shows counts less. */
  substance: number
  /** The lowest level at which something absent, wrong or broken stops it. */
  cap: number
  /** What it counts for in the overall level where no words show it: the more of the rest was recognised, the likelier the reader missed it. */
  unseen: number
}

export type Read = { points: readonly Point[]; table: EvidenceTable }

const CREDITED = 0.5
const BELOW = 2
/** From this many answers on, a dialogue whose aims are not recorded gave occasion for every criterion. */
const ANSWERS_FOR_OCCASION = 3
/** The form of an answer carries weight only as far as it has substance: full weight from this coverage of the round's points on. */
const SUBSTANCE = 0.2
/** Code whose tests pass to this share, or that is this tidy, moves no level; nothing known about it counts the same. */
const MIDDLE = 0.6

/**
 * From this coverage of the round's points on, a criterion of which nothing was recognised may have been missed by the reader: it gets no level.
 * In practice transcripts raters gave such criteria 1.4 below a coverage of 0.25, 2.1 up to 0.4 and 2.8 above (136 criteria).
 */
const RECOGNISED = 0.2
const UNSEEN_STEPS: Steps = [[0, 1], [RECOGNISED, 1], [0.4, 2.5], [0.5, 2.8]]

/** One criterion's evidence over all questions of the round. */
export function featuresOf(criterion: string, reads: readonly Read[]): CriterionEvidence {
  const all = reads.flatMap(({ points, table }) => points.flatMap((point) => {
    const evidence = table.points.find((one) => one.point === point.id)
    return evidence === undefined ? [] : [{ point, evidence }]
  }))
  const found = all.filter(({ point }) => point.of === criterion)
  const wrong = reads.flatMap(({ table }) => table.misconceptions.filter((claim) => claim.criterion === criterion && !claim.corrected))
  const elsewhere = reads.flatMap(({ table }) => table.misconceptions.filter((claim) => claim.criterion !== criterion && !claim.corrected))
  const coverage = coverageOf(found)
  const musts = found.filter(({ point }) => point.cap !== undefined)
  const mean = (pick: (table: EvidenceTable) => number): number => reads.length === 0 ? 0 : reads.reduce((sum, { table }) => sum + pick(table), 0) / reads.length
  const substance = Math.max(0, coverageOf(all) - aloneIn(reads))
  const form = Math.min(1, substance / SUBSTANCE)
  const raises = (trait: keyof Texture): number => form * mean(({ texture }) => texture[trait])
  const lowers = (trait: keyof Texture): number => mean(({ texture }) => texture[trait])
  const code = reads.flatMap(({ table }) => table.code ?? [])
  return {
    features: {
      coverage,
      musts: musts.length === 0 ? coverage : musts.reduce((sum, { evidence }) => sum + evidence.credit, 0) / musts.length,
      gain: raises('gain'), checkable: raises('checkable'), reported: raises('reported'), contrast: raises('contrast'), action: raises('action'), held: raises('held'),
      hesitant: lowers('hesitant'), imagined: lowers('imagined'), empty: lowers('empty'),
      wrong: Math.min(1, wrong.length / 2 + elsewhere.length / 6),
      works: ofCode(code, worksOf), fast: ofCode(code, ({ tests }) => tests?.stress ?? null), tidy: ofCode(code, ({ tidy, written, stubs }) => (written ? tidy * (1 - stubs) : 0)),
    },
    occasion: reads.some(({ table }) => !table.aimed && table.answers >= ANSWERS_FOR_OCCASION)
      || found.some(({ evidence }) => evidence.credit > 0 || evidence.asked) || wrong.length > 0,
    substance,
    // Where less than half of what was said could be credited, or placeholders were handed in for code, the rest does not carry a level above "below the bar".
    cap: Math.min(on(SUBSTANCE_STEPS, substance), mean((table) => table.credited) < CREDITED || code.some(({ written, stubs }) => written && stubs >= MOSTLY_STUBS) ? BELOW : 5, ...wrong.map((claim) => claim.cap)),
    unseen: wrong.length > 0 ? 1 : on(UNSEEN_STEPS, substance),
  }
}

/**
 * Little of what the round looks for carries no high level, however it is put. Of 84 transcripts rated 3.6 or more none covered less than 0.31,
 * and attacks on empty answers cover 0.05 to 0.26.
 */
const SUBSTANCE_STEPS: Steps = [[0, 1], [0.1, 1.3], [0.2, 2.1], [0.3, 3.6], [0.38, 5]]

/** Levels at coverages; between two of them lies a straight line, so that a little more coverage never moves a level by a step. */
type Steps = readonly (readonly [coverage: number, level: number])[]

function on(steps: Steps, coverage: number): number {
  const above = steps.findIndex(([from]) => from > coverage)
  if (above < 0) return steps.at(-1)![1]
  const [[low, lowLevel], [high, highLevel]] = [steps[above - 1]!, steps[above]!]
  return lowLevel + ((coverage - low) / (high - low)) * (highLevel - lowLevel)
}

/** Points of a single answer may weigh this many times those of all others; the rest of them, up to MOST_ALONE, carries nothing. */
const OTHERS = 3
const MOST_ALONE = 0.2

/**
 * Coverage that rests on one answer out of three or more, beyond what the others bear out: somebody who knows a subject shows it
 * whatever is asked next. Of 21 rated transcripts in which one answer held nine tenths of all that was recognised none was rated above 2.
 */
function aloneIn(reads: readonly Read[]): number {
  const weightOf = (points: readonly Point[]): number => points.reduce((sum, point) => sum + point.weight, 0)
  const all = reads.reduce((sum, { points }) => sum + weightOf(points), 0)
  return all === 0 ? 0 : reads.filter(({ table }) => table.answers >= ANSWERS_FOR_OCCASION).reduce((sum, { points, table }) => {
    const found = table.points.flatMap(({ point, credit, quotes }) => credit === 0 ? [] : [{ worth: credit * (points.find((one) => one.id === point)?.weight ?? 0), turns: new Set(quotes.map((quote) => quote.turn)) }])
    const worthOf = (some: typeof found): number => some.reduce((total, { worth }) => total + worth, 0)
    const most = Math.max(0, ...table.points.flatMap(({ quotes }) => quotes.map(({ turn }) => turn)).map((turn) => worthOf(found.filter(({ turns }) => turns.size === 1 && turns.has(turn)))))
    return sum + Math.min(MOST_ALONE * weightOf(points), Math.max(0, most - OTHERS * (worthOf(found) - most)))
  }, 0) / all
}

function coverageOf(found: readonly { point: Point; evidence: { credit: number } }[]): number {
  const total = found.reduce((sum, { point }) => sum + point.weight, 0)
  return total === 0 ? 0 : found.reduce((sum, { point, evidence }) => sum + point.weight * evidence.credit, 0) / total
}

/** From this share of empty functions on, code cannot do what was asked, whether it is run or not. */
export const MOSTLY_STUBS = 0.5
/** Seen without running it: nothing is written, it does not parse, or it is mostly placeholders. */
export const cannotWork = ({ written, syntaxError, stubs }: CodeEvidence): boolean => !written || syntaxError !== null || stubs >= MOSTLY_STUBS

/** How far code works, 0 to 1; null: it was not run and nothing shows that it cannot. */
export const worksOf = (code: CodeEvidence): number | null => cannotWork(code) ? 0 : code.tests === null ? null : 0.5 * code.tests.main + 0.3 * code.tests.edge + 0.2 * code.tests.stress

function ofCode(code: readonly CodeEvidence[], pick: (code: CodeEvidence) => number | null): number {
  const known = code.flatMap((one) => pick(one) ?? [])
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length - MIDDLE
}
