import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combine, insufficient, middle, type Criterion } from '#server/engines/model/assessor/combine.ts'
import { fillTable } from '#server/engines/model/assessor/fill-table.ts'
import { verify, type Verified } from '#server/engines/model/assessor/verify.ts'
import { createReader } from '#server/evidence/read.ts'
import type { Turn } from '#server/evidence/transcript.ts'
import { point as pointOf } from '#test/support/reading.ts'
import { answered, heardOf, point, question, round, turnsOf } from './judging-model.ts'

const TEXT = 'I rewrote the loader because it was slow. The error rate rose by 4 percent. I would set a lower limit next week.'
const ONE = 'I rewrote the loader because it was slow'
const TWO = 'The error rate rose by 4 percent'
const turns = turnsOf(TEXT)
const points = [pointOf('a', ['x'], { need: 'grounded' }), pointOf('b', ['y'])]
const criterion = (change: Partial<Criterion> = {}): Criterion => ({ id: 'ownership', points, wrong: round.misconceptions, past: false, ...change })

type State = Parameters<typeof point>[1]
const sample = (a: State, b: State = 'absent', text = ONE, heard = heardOf(turns)): Verified =>
  verify(answered([point('a', a, ...(a === 'absent' || a === 'cannot-tell' ? [] : [text])), point('b', b, ...(b === 'absent' || b === 'cannot-tell' ? [] : [text]))]), ['a', 'b'], ['blames'], heard)
const level = (value: number): Verified => ({ ...sample('absent'), level: value })
const state = (...samples: Verified[]) => combine(criterion(), samples, heardOf(turns)).points.find(({ point: id }) => id === 'a')

describe('[AS6] the middle state', () => {
  test.each<[State[], State | undefined]>([
    [['explained'], 'explained'],
    [['absent', 'explained', 'grounded'], 'explained'],
    [['absent', 'absent', 'grounded'], 'absent'],
    [['contradicted', 'contradicted', 'grounded'], 'contradicted'],
    [['contradicted', 'explained', 'grounded'], 'explained'],
    [['cannot-tell', 'grounded', 'grounded'], 'grounded'],
    [['cannot-tell', 'cannot-tell', 'grounded'], undefined],
    [['absent', 'explained'], 'explained'],
    [['explained', 'absent'], 'absent'],
    [['absent', 'absent', 'explained', 'grounded', 'grounded'], 'explained'],
  ])('of %j is %s', (states, expected) => {
    expect(state(...states.map((one) => sample(one)))?.state).toBe(expected)
  })
  test('carries the words of the samples that found it, what most quote first', () => {
    const found = state(sample('explained', 'absent', TWO), sample('explained', 'absent', ONE), sample('grounded', 'absent', `${ONE}.`), sample('absent'), sample('mentioned'))
    expect(found?.quotes.map(({ text }) => text)).toEqual([ONE, TWO])
  })
  test('never lies outside the samples, and its order does not matter where their number is odd', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), (ranks) => {
      const found = middle(ranks)
      expect(ranks).toContain(found)
      if (ranks.length % 2 === 1) expect(middle([...ranks].reverse())).toBe(found)
    }))
  })
})

describe('[AS6] the samples are not enough', () => {
  test.each<[string, Verified[], boolean]>([
    ['levels more than one apart', [level(2), level(3), level(3.5)], true],
    ['levels one apart', [level(2.5), level(3), level(3.5)], false],
    ['five, of which one stands apart', [level(1), level(3), level(3), level(3.5), level(3)], false],
    ['five that lie far apart', [level(1), level(2), level(3), level(4), level(5)], true],
    ['half cannot be told', [sample('cannot-tell')], true],
    ['a sixth cannot be told', [sample('cannot-tell'), sample('absent'), sample('absent')], false],
  ])('%s', (_name, samples, expected) => {
    expect(insufficient(samples) !== null).toBe(expected)
  })
})

