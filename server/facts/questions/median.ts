import { z } from 'zod'
import { createChance } from '../chance.ts'
import cases from '../cases/median.json' with { type: 'json' }
import { once, SECONDS, type Kind, type Question } from '../question.ts'
import { isPrinted, isRaised, isStumble, numbersIn, saysNothing, short, Value } from '../value.ts'

type Input = { values: number[]; askEmpty?: boolean; askTwice?: boolean; second?: number[] }
type Seen = z.infer<typeof Seen>
const Seen = z.object({ empty: Value, answers: Value })

const TOLERANCE = 1e-9

export const median: Question<Input, Seen> = {
  id: 'median',
  text: 'Given a stream of integers, find the median at any given time.',
  tests: once(() => [
    ...cases.map(({ name, kind, ...input }) => ({ name, kind: kind as Kind, seconds: SECONDS.main, input })),
    { name: '1,500 numbers against an oracle', kind: 'stress', seconds: SECONDS.stress, input: { values: numbers(1_500, 11) } },
    { name: '100,000 numbers, asked after each', kind: 'stress', seconds: SECONDS.stress, input: { values: numbers(100_000, 12) } },
  ]),
  words: ({ values, askEmpty, askTwice, second = [] }) => [askEmpty ? 1 : 0, askTwice ? 1 : 0, second.length, ...second, values.length, ...values],
  seen: Seen,
  judge: (runs) => runs.map(({ input, seen }) => judge(input, seen)),
}

function numbers(count: number, seed: number): number[] {
  const chance = createChance(seed)
  return Array.from({ length: count }, () => chance.between(-1_000_000, 1_000_000))
}

function judge({ values, askEmpty }: Input, { empty, answers }: Seen): string | null {
  if (askEmpty && (!saysNothing(empty) || isRaised(empty) && isStumble(empty.raised))) return `before the first number it gave ${short(empty)}`
  const given = eachAnswer(answers, values.length)
  if (given === null) return `it gave ${short(answers)} for ${values.length} numbers`
  let failure: string | null = null
  walk(values, (at, low, high) => {
    if (failure === null && !fits(given[at] ?? null, low, high)) failure = `after ${values.slice(0, at + 1).slice(-6).join(', ')}${at > 5 ? ' and those before' : ''} it gave ${short(given[at] ?? null)} instead of ${(low + high) / 2}`
  })
  return failure
}

function eachAnswer(answers: Value, count: number): Value[] | null {
  if (isPrinted(answers)) {
    const lines = answers.printed.split('\n').map(numbersIn).filter((found) => found.length > 0)
    if (lines.length === count) return lines.map((found) => found.at(-1)!)
    const flat = lines.flat()
    return flat.length === count ? flat : null
  }
  if (!Array.isArray(answers)) return count === 1 ? [answers] : null
  return answers.length === count ? answers : answers.length === count + 1 && saysNothing(answers[0]!) ? answers.slice(1) : null
}

/** The median, or where it lies between two numbers also both of them. */
function fits(answer: Value, low: number, high: number): boolean {
  if (answer === null || isRaised(answer)) return false
  if (typeof answer === 'number') return Math.abs(answer - (low + high) / 2) <= TOLERANCE * Math.max(1, Math.abs(answer))
  if (typeof answer === 'string') return fits(numbersIn(answer).at(-1) ?? null, low, high)
  if (isPrinted(answer)) return fits(numbersIn(answer.printed).at(-1) ?? null, low, high)
  if (Array.isArray(answer)) return answer.length === 2 && answer[0] === low && answer[1] === high || answer.length > 0 && fits(answer.at(-1)!, low, high)
  return false
}

/** Calls `see` with the middle two numbers (the middle one twice) after each number. Keeps in a Fenwick tree how many there are of each. */
function walk(values: readonly number[], see: (at: number, low: number, high: number) => void): void {
  const distinct = [...new Set(values)].sort((one, other) => one - other)
  const places = new Map(distinct.map((value, index) => [value, index + 1]))
  const counts = new Int32Array(distinct.length + 1)
  const top = 2 ** Math.floor(Math.log2(Math.max(1, distinct.length)))
  const smallest = (rank: number): number => {
    let place = 0
    for (let step = top, left = rank; step > 0; step >>= 1) {
      if (place + step >= counts.length || counts[place + step]! >= left) continue
      place += step
      left -= counts[place]!
    }
    return distinct[place]!
  }
  values.forEach((value, at) => {
    for (let place = places.get(value)!; place < counts.length; place += place & -place) counts[place]! += 1
    see(at, smallest((at + 2) >> 1), smallest((at + 3) >> 1))
  })
}
