import { writeFileSync } from 'node:fs'
import type { Calibration } from '#server/scoring/calibration.ts'
import { criterionLevel, lineOf } from '#server/scoring/line.ts'
import { replayAssessment } from '#test/recordings/assessments.ts'
import { recordings } from '#test/recordings/interviews.ts'
import { figuresOf } from './figures.ts'
import { overallBy } from './fit.ts'
import { fitModel, heldOutOf, mappingOf } from './model-fit.ts'
import { caseOf } from './model.ts'
import { mean, shippedPack } from './rated.ts'

// node test/judge/calibrate-model.ts: fits server/scoring/calibration-any-model.json on the recorded assessments of a language
// model. Two numbers are fitted (where level 3 lies, and how steep the way there is); everything else is set by hand, as 24
// transcripts carry no more. Traits of form carry no weight: a model reads what is said, not how. Same recordings, same file.

const pack = shippedPack()
const cases = (await Promise.all(recordings('assessments').map((recording) => replayAssessment(recording, pack)))).flatMap((found) => (found === null ? [] : [caseOf(found)]))
const mapping = mappingOf(fitModel(cases))
const heldOut = heldOutOf(cases)
const found = figuresOf(heldOut.map(({ one, mapping: own }) => ({ panel: one.panel, level: overallBy(own, one) })))
const errors = heldOut.map(({ one, mapping: own }) => Math.abs(one.panel - overallBy(own, one)))
const rowErrors = heldOut.flatMap(({ one, mapping: own }) => one.rows.map((row) => Math.abs(row.panel - criterionLevel(row.found, lineOf(own.lines, row.round, row.criterion)))))
const calibration: Calibration = {
  id: `fitted for models on ${cases.length} recordings`, overall: mapping.overall,
  // The same line for each round that recordings show: a round without any keeps its wider range.
  lines: Object.fromEntries(['*', ...new Set(cases.map((one) => one.round))].map((round) => [round, mapping.lines['*']!])),
  // One model's recordings say little of another's: the range is half as wide again.
  spread: { criterion: round3(1.5 * at80(rowErrors)), overall: round3(1.5 * at80(errors)) },
  figures: {
    raters: 'three language models; no person has rated these', reader: 'one language model, recorded', transcripts: cases.length, questions: new Set(cases.map((one) => one.question)).size,
    heldOutSpearman: round3(found.spearman), heldOutKappa: round3(found.kappa), heldOutMeanError: round3(mean(errors)), heldOutBias: round3(found.bias),
  },
}
writeFileSync(new URL('../../server/scoring/calibration-any-model.json', import.meta.url), `${JSON.stringify(calibration, null, 2)}\n`)
process.stdout.write(`${calibration.id}: ${JSON.stringify(calibration.figures)}, ranges ${JSON.stringify(calibration.spread)}\n`)

function at80(values: readonly number[]): number { return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.8)] ?? 1 }
function round3(value: number): number { return Math.round(value * 1_000) / 1_000 }
