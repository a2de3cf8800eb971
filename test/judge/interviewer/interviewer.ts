import { shippedPack } from '../rated.ts'
import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { interviewerOf } from './engine.ts'
import { generic } from './generic.ts'
import { hold, type Held } from './hold.ts'
import { sheets } from './sheet.ts'

// npm run interviewer [-- --show ID]: what the built-in interviewer draws out of scripted candidates in 45 simulated minutes,
// beside a fixed list of generic follow-ups. What releases a fact is the question's words, never this project's labels.

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

for (const part of ['open', 'closed'] as const) {
  const own = await Promise.all(sheets(part).map((sheet) => hold(sheet, interviewerOf({ pack, sheet, minutes: LENGTH, seed: 7, engine: builtInEngine, prompts: [] }), LENGTH)))
  const baseline = await Promise.all(sheets(part).map((sheet) => hold(sheet, generic(), LENGTH)))
  print(`\nScripted candidates, ${part} (${own.length})`)
  summary('built-in interviewer', own)
  summary('generic follow-ups', baseline)
  for (const round of new Set(own.map((one) => one.sheet.round))) summary(`  ${round}`, own.filter((one) => one.sheet.round === round))
  if (part === 'closed') continue
  for (const one of own) {
    print(`  ${one.sheet.id} ${one.sheet.round}, ${one.sheet.manner}: ${one.drawn} of ${one.facts} facts, ${one.probes} probes, ${one.barren} barren, ${one.minutes.toFixed(0)} min${one.rightMove ? '' : ', no right move'}${one.leaks.map((leak) => `\n    leak: ${leak}`).join('')}${one.doubled.map((text) => `\n    double: ${text}`).join('')}`)
    if (show === one.sheet.id) for (const turn of one.turns) print(`      ${turn.who}: ${turn.text}${turn.released.length === 0 ? '' : ` [${turn.released.join(', ')}]`}`)
  }
}
