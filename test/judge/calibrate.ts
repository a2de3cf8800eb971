import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf } from '#server/content/hash.ts'
import { loadPack } from '#server/content/load-pack.ts'
import { pointsOf } from '#server/evidence/points.ts'
import { createReader } from '#server/evidence/read.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { clamp, type Calibration } from '#server/scoring/calibration.ts'
import { FEATURES, featuresOf, type CriterionEvidence, type Features } from '#server/scoring/features.ts'
import { criterionLevel } from '#server/scoring/score-round.ts'

// node test/judge/calibrate.ts FOLDER RATINGS: fits calibration.json on rated transcripts. Same input, same file.
// Ridge regression towards hand-set priors, slopes of the right sign only, by coordinate descent (deterministic).

const PRIOR: Record<keyof Features, number> = { coverage: 2.6, musts: 0.8, relation: 0.2, specific: 0.2, action: 0.1, gain: 0.2, wrong: -0.8 }
const PRIOR_BASE = 1.1
/** Weight of the prior, in transcripts' criteria. */
const RIDGE = 6
const ROUNDS = 400

type Rating = { overall: number; criteria: Record<string, number | null> }
type Row = { question: string; transcript: string; found: CriterionEvidence; weight: number; panel: number }
type Case = { question: string; rows: Row[]; panel: number }

const [folder, ratingsFile] = process.argv.slice(2)
if (folder === undefined || ratingsFile === undefined) throw new Error('name the folder of transcripts and the file of ratings')
const { pack, problems } = loadPack(fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url)))
if (pack === null) throw new Error(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'))
const ratings = JSON.parse(readFileSync(ratingsFile, 'utf8')) as Record<string, Rating[]>
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const cases = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name): Case[] => {
  const transcript = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Transcript
  const rated = ratings[transcript.id]
  const held = pack.rounds.find(({ round }) => round.id === transcript.round)
  const question = held?.questions.find((one) => one.text === transcript.question)
  if (rated === undefined || held === undefined || question === undefined) return []
  const table = createReader(held.round, question)(transcript.turns, transcript.workspace)
  const read = { points: pointsOf(held.round, question), table }
  const rows = held.round.criteria.flatMap((criterion): Row[] => {
    const given = rated.flatMap((one) => one.criteria[criterion.id] ?? [])
    if (given.length === 0) return []
    return [{ question: question.id, transcript: transcript.id, found: featuresOf(criterion.id, [read]), weight: criterion.weight, panel: mean(given) }]
  })
  return [{ question: question.id, rows, panel: mean(rated.map((one) => one.overall)) }]
})

type Line = Pick<Calibration, 'base' | 'slopes'>

function fit(rows: readonly Row[]): Line {
  const slopes = { ...PRIOR }
  let base = PRIOR_BASE
  // A criterion that is capped tells nothing about the slopes above its cap.
  const free = rows.filter((row) => row.found.cap >= 5 || row.panel < row.found.cap)
  const left = (row: Row): number => row.panel - base - FEATURES.reduce((sum, name) => sum + slopes[name] * row.found.features[name], 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    base = (free.reduce((sum, row) => sum + left(row) + base, 0) + RIDGE * PRIOR_BASE) / (free.length + RIDGE)
    for (const name of FEATURES) {
      const square = free.reduce((sum, row) => sum + row.found.features[name] ** 2, 0)
      const cross = free.reduce((sum, row) => sum + row.found.features[name] * (left(row) + slopes[name] * row.found.features[name]), 0)
      const best = (cross + RIDGE * PRIOR[name]) / (square + RIDGE)
      slopes[name] = name === 'wrong' ? Math.min(0, best) : Math.max(0, best)
    }
  }
  return { base, slopes }
}

const combined = (one: Case, line: Line): number =>
  one.rows.reduce((sum, row) => sum + row.weight * criterionLevel(row.found, line), 0) / one.rows.reduce((sum, row) => sum + row.weight, 0)

function fitOverall(train: readonly Case[], line: Line): Calibration['overall'] {
  const xs = train.map((one) => combined(one, line))
  const ys = train.map((one) => one.panel)
  const slope = Math.max(0.5, (xs.reduce((sum, x, at) => sum + (x - mean(xs)) * (ys[at]! - mean(ys)), 0) + RIDGE) / (xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0) + RIDGE))
  return { base: mean(ys) - slope * mean(xs), slope }
}

const questions = [...new Set(cases.map((one) => one.question))]
const heldOut = questions.flatMap((question) => {
  const train = cases.filter((one) => one.question !== question)
  const line = fit(train.flatMap((one) => one.rows))
  const overall = fitOverall(train, line)
  return cases.filter((one) => one.question === question).map((one) => ({
    panel: one.panel,
    got: clamp(overall.base + overall.slope * combined(one, line)),
    rows: one.rows.map((row) => ({ panel: row.panel, got: criterionLevel(row.found, line) })),
  }))
})
const line = fit(cases.flatMap((one) => one.rows))
const overall = fitOverall(cases, line)
const errors = heldOut.map((one) => Math.abs(one.panel - one.got)).sort((a, b) => a - b)
const rowErrors = heldOut.flatMap((one) => one.rows.map((row) => Math.abs(row.panel - row.got))).sort((a, b) => a - b)
const at80 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.8)] ?? 1
const round3 = (value: number): number => Math.round(value * 1_000) / 1_000
const slopes = Object.fromEntries(FEATURES.map((name) => [name, round3(line.slopes[name])])) as Calibration['slopes']
const body = { base: round3(line.base), slopes, overall: { base: round3(overall.base), slope: round3(overall.slope) }, spread: { criterion: round3(at80(rowErrors)), overall: round3(at80(errors)) } }
const calibration: Calibration = {
  id: `fitted ${hashOf(JSON.stringify(body)).slice(0, 8)}`, ...body,
  figures: {
    raters: 'three language models; no person has rated these', transcripts: cases.length, questions: questions.length,
    heldOutMeanError: round3(mean(errors)), heldOutBias: round3(mean(heldOut.map((one) => one.got - one.panel))),
  },
}
writeFileSync(new URL('../../server/scoring/calibration.json', import.meta.url), `${JSON.stringify(calibration, null, 2)}\n`)
process.stdout.write(`${JSON.stringify(calibration, null, 2)}\n`)
