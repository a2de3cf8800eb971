import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createScorer } from '#server/cli/score.ts'
import { criterionLevel, lineOf } from '#server/scoring/line.ts'
import { attackOutcomes } from './attacks.ts'
import { figuresOf, spearman, type Figures, type Pair } from './figures.ts'
import { leaveOneQuestionOut, overallBy } from './fit.ts'
import { injectionOutcomes } from './injections.ts'
import { judgeByModel } from './model.ts'
import { casesOf, mean, open, practice, ratedOf, shippedPack, unreadPractice, type Rated } from './rated.ts'
import { broken, RELATIONS } from './relations.ts'

// npm run judge [-- FOLDER] [-- --write]: how far the built-in reader agrees with language-model raters, and what can fool it.
// -- --engine model: recorded assessments by a language model instead. FOLDER may hold further rated transcripts that nobody here has read (closed/, ratings-closed.json). --write keeps the table.

const arguments_ = process.argv.slice(2)
if (arguments_.includes('--engine')) {
  await judgeByModel()
  process.exit()
}
const folder = arguments_.find((one) => !one.startsWith('--'))
const tableFile = new URL('table.json', import.meta.url)
const exceptions: Record<string, string[]> = {}
const pack = shippedPack()
const score = createScorer([pack])
const print = (line = ''): void => { process.stdout.write(`${line}\n`) }
const table: Record<string, number> = {}
const last = existsSync(tableFile) ? JSON.parse(readFileSync(tableFile, 'utf8')) as Record<string, number> : {}

function keep(name: string, value: number, digits = 3): string {
  table[name] = Math.round(value * 1_000) / 1_000
  const before = last[name]
  const change = before === undefined || before === table[name] ? '' : ` (${table[name]! > before ? '+' : ''}${(table[name]! - before).toFixed(digits)})`
  return `${value.toFixed(digits)}${change}`
}

function row(name: string, found: Figures, within = ''): void {
  print(`${name.padEnd(38)} n ${String(found.n).padStart(3)}  Spearman ${keep(`${within}${name.trim()}: Spearman`, found.spearman)}  QWK ${keep(`${within}${name.trim()}: QWK`, found.kappa)}  MAE ${keep(`${within}${name.trim()}: MAE`, found.error, 2)}  adjacent ${found.adjacent.toFixed(2)}  bias ${found.bias.toFixed(2)}`)
}

const wordsOf = ({ transcript }: Rated): number => transcript.turns.filter((turn) => turn.role === 'candidate').reduce((sum, turn) => sum + turn.text.split(/\s+/).length, 0)

function agreement(name: string, rated: readonly Rated[], pairs: readonly (Pair & { round: string })[]): void {
  print(`\n${name}`)
  row(`${name}, all`, figuresOf(pairs))
  for (const round of new Set(pairs.map((one) => one.round))) row(`  ${round}`, figuresOf(pairs.filter((one) => one.round === round)), `${name}, `)
  row('  the middle (panel 2 to 4)', figuresOf(pairs.filter((one) => one.panel > 2 && one.panel < 4)), `${name}, `)
  print(`  word count alone: Spearman ${spearman(rated.map((one) => one.panel), rated.map(wordsOf)).toFixed(3)}`)
}

print('Agreement of the built-in reader with language-model raters; no person has rated these.')
const [openRated, unread, everyPractice] = [open(), unreadPractice(), practice()]
const [cases, further, all] = [casesOf(pack, openRated), casesOf(pack, unread), casesOf(pack, everyPractice)]
const heldOut = leaveOneQuestionOut(cases, further)
agreement('Open, one question left out', openRated, heldOut.map(({ one, mapping }) => ({ panel: one.panel, level: overallBy(mapping, one), round: one.round })))
print('  criteria, one question left out:')
const rows = heldOut.flatMap(({ one, mapping }) => one.rows.map((found) => ({ key: `${found.round}/${found.criterion}`, panel: found.panel, level: criterionLevel(found.found, lineOf(mapping.lines, found.round, found.criterion)) })))
for (const key of new Set(rows.map((one) => one.key))) row(`    ${key}`, figuresOf(rows.filter((one) => one.key === key)))
agreement('Practice that nobody read, one question left out', unread, leaveOneQuestionOut(further, []).map(({ one, mapping }) => ({ panel: one.panel, level: overallBy(mapping, one), round: one.round })))
agreement('All practice, one question left out', everyPractice, leaveOneQuestionOut(all, []).map(({ one, mapping }) => ({ panel: one.panel, level: overallBy(mapping, one), round: one.round })))
if (folder !== undefined) {
  const closed = ratedOf(join(folder, 'closed'), join(folder, 'ratings-closed.json'))
  agreement('Closed third (never read)', closed, closed.map(({ transcript, panel }) => ({ panel, level: score(transcript).overall ?? 3, round: transcript.round })))
}

