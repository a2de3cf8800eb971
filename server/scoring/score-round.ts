import type { Round } from '../content/schema/round.ts'
import { calibration as shipped, type Calibration } from './calibration.ts'
import { codeCap } from './code-cap.ts'
import { featuresOf, worksOf } from './features.ts'
import { clamp, criterionLevel, lineOf } from './line.ts'
import type { CriterionScore, Level, QuestionEvidence, RoundScore } from './levels.ts'

/** A question outside the bank is read by the round's points alone: the range grows by this. */
const OUTSIDE_BANK = 0.5
/** No rated transcript shows this round: the range grows by this. */
const UNCALIBRATED = 0.4
/** Few words and little recognised widen a range. */
const FEW_WORDS = 120
const LITTLE = 0.35
const WIDER = 0.3
/** Readable, but hardly anything recognised: the reader may have missed what was said. */
const UNREAD = { recognised: 0.15, words: 80 }

/** Levels of a round from the evidence of its questions: per criterion, then their weighted mean. Pure. [SC1] */
export function scoreRound(round: Round, evidence: readonly QuestionEvidence[], calibration: Calibration = shipped): RoundScore {
  const read = evidence.filter(({ table }) => table.language === 'english')
  const doubt = doubtOf(read) + (calibration.lines[round.id] !== undefined ? 0 : UNCALIBRATED)
  const criteria = round.criteria.map((criterion): CriterionScore => {
    const quotes = evidence.flatMap(({ table }, question) => table.points
      .filter((point) => point.criterion === criterion.id && point.credit > 0)
      .flatMap((point) => point.quotes.slice(0, 1).map((quote) => ({ question, quote, point: point.point }))))
    const found = featuresOf(criterion.id, read)
    if (read.length === 0) return { criterion: criterion.id, level: null, why: 'unreadable', quotes }
    if (wasLeftOut(criterion.id, read)) return { criterion: criterion.id, level: null, why: 'not-read', quotes }
    if (!found.occasion) return { criterion: criterion.id, level: null, why: 'not-asked', quotes }
    const ran = read.some(({ table }) => table.code !== null && worksOf(table.code) !== null)
    // Whether code works is never guessed from talk. [SC10]
    if (criterion.by === 'code' && !ran) return { criterion: criterion.id, level: null, why: 'not-run', quotes }
    const level = Math.min(criterionLevel(found, lineOf(calibration.lines, round.id, criterion.id)), criterion.by === 'code' ? codeCap(read.flatMap(({ table }) => table.code ?? [])) : 5)
    // No score without words, or code, that it rests on: else the level can only be the lowest, and where the rest of the answer was recognised none is given. [SC3]
    if (quotes.length > 0 || showsByCode(criterion.by, read)) return { criterion: criterion.id, level: levelOf(level, calibration.spread.criterion + doubt, read), why: 'observed', quotes }
    return found.unseen <= 1 ? { criterion: criterion.id, level: levelOf(1, calibration.spread.criterion + doubt, read), why: 'observed', quotes } : { criterion: criterion.id, level: null, why: 'not-recognised', quotes }
  })
  const overall = overallOf(round, criteria, read, calibration)
  return {
    overall: overall === null ? null : levelOf(overall, calibration.spread.overall + doubt, read),
    criteria,
    basis: { reader: evidence[0]?.table.reader ?? 'none', round: `${round.id} ${round.version}`, scoring: calibration.id },
  }
}

/** The rubric has points for it, and the reader handed in none of them: it could not read this criterion, which is no finding. [SC11] */
function wasLeftOut(criterion: string, read: readonly QuestionEvidence[]): boolean {
  const asked = read.filter(({ points }) => points.some((point) => point.of === criterion))
  return asked.length > 0 && asked.every(({ table }) => !table.points.some((point) => point.criterion === criterion))
}

const showsByCode = (by: Round['criteria'][number]['by'], read: readonly QuestionEvidence[]): boolean =>
  by === 'code' || (by === 'code-text' && read.some(({ table }) => table.code?.written === true))

function overallOf(round: Round, criteria: readonly CriterionScore[], read: readonly QuestionEvidence[], { overall }: Calibration): number | null {
  const observed = criteria.flatMap(({ criterion, level, why }) => {
    const { weight } = round.criteria.find((one) => one.id === criterion)!
    return level !== null ? [{ weight, level: level.level }] : why === 'not-recognised' ? [{ weight, level: featuresOf(criterion, read).unseen }] : []
  })
  if (observed.length === 0 || criteria.every(({ level }) => level === null)) return null
  const total = observed.reduce((sum, one) => sum + one.weight, 0)
  if (total === 0) return null
  const { base, slope } = overall[round.id] ?? overall['*']!
  return clamp(base + slope * (observed.reduce((sum, one) => sum + one.weight * one.level, 0) / total))
}

/** What widens a range: a question outside the bank, few words, little recognised. */
function doubtOf(read: readonly QuestionEvidence[]): number {
  const words = read.reduce((sum, { table }) => sum + table.words, 0)
  const recognised = read.reduce((sum, { table }) => sum + table.recognised, 0) / Math.max(1, read.length)
  return (read.some(({ question }) => question === null) ? OUTSIDE_BANK : 0) + (words < FEW_WORDS ? WIDER : 0) + (recognised < LITTLE ? WIDER : 0)
}

function levelOf(level: number, half: number, read: readonly QuestionEvidence[]): Level {
  const unread = read.every(({ table }) => table.recognised < UNREAD.recognised && table.words >= UNREAD.words && table.flags.length === 0)
  return {
    level: tenth(level), low: tenth(level - half), high: tenth(level + half),
    confidence: unread || half >= 1.4 ? 'low' : half >= 0.9 ? 'medium' : 'high',
  }
}

const tenth = (value: number): number => Math.round(clamp(value) * 10) / 10
