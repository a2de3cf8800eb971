import type { Round } from '../content/schema/round.ts'
import type { Report } from '../protocol/report.ts'
import { MOSTLY_STUBS } from '../scoring/features.ts'
import type { CriterionScore, RoundScore } from '../scoring/levels.ts'
import { quoted, type HeldQuestion } from './tables.ts'

const MOST_MISSING = 3
const MOST_QUOTES = 3

const NOT_OBSERVED = {
  'not-run': 'Not judged: whether code works is shown by running it, and this code was not run here.',
  'not-recognised': 'Not judged: nothing of this was recognised in an answer that was otherwise understood. It may have been said in other words.',
  'not-read': 'Not judged: the model could not read this criterion reliably. It can be judged again.',
  'not-asked': 'Not observed: this was not asked, and nothing was said about it.',
  unreadable: 'Not observed: the engine could not read enough here to give a level.',
  observed: null,
} as const satisfies Record<CriterionScore['why'], string | null>

/** One row per criterion of the round, in its order. */
export function criterionRows(round: Round, score: RoundScore, questions: readonly HeldQuestion[]): Report['criteria'] {
  return round.criteria.map((criterion) => {
    const found = score.criteria.find((one) => one.criterion === criterion.id)
    const result = found?.level ?? null
    const next = result === null ? null : nextLevel(result.level)
    return {
      id: criterion.id, title: criterion.title, is: criterion.is, from: criterion.from,
      result,
      notObserved: result === null ? NOT_OBSERVED[found?.why ?? 'not-asked'] ?? NOT_OBSERVED['not-asked'] : null,
      evidence: evidenceOf(criterion.id, questions),
      missing: result === null ? [] : [...(criterion.by === 'code' ? brokenCode(questions) : []), ...missingOf(criterion.id, questions)].slice(0, MOST_MISSING),
      wrong: wrongOf(round, criterion.id, questions),
      anchor: result === null ? null : criterion.bars[whole(Math.round(result.level))],
      oneHigher: next === null ? null : { level: next, is: criterion.bars[next] },
    }
  })
}

type Whole = 1 | 2 | 3 | 4 | 5
const whole = (level: number): Whole => Math.min(5, Math.max(1, level)) as Whole
const nextLevel = (level: number): Whole | null => level >= 5 ? null : whole(Math.floor(level) + 1)

function evidenceOf(criterion: string, questions: readonly HeldQuestion[]): Report['criteria'][number]['evidence'] {
  return questions.flatMap((question) => question.table.points
    .filter((found) => found.criterion === criterion && found.quotes.length > 0)
    .map((found) => ({
      point: found.point,
      is: question.points.find((point) => point.id === found.point)?.is ?? found.point,
      state: found.state, source: found.source,
      quotes: found.quotes.slice(0, MOST_QUOTES).map((quote) => quoted(question, quote)),
      credit: found.credit,
    })))
    .sort((a, b) => b.credit - a.credit)
    .map(({ point, is, state, source, quotes }) => ({ point, is, state, source, quotes }))
}

/** Why code cannot work, seen without running it. */
const brokenCode = (questions: readonly HeldQuestion[]): string[] => questions.flatMap(({ table: { code } }) =>
  code === null ? [] : !code.written ? ['Nothing but comments stands in the editor.'] : code.stubs >= MOSTLY_STUBS ? ['At least half of its functions stand empty.'] : code.syntaxError === null ? [] : [`The code does not run: line ${code.syntaxError.line} is not valid in its language.`])

function missingOf(criterion: string, questions: readonly HeldQuestion[]): string[] {
  const gaps = questions.flatMap(({ points, table }) => points.flatMap((point) => {
    const found = table.points.find((one) => one.point === point.id)
    const gap = found === undefined ? 0 : point.weight * (1 - found.credit)
    return point.of === criterion && found !== undefined && found.credit < 0.6 ? [{ gap, missing: point.missing }] : []
  }))
  return [...new Set(gaps.sort((a, b) => b.gap - a.gap).map((gap) => gap.missing))].slice(0, MOST_MISSING)
}

function wrongOf(round: Round, criterion: string, questions: readonly HeldQuestion[]): Report['criteria'][number]['wrong'] {
  return questions.flatMap((question) => question.table.misconceptions
    .filter((found) => found.criterion === criterion)
    .flatMap((found) => {
      const authored = [...question.misconceptions, ...round.misconceptions].find((one) => one.id === found.misconception)
      return authored === undefined ? [] : [{ claim: authored.is, because: authored.because, quote: quoted(question, found.quote), corrected: found.corrected }]
    }))
}