describe('[AS7] credit and source', () => {
  const probe = (move: 'probe' | 'hint', rung?: number): Turn[] => [{ role: 'interviewer', text: 'And then?', aim: { move, point: 'a', criterion: 'ownership', ...(rung === undefined ? {} : { rung }) } }, { role: 'candidate', text: TEXT }]
  const credit = (given: Turn[], change: Partial<Criterion> = {}, found: State = 'explained', text = ONE) => {
    const heard = heardOf(given)
    return combine(criterion(change), [sample(found, 'absent', text, heard)], heard).points[0]
  }
  test.each<[string, Turn[], State, string, number]>([
    ['volunteered', turns, 'grounded', 'volunteered', 1],
    ['less than it needs', turns, 'explained', 'volunteered', 0.7],
    ['only mentioned', turns, 'mentioned', 'volunteered', 0.35],
    ['after a probe', probe('probe'), 'grounded', 'prompted', 0.9],
    ['after the second hint', probe('hint', 2), 'grounded', 'hinted', 0.65],
    ['after the hint that gives it', probe('hint', 4), 'grounded', 'hinted', 0],
  ])('%s', (_name, given, found, source, expected) => {
    expect(credit(given, {}, found)).toMatchObject({ source, credit: expected, asked: given !== turns })
  })
  test('words said unasked count before those said after a probe', () => {
    const both = [...turnsOf(ONE), ...probe('probe')]
    const heard = heardOf(both)
    const found = combine(criterion(), [verify(answered([{ ...point('a', 'grounded'), quotes: [{ turn: 4, text: TWO }, { turn: 2, text: ONE }] }, point('b', 'absent')]), ['a', 'b'], [], heard)], heard).points[0]!
    expect(found.quotes.map(({ turn }) => turn)).toEqual([1, 3])
    expect(found).toMatchObject({ source: 'volunteered', credit: 1, asked: true })
  })
  test('an imagined answer earns little where the past is asked for', () => {
    const wish = 'I would set a lower limit next week'
    expect(credit(turns, { past: true }, 'grounded', wish)?.credit).toBeCloseTo(0.35)
    expect(credit(turns, { past: false }, 'grounded', wish)?.credit).toBe(1)
    expect(credit(turns, { past: true })?.credit).toBe(0.7)
  })
})

const CLAIM = 'It was all their fault'
const claims = (wrong: boolean[], takenBack = false, given = turnsOf(`${CLAIM}. ${TEXT}`)) => {
  const heard = heardOf(given)
  const samples = wrong.map((one) => verify(answered([point('a', 'explained', `${CLAIM}. ${ONE}`), point('b', 'explained', TWO)], one ? { wrong: [{ id: 'blames', quotes: [{ turn: 2, text: CLAIM }], 'taken-back': takenBack }] } : {}), ['a', 'b'], ['blames'], heard))
  return fillTable('m', [combine(criterion(), samples, heard)], heard, createReader(round, question)(given))
}

test.each<[boolean[], number]>([[[true], 1], [[true, false, false], 0], [[true, true, false], 1], [[false, true], 1], [[true, false], 0]])('[AS6] a wrong claim that samples find as %j stands %i times', (found, count) => {
  expect(claims(found).misconceptions).toHaveLength(count)
})

test('[AS1] a wrong claim has its words, and the cap of the rubric', () => {
  expect(claims([true]).misconceptions).toEqual([{ misconception: 'blames', criterion: 'ownership', cap: 2, corrected: false, quote: { turn: 1, start: 0, end: CLAIM.length, text: CLAIM } }])
  expect(claims([true], true).misconceptions[0]!.corrected).toBe(true)
})

test('[AS3] words that hold a wrong claim which stands earn nothing else', () => {
  expect(claims([true]).points.map(({ state: found }) => found)).toEqual(['absent', 'explained'])
  expect(claims([true], true).points.map(({ state: found }) => found)).toEqual(['explained', 'explained'])
})

test('the table holds what code counts of the same turns, and this reader\'s own share of what was recognised', () => {
  const builtIn = createReader(round, question)(turns)
  const table = fillTable('m', [combine(criterion(), [sample('explained')], heardOf(turns))], heardOf(turns), builtIn)
  expect(table).toEqual({ ...builtIn, reader: 'model m', points: table.points, misconceptions: [], recognised: 1 / 3 })
})
