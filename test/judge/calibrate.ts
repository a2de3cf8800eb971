import { writeFileSync } from 'node:fs'
import { hashOf } from '#server/content/hash.ts'
import type { Calibration } from '#server/scoring/calibration.ts'
import { criterionLevel, lineOf } from '#server/scoring/line.ts'
import { fit, leaveOneQuestionOut, overallBy, priorOf, type Mapping } from './fit.ts'
import { figuresOf } from './figures.ts'
import { casesOf, mean, open, shippedPack, unreadPractice } from './rated.ts'

// node test/judge/calibrate.ts: fits server/scoring/calibration.json. The mapping is fitted on the open calibration transcripts
// and drawn to what the practice transcripts give; the closed ones are never read. Same input, same file.

const pack = shippedPack()
const [cases, further] = [casesOf(pack, open()), casesOf(pack, unreadPractice())]
const mapping = rounded(fit(cases, further.length === 0 ? undefined : priorOf(further)))
const heldOut = leaveOneQuestionOut(cases, further)
const rowErrors = heldOut.flatMap(({ one, mapping: own }) => one.rows.map((row) => Math.abs(row.panel - criterionLevel(row.found, lineOf(own.lines, row.round, row.criterion)))))
const errors = heldOut.map(({ one, mapping: own }) => Math.abs(one.panel - overallBy(own, one)))
const found = figuresOf(heldOut.map(({ one, mapping: own }) => ({ panel: one.panel, level: overallBy(own, one) })))
const calibration: Calibration = {
  id: `fitted ${hashOf(JSON.stringify(mapping)).slice(0, 8)}`, ...mapping,
  spread: { criterion: round3(at80(rowErrors)), overall: round3(at80(errors)) },
  figures: {
    raters: 'three language models, of practice one; no person has rated these', transcripts: cases.length, questions: new Set(cases.map((one) => one.question)).size, practice: further.length,
    heldOutSpearman: round3(found.spearman), heldOutKappa: round3(found.kappa), heldOutMeanError: round3(mean(errors)), heldOutBias: round3(found.bias),
  },
}
writeFileSync(new URL('../../server/scoring/calibration.json', import.meta.url), `${JSON.stringify(calibration, null, 2)}\n`)
process.stdout.write(`${calibration.id}: ${JSON.stringify(calibration.figures)}, ranges ${JSON.stringify(calibration.spread)}\n`)

function at80(values: readonly number[]): number { return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.8)] ?? 1 }
function round3(value: number): number { return Math.round(value * 1_000) / 1_000 }
function rounded<T extends Mapping>(value: T): T { return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? round3(one) : one))) as T }
