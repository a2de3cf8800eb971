import { createScorer } from '#server/cli/score.ts'
import { pointsOf } from '#server/evidence/points.ts'
import { calibrationOf } from '#server/scoring/calibration.ts'
import { scoreRound } from '#server/scoring/score-round.ts'
import { replayAssessment, type Replayed } from '#test/recordings/assessments.ts'
import { equivalents, tokensOf } from '#test/recordings/cost.ts'
import { isStale, recordings } from '#test/recordings/interviews.ts'
import { figuresOf, type Figures } from './figures.ts'
import { overallBy, type Case, type Row } from './fit.ts'
import { heldOutOf } from './model-fit.ts'
import { mean, shippedPack } from './rated.ts'
import { featuresOf } from '#server/scoring/features.ts'

// npm run judge -- --engine model: recorded assessments of open calibration transcripts by a real language model, replayed and
// checked as the product would, beside the built-in reader on the same transcripts. Both sides are language models: say so.

const print = (line = ''): void => { process.stdout.write(`${line}\n`) }
const pack = shippedPack()

/** What the fit needs of a recorded assessment. */
export function caseOf({ table, rated: { transcript, ratings, panel } }: Replayed): Case {
  const { round, questions } = pack.rounds.find((one) => one.round.id === transcript.round)!
  const points = pointsOf(round, questions.find((one) => one.text === transcript.question)!)
  const rows = round.criteria.flatMap((criterion): Row[] => {
    const given = ratings.flatMap((one) => one.criteria[criterion.id] ?? [])
    if (given.length === 0 || !table.points.some((point) => point.criterion === criterion.id)) return []
    return [{ round: round.id, criterion: criterion.id, found: featuresOf(criterion.id, [{ points, table }]), weight: criterion.weight, panel: mean(given) }]
  })
  return { id: transcript.id, round: round.id, question: transcript.question, rows, panel }
}

const row = (name: string, { n, spearman, kappa, error, adjacent, bias }: Figures): void =>
  print(`${name.padEnd(52)} n ${String(n).padStart(2)}  Spearman ${spearman.toFixed(3)}  QWK ${kappa.toFixed(3)}  MAE ${error.toFixed(2)}  adjacent ${adjacent.toFixed(2)}  bias ${bias.toFixed(2)}`)

export async function judgeByModel(): Promise<void> {
  const all = recordings('assessments')
  const replayed = (await Promise.all(all.map(async (recording) => ({ recording, found: isStale(recording) ? null : await replayAssessment(recording, pack) }))))
  const stale = replayed.filter(({ found }) => found === null)
  const read = replayed.flatMap(({ found }) => found ?? [])
  print(`Recorded assessments: ${all.length}, of which ${stale.length} are stale (prompt or rubric has changed since).`)
  if (read.length === 0) return
  print(`Answered by: ${[...new Set(all.map((one) => one.answeredBy))].join('; ')}. Agreement with three language-model raters; no person has rated these.\n`)

  const scored = read.map((one) => {
    const { transcript } = one.rated
    const { round, questions } = pack.rounds.find((found) => found.round.id === transcript.round)!
    const question = questions.find((found) => found.text === transcript.question)!
    const score = scoreRound(round, [{ question: question.id, points: pointsOf(round, question), table: one.table }], calibrationOf(one.table.reader))
    return { one, level: score.overall?.level ?? null }
  })
  const panel = (one: Replayed): number => one.rated.panel
  const builtIn = createScorer([pack])
  row('model, as it scores now', figuresOf(scored.map(({ one, level }) => ({ panel: panel(one), level: level ?? 3 }))))
  const cases = read.map(caseOf)
  row('model, fitted with one question left out', figuresOf(heldOutOf(cases).map(({ one, mapping }) => ({ panel: one.panel, level: overallBy(mapping, one) }))))
  row('built-in reader on the same transcripts', figuresOf(read.map((one) => ({ panel: panel(one), level: builtIn(one.rated.transcript).overall ?? 3 }))))
  row("mean of the model's own levels, which no score uses", figuresOf(read.map((one) => ({ panel: panel(one), level: mean(one.criteria.flatMap(({ levels }) => levels)) }))))
  print(`not scored (counted as 3): ${scored.filter(({ level }) => level === null).length} of ${read.length}`)

  const criteria = read.flatMap(({ criteria: found }) => found)
  print(`\ncriteria read ${criteria.length}; abstained: ${['unverified-quotes', 'insufficient', 'model-failed'].map((why) => `${why} ${criteria.filter((one) => one.abstained === why).length}`).join(', ')}`)
  const several = criteria.filter(({ levels }) => levels.length >= 3)
  if (several.length > 0) print(`read three times ${several.length}: the levels of one criterion lie ${mean(several.map(({ levels }) => Math.max(...levels) - Math.min(...levels))).toFixed(2)} apart on average`)
  const quotes = read.flatMap(({ table, rated: { transcript } }) => table.points.flatMap((point) => point.quotes.map(({ turn, start, end, text }) => transcript.turns[turn]?.role === 'candidate' && transcript.turns[turn].text.slice(start, end) === text)))
  print(`quotes shown ${quotes.length}, of which stand word for word in the candidate's turns ${quotes.filter(Boolean).length}`)

  const costs = read.map(({ sent, received, samples }) => ({ samples, ...equivalents(sent), whole: sent.reduce((sum, one) => sum + tokensOf(one), 0), output: received.reduce((sum, one) => sum + tokensOf(one), 0), calls: sent.length }))
  for (const samples of [1, 3]) {
    const own = costs.filter((one) => one.samples === samples)
    if (own.length > 0) print(`one question, each criterion read ${samples === 1 ? 'once' : 'three times'}: ${mean(own.map((one) => one.calls)).toFixed(1)} calls, ${mean(own.map((one) => one.equivalent)).toFixed(0)} input token-equivalents (${mean(own.map((one) => one.whole)).toFixed(0)} without a cache), ${mean(own.map((one) => one.output)).toFixed(0)} output tokens`)
  }
  for (const { one, level } of scored.toSorted((a, b) => Math.abs((b.level ?? 3) - panel(b.one)) - Math.abs((a.level ?? 3) - panel(a.one))).slice(0, 6)) print(`  ${one.rated.transcript.id} ${one.rated.transcript.round}: panel ${panel(one).toFixed(2)}, model ${level?.toFixed(1) ?? 'none'}`)
}
