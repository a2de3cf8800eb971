import { expect, test } from 'vitest'
import { shippedPack } from '../rated.ts'
import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { interviewerOf } from './engine.ts'
import { generic } from './generic.ts'
import { hold } from './hold.ts'
import { sheets } from './sheet.ts'

const pack = shippedPack()

// One sheet of each round and part; npm run interviewer holds all of them.
test.each(['open', 'closed'] as const)('[PO2] [PO13] what scripted candidates hold is drawn out, far more than by generic follow-ups, and nothing leaks (%s)', async (part) => {
  const some = sheets(part).filter((sheet, at, all) => all.findIndex((other) => other.round === sheet.round) === at)
  const own = await Promise.all(some.map((sheet) => hold(sheet, interviewerOf({ pack, sheet, minutes: 45, seed: 7, engine: builtInEngine, prompts: [] }), 45)))
  const baseline = await Promise.all(some.map((sheet) => hold(sheet, generic(), 45)))
  const share = (held: typeof own): number => held.reduce((sum, one) => sum + one.drawn, 0) / held.reduce((sum, one) => sum + one.facts, 0)
  expect(share(own)).toBeGreaterThanOrEqual(0.75)
  expect(share(own) - share(baseline)).toBeGreaterThanOrEqual(0.25)
  expect(own.flatMap((one) => one.leaks)).toEqual([])
  expect(own.flatMap((one) => one.doubled)).toEqual([])
  expect(own.reduce((sum, one) => sum + one.repeated, 0)).toBe(0)
}, 60_000)
