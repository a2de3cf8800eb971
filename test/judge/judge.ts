import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPack } from '#server/content/load-pack.ts'
import { calibration } from '#server/scoring/calibration.ts'
import { figures, judge, spearman, words, type Figures, type Judged } from './measure.ts'

// node test/judge/judge.ts [FOLDER]: agreement with three language-model raters. FOLDER may hold further rated transcripts (closed/, ratings-closed.json).

const { pack } = loadPack(fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url)))
if (pack === null) throw new Error('the shipped pack has problems; run the linter')
const print = (line: string): void => { process.stdout.write(`${line}\n`) }
const row = (name: string, { n, spearman: rank, kappa, error, bias, adjacent }: Figures): void =>
  print(`${name.padEnd(30)}n ${String(n).padStart(3)}  Spearman ${rank.toFixed(3)}  QWK ${kappa.toFixed(3)}  MAE ${error.toFixed(2)}  bias ${bias.toFixed(2).padStart(5)}  adjacent ${adjacent.toFixed(2)}`)

function table(name: string, rows: readonly Judged[]): void {
  print(`\n${name}: agreement with three language-model raters (no person has rated these)`)
  row('all', figures(rows))
  for (const round of new Set(rows.map((one) => one.transcript.round))) row(round, figures(rows.filter((one) => one.transcript.round === round)))
  row('the middle (panel 2 to 4)', figures(rows.filter((one) => one.panel > 2 && one.panel < 4)))
  print(`${'word count alone'.padEnd(30)}n ${String(rows.length).padStart(3)}  Spearman ${spearman(rows.map((one) => one.panel), rows.map(words)).toFixed(3)}`)
}

table('open (in sample: rubrics and scoring were made from these)', judge(pack))
print(`one question left out in turn, scoring refitted: MAE ${calibration.figures['heldOutMeanError'] ?? '-'}, bias ${calibration.figures['heldOutBias'] ?? '-'}`)
const more = process.argv[2]
if (more !== undefined && existsSync(join(more, 'closed'))) table('closed (never read)', judge(pack, join(more, 'closed'), join(more, 'ratings-closed.json')))
