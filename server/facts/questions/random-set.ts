import { z } from 'zod'
import { createChance } from '../chance.ts'
import cases from '../cases/random-set.json' with { type: 'json' }
import { once, SECONDS, type Kind, type Question } from '../question.ts'
import { isRaised, isStumble, Value } from '../value.ts'

type Step = ['insert' | 'delete' | 'random', number]
type Input = { steps: Step[]; second?: number[] }
type Seen = z.infer<typeof Seen>
const Drawn = z.object({ drawn: z.array(z.tuple([z.number().nullable(), z.number()])) })
const Seen = z.array(z.union([z.boolean(), z.null(), Drawn, Value]))

/** Draws from which every element must have come, and which must be even: eight standard deviations wide. */
const MANY_DRAWS = 8_000
const WIDTH = 8

export const randomSet: Question<Input, Seen> = {
  id: 'random_set',
  text: 'Design a data structure that supports Insert, Delete, and GetRandom in O(1) time.',
  tests: once(() => [
    ...cases.map(({ name, kind, ...input }) => ({ name, kind: kind as Kind, seconds: SECONDS.main, input: input as unknown as Input })),
    { name: '3,000 steps against an oracle', kind: 'stress', seconds: SECONDS.stress, input: { steps: mixed(3_000, 31) } },
    { name: '300,000 elements in, drawn and out again', kind: 'stress', seconds: SECONDS.stress, input: { steps: inAndOut(300_000, 32) } },
  ]),
  words: ({ steps, second = [] }) => [second.length, ...second, steps.length, ...steps.flatMap(([kind, value]) => [['insert', 'delete', 'random'].indexOf(kind), value])],
  seen: Seen,
  judge: (runs) => runs.map(({ input, seen }) => judge(input, seen)),
}

/** Every value is inserted only when it is out: what a second insert means differs from person to person. */
function mixed(count: number, seed: number): Step[] {
  const chance = createChance(seed)
  const held = new Set<number>()
  return Array.from({ length: count }, (): Step => {
    const value = chance.below(60)
    if (chance.below(5) === 0 && held.size > 0) return ['random', 3]
    if (held.has(value)) {
      held.delete(value)
      return ['delete', value]
    }
    if (chance.below(8) === 0) return ['delete', value]
    held.add(value)
    return ['insert', value]
  })
}

function inAndOut(count: number, seed: number): Step[] {
  const chance = createChance(seed)
  const values = Array.from({ length: count }, (_, at) => at * 3)
  for (let at = count - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1)
    ;[values[at], values[other]] = [values[other]!, values[at]!]
  }
  return [...values.map((value): Step => ['insert', value]), ['random', 100_000], ...values.slice(0, -10).sort((one, other) => one % 1_009 - other % 1_009).map((value): Step => ['delete', value]), ['random', 1_000]]
}

function judge({ steps }: Input, seen: Seen): string | null {
  const held = new Map<number, number>()
  let doubled = false
  for (const [at, [kind, value]] of steps.entries()) {
    const gave = seen[at] ?? null
    const name = `step ${at + 1} (${kind === 'random' ? 'draw' : `${kind} ${value}`})`
    if (kind === 'random') {
      const failure = judgeDraws(gave, held, value, doubled)
      if (failure !== null) return `${name}: ${failure}`
    } else {
      const failure = judgeChange(kind, gave as Value, doubled ? null : held.has(value))
      if (failure !== null) return `${name}: ${failure}`
      if (kind === 'insert' && held.has(value)) doubled = true
      // A second insert may count or not: the cases delete such a value twice before they look.
      if (kind === 'insert') held.set(value, 1)
      else if (!doubled || steps.slice(at + 1).every(([other, one]) => other !== 'delete' || one !== value)) held.delete(value)
    }
  }
  return null
}

/** `has` is null where it depends on what a second insert means. */
function judgeChange(kind: 'insert' | 'delete', gave: Value, has: boolean | null): string | null {
  if (has === null) return isRaised(gave) ? stumbled(gave.raised) : null
  const should = kind === 'insert' ? !has : has
  if (isRaised(gave)) return should ? `it raised ${gave.raised}` : stumbled(gave.raised)
  if (should && gave === false) return 'it said false although this could be done'
  return !should && gave === true && kind === 'delete' ? 'it said true although there was nothing to delete' : null
}

/** To refuse what cannot be done is sound; to trip over it is only so where the exception names it. */
const stumbled = (raised: string): string | null => isStumble(raised) ? `it raised ${raised}` : null

function judgeDraws(gave: Seen[number], held: ReadonlyMap<number, number>, times: number, doubled: boolean): string | null {
  if (held.size === 0) return gave === null || typeof gave !== 'object' || Array.isArray(gave) || !('raised' in gave) ? emptyDraw(gave) : stumbled(gave.raised)
  if (typeof gave !== 'object' || gave === null || Array.isArray(gave)) return 'it gave nothing that can be counted'
  if ('raised' in gave) return `it raised ${gave.raised}`
  if (!('drawn' in gave)) return 'it gave nothing that can be counted'
  if (gave.drawn.some(([value]) => value === null)) return 'it gave something that is not an element'
  if (gave.drawn.some(([value]) => !held.has(value!))) return 'it gave a value that is not in the structure'
  if (times < 20 * held.size) return null
  if (gave.drawn.length < held.size) return `${held.size - gave.drawn.length} of ${held.size} elements were never drawn`
  if (times < MANY_DRAWS || doubled) return null
  const even = times / held.size
  const spread = WIDTH * Math.sqrt(even * (1 - 1 / held.size))
  return gave.drawn.every(([, count]) => Math.abs(count - even) <= spread) ? null : 'some elements are drawn much more often than others'
}

function emptyDraw(gave: Seen[number]): string | null {
  if (typeof gave !== 'object' || gave === null || !('drawn' in gave)) return null
  return gave.drawn.every(([value]) => value === null || value === 0 || value === -1 || Math.abs(value) >= 2 ** 31 - 1) ? null : 'it gave a value although nothing was there'
}