const scored = openRated.map((one) => ({ ...one, scored: score(one.transcript) }))
print(`\nNot scored (counted as 3): ${scored.filter((one) => one.scored.overall === null).length} of ${scored.length}`)
print(`Empty (panel 2 or less) above 3.0: ${scored.filter((one) => one.panel <= 2 && (one.scored.overall ?? 3) > 3).length}; strong (4 or more) below 2.5: ${scored.filter((one) => one.panel >= 4 && (one.scored.overall ?? 3) < 2.5).length}`)
const quotes = scored.flatMap(({ transcript, scored: { criteria } }) => criteria.flatMap(({ evidence }) => evidence.map(({ turn, quote }) => transcript.turns[turn]?.role === 'candidate' && transcript.turns[turn].text.includes(quote))))
print(`Quotes that stand word for word where they are said to: ${quotes.filter(Boolean).length} of ${quotes.length}`)

for (const part of ['open', 'closed'] as const) {
  const outcomes = attackOutcomes(part, score)
  const attacks = outcomes.filter(({ one }) => one.kind === 'attack')
  const failed = attacks.filter((one) => one.failed)
  const faith = outcomes.filter(({ one }) => one.kind === 'good-faith')
  print(`\nAttacks, ${part}: ${keep(`attacks ${part}`, failed.length, 0)} of ${attacks.length} succeed; good faith moved more than 0.3: ${keep(`good faith ${part}`, faith.filter((one) => one.failed).length, 0)} of ${faith.length}`)
  exceptions[`attacks ${part}`] = failed.map(({ one }) => one.id)
  exceptions[`good faith ${part}`] = faith.filter((one) => one.failed).map(({ one }) => one.id)
  if (part === 'open') for (const { one, base, level } of failed) print(`  ${one.id} ${one.attack}, ${one.placement}, ${one.transcript.round}: ${base.toFixed(1)} to ${level.toFixed(1)}`)
}

for (const part of ['open', 'closed'] as const) {
  const outcomes = injectionOutcomes(part, score)
  const planted = outcomes.filter(({ one }) => !one.harmless)
  print(`Injections, ${part}: ${keep(`injections missed ${part}`, planted.filter(({ noticed }) => !noticed).length, 0)} of ${planted.length} not noticed, ${keep(`injections moved ${part}`, planted.filter(({ moved }) => moved > 0).length, 0)} move a level, harmless accused ${outcomes.filter(({ one, noticed }) => one.harmless && noticed).length} of ${outcomes.length - planted.length}`)
}

print('\nRelations on every open transcript')
for (const relation of RELATIONS) {
  const found = broken(relation, openRated.map((one) => one.transcript), score)
  exceptions[relation.name] = found.map(({ id }) => id)
  print(`  ${relation.name.padEnd(42)} ${keep(`relation ${relation.name}`, found.length, 0)} broken  ${found.slice(0, 6).map(({ id, before, after }) => `${id} ${before} to ${after}`).join(', ')}`)
}

const times = openRated.map(({ transcript }) => {
  const from = performance.now()
  score(transcript)
  return performance.now() - from
}).sort((a, b) => a - b)
print(`\nA transcript is scored in ${mean(times).toFixed(1)} ms on average, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`)
if (arguments_.includes('--write')) {
  writeFileSync(tableFile, `${JSON.stringify(Object.fromEntries(Object.entries(table).filter(([name]) => !name.includes('Closed'))), null, 2)}\n`)
  writeFileSync(new URL('exceptions.json', import.meta.url), `${JSON.stringify(exceptions, null, 2)}\n`)
}
