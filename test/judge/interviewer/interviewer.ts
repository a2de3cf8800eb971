import { shippedPack } from '../rated.ts'
import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { interviewerOf } from './engine.ts'
import { generic } from './generic.ts'
import { hold, type Held } from './hold.ts'
import { sheets } from './sheet.ts'
import { equivalents, tokensOf } from '#test/recordings/cost.ts'
import { isStale, recordings, replay } from '#test/recordings/interviews.ts'
import { wholeInterview } from '#test/recordings/whole-interview.ts'

// npm run interviewer [-- --show ID]: what the built-in interviewer draws out of scripted candidates in 45 simulated minutes,
// beside a fixed list of generic follow-ups. What releases a fact is the question's words, never this project's labels.
// -- --engine model: the same of recorded interviews whose questions a real language model worded.

const LENGTH = 45
const show = process.argv[process.argv.indexOf('--show') + 1]
const pack = shippedPack()
const print = (line = ''): void => { process.stdout.write(`${line}\n`) }
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`
const sum = (held: readonly Held[], pick: (one: Held) => number): number => held.reduce((total, one) => total + pick(one), 0)

export function summary(name: string, held: readonly Held[]): void {
  const probes = sum(held, (one) => one.probes)
  print(`${name.padEnd(28)} drawn out ${percent(sum(held, (one) => one.drawn), sum(held, (one) => one.facts)).padStart(5)}  barren ${percent(sum(held, (one) => one.barren), probes).padStart(5)}  repeated ${percent(sum(held, (one) => one.repeated), probes).padStart(4)}  leaks ${sum(held, (one) => one.leaks.length)}  double questions ${sum(held, (one) => one.doubled.length)}  right move ${held.filter((one) => one.rightMove).length} of ${held.length}  minutes ${(sum(held, (one) => one.minutes) / held.length).toFixed(0)}`)
}

if (process.argv.includes('--engine')) await byModel()
else for (const part of ['open', 'closed'] as const) {
  const own = await Promise.all(sheets(part).map((sheet) => hold(sheet, interviewerOf({ pack, sheet, minutes: LENGTH, seed: 7, engine: builtInEngine, prompts: [] }), LENGTH)))
  const baseline = await Promise.all(sheets(part).map((sheet) => hold(sheet, generic(), LENGTH)))
  print(`\nScripted candidates, ${part} (${own.length})`)
  summary('built-in interviewer', own)
  summary('generic follow-ups', baseline)
  for (const round of new Set(own.map((one) => one.sheet.round))) summary(`  ${round}`, own.filter((one) => one.sheet.round === round))
  if (part === 'closed') continue
  for (const one of own) detail(one)
}

async function byModel(): Promise<void> {
  const all = recordings('interviews')
  const replayed = await Promise.all(all.map(async (recording) => ({ recording, found: isStale(recording) ? null : await replay(recording, pack) })))
  const held = replayed.flatMap(({ found }) => found ?? [])
  print(`Recorded interviews: ${all.length}, of which ${all.length - held.length} are stale (prompt, rubric or policy has changed since).`)
  if (held.length === 0) return
  print(`Answered by: ${[...new Set(all.map((one) => one.answeredBy))].join('; ')}.`)
  const same = held.map((one) => one.sheet)
  summary('model interviewer', held)
  summary('built-in, same candidates', await Promise.all(same.map((sheet) => hold(sheet, interviewerOf({ pack, sheet, minutes: LENGTH, seed: 7, engine: builtInEngine, prompts: [] }), LENGTH))))
  summary('generic, same candidates', await Promise.all(same.map((sheet) => hold(sheet, generic(), LENGTH))))
  const lines = held.flatMap((one) => one.lines.filter((line) => line.spokenBy !== 'built-in' || line.replaced === 'model-failed'))
  const passed = lines.filter((line) => line.replaced === null)
  const checks = [...new Set(lines.flatMap((line) => line.replaced ?? []))]
  print(`model's lines that passed every check unchanged: ${percent(passed.length, lines.length)} of ${lines.length}; gave way: ${checks.map((check) => `${check} ${lines.filter((line) => line.replaced === check).length}`).join(', ') || 'none'}`)
  const costs = held.map(({ sent, received }) => ({ ...equivalents(sent), whole: sent.reduce((total, one) => total + tokensOf(one), 0), output: received.reduce((total, one) => total + tokensOf(one), 0) }))
  const average = (pick: (one: (typeof costs)[number]) => number): string => (costs.reduce((total, one) => total + pick(one), 0) / costs.length).toFixed(0)
  print(`a 45-minute interview, its questions alone: ${average((one) => one.equivalent)} input token-equivalents (${average((one) => one.whole)} without a cache), ${average((one) => one.output)} output tokens`)
  const wholes = await Promise.all(held.map(wholeInterview))
  const mean = (pick: (one: (typeof wholes)[number]) => number): number => wholes.reduce((total, one) => total + pick(one), 0) / wholes.length
  print(`with every answer read, the judgement (three samples) and its wording: ${mean((one) => one.equivalent).toFixed(0)} input token-equivalents (bar 45000), ${percent(mean((one) => one.equivalent), mean((one) => one.whole))} of ${mean((one) => one.whole).toFixed(0)} that resending all of it uncached takes (bar 25 %), about ${mean((one) => one.output).toFixed(0)} output tokens (bar 12000); calls: ${Object.keys(wholes[0]!.calls).map((kind) => `${kind} ${mean((one) => one.calls[kind]!).toFixed(1)}`).join(', ')}`)
  for (const one of held) detail(one)
}

function detail(one: Held): void {
  print(`  ${one.sheet.id} ${one.sheet.round}, ${one.sheet.manner}: ${one.drawn} of ${one.facts} facts, ${one.probes} probes, ${one.barren} barren, ${one.minutes.toFixed(0)} min${one.rightMove ? '' : ', no right move'}${one.leaks.map((leak) => `\n    leak: ${leak}`).join('')}${one.doubled.map((text) => `\n    double: ${text}`).join('')}`)
  if (show === one.sheet.id) for (const turn of one.turns) print(`      ${turn.who}: ${turn.text}${turn.released.length === 0 ? '' : ` [${turn.released.join(', ')}]`}`)
}
