import { createChance } from '../chance.ts'
import cases from '../cases/frequent.json' with { type: 'json' }
import { once, SECONDS, type Kind, type Question } from '../question.ts'
import { isPrinted, isRaised, numbersIn, saysNothing, short, Value } from '../value.ts'

type Input = { values: number[]; k: number }

export const frequent: Question<Input, Value> = {
  id: 'frequent',
  text: 'Find the k-most frequent elements in a large dataset.',
  tests: once(() => [
    ...cases.map(({ name, kind, ...input }) => ({ name, kind: kind as Kind, seconds: SECONDS.main, input })),
    { name: '2,000 elements against an oracle', kind: 'stress', seconds: SECONDS.stress, input: { values: skewed(2_000, 300, 21), k: 10 } },
    { name: '400,000 elements, 150,000 of them distinct', kind: 'stress', seconds: SECONDS.stress, input: { values: skewed(400_000, 200_000, 22), k: 1_000 } },
  ]),
  words: ({ values, k }) => [k, values.length, ...values],
  seen: Value,
  judge: (runs) => runs.map(({ input, seen }) => judge(input, seen)),
}

/** A part of the elements is drawn from few values, the rest from all, so that frequencies differ. */
function skewed(count: number, distinct: number, seed: number): number[] {
  const chance = createChance(seed)
  return Array.from({ length: count }, () => chance.below(4) === 0 ? chance.below(1 + chance.below(distinct)) : chance.below(distinct))
}

function judge({ values, k }: Input, seen: Value): string | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const wanted = Math.min(k, counts.size)
  if (isRaised(seen)) return k > counts.size || k === 0 || counts.size === 0 ? refused(seen) : `it raised ${seen.raised}`
  if (wanted === 0) return saysNothing(seen) ? null : `it gave ${short(seen)} where there is nothing to give`
  const readings = read(seen, counts)
  return readings.some((elements) => right(elements, counts, wanted)) ? null : `k = ${k}: it gave ${short(seen)}`
}

/** A deliberate refusal of an odd k is as good as an answer; stumbling over it is not. */
const refused = ({ raised }: { raised: string }): string | null =>
  /^(ValueError|Error|RangeError|IllegalArgumentException|AssertionError|invalid_argument|TypeError: k)/.test(raised) ? null : `it raised ${raised}`

/** The elements that a result may mean: itself, or either side of its pairs. */
function read(seen: Value, counts: ReadonlyMap<number, number>): Value[][] {
  if (isPrinted(seen)) {
    const lines = seen.printed.split('\n').map(numbersIn).filter((found) => found.length > 0)
    const flat = lines.flat()
    return [flat, ...sides(lines.length > 1 && lines.every((line) => line.length === 2) ? lines : chunks(flat), counts)]
  }
  if (Array.isArray(seen)) {
    const pairs = seen.filter((one): one is Value[] => Array.isArray(one))
    return pairs.length === seen.length && pairs.every((one) => one.length === 2) ? sides(pairs, counts) : [seen.map((one) => Array.isArray(one) && one.length === 1 ? one[0]! : one)]
  }
  if (typeof seen === 'object' && seen !== null && 'pairs' in seen) return sides(seen.pairs, counts)
  if (typeof seen === 'string') return [numbersIn(seen)]
  return [[seen]]
}

const chunks = (flat: readonly number[]): number[][] => flat.length % 2 === 1 ? [] : Array.from({ length: flat.length / 2 }, (_, at) => flat.slice(2 * at, 2 * at + 2))

/** A pair has to name the right count beside its element. */
const sides = (pairs: readonly Value[][], counts: ReadonlyMap<number, number>): Value[][] =>
  [[0, 1], [1, 0]].filter(([element, count]) => pairs.every((pair) => counts.get(Number(pair[element!])) === Number(pair[count!]))).map(([element]) => pairs.map((pair) => pair[element!]!))

function right(elements: readonly Value[], counts: ReadonlyMap<number, number>, wanted: number): boolean {
  const found = new Set(elements.map(Number))
  if (elements.length !== wanted || found.size !== wanted || [...found].some((one) => !counts.has(one))) return false
  const least = [...counts.values()].sort((one, other) => other - one)[wanted - 1]!
  return [...found].every((one) => counts.get(one)! >= least)
}
