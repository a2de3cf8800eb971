import { expect, test } from 'vitest'
import { notice, stillOpen } from '#server/engines/model/assessor/behind.ts'
import { createReader } from '#server/evidence/read.ts'
import { pointsOf } from '#server/evidence/points.ts'
import { ModelFailure } from '#server/ports.ts'
import { askedOf, judgingModel, point, promptOf, question, round, turnsOf } from './judging-model.ts'

const turns = turnsOf('I rewrote the loader because it was slow. Sales went up by 4 percent, as Priya told me. That was in the spring of that year.')
const call = (model: ReturnType<typeof judgingModel>, signal = new AbortController().signal) =>
  notice({ model, template: promptOf('assessor/open-points'), delimiter: 'delimiter-1', signal }, askedOf(turns))
const found = (...points: ReturnType<typeof point>[]) => judgingModel(() => ({ points: points.map(({ id, quotes, state }) => ({ id, quotes, state })) }))

test('[AS14] one call asks for open points alone', async () => {
  expect(stillOpen(pointsOf(round, question), createReader(round, question)(turns)).map(({ id }) => id)).toEqual(['result'])
  const model = found(point('result', 'grounded', 'Sales went up by 4 percent, as [PERSON 1] told me'))
  expect(await call(model)).toEqual([{ point: 'result', criterion: 'results', state: 'grounded', quotes: [{ turn: 1, start: 42, end: 86, text: 'Sales went up by 4 percent, as Priya told me' }] }])
  expect(model.prompts).toHaveLength(1)
  expect(model.prompts[0]!.parts.at(-1)).toContain('The points that are open: result\n')
  expect(model.prompts[0]!.parts.at(-1)).not.toContain('own-action')
})

test.each([
  ['invented words', point('result', 'grounded', 'sales doubled within the week')],
  ['no words', point('result', 'grounded')],
  ['a point that was not open', point('own-action', 'grounded', 'I rewrote the loader because it was slow')],
  ['what cannot be told', point('result', 'cannot-tell', 'Sales went up by 4 percent')],
])('[AS14] %s are not told', async (_name, one) => {
  expect(await call(found(one))).toEqual([])
})

test('[AS14] nothing is asked when nothing is open, or nothing was said', async () => {
  const model = judgingModel(() => { throw new Error('nobody asks') })
  const needs = { model, template: promptOf('assessor/open-points'), delimiter: 'd', signal: new AbortController().signal }
  const builtIn = createReader(round, question)(turns)
  expect(await notice(needs, askedOf(turns, { builtIn: { ...builtIn, points: builtIn.points.map((one) => ({ ...one, state: 'grounded' as const })) } }))).toEqual([])
  expect(await notice(needs, askedOf(turnsOf()))).toEqual([])
})

test('[AS14] nothing is asked of a short answer, nor where code recognised enough itself', async () => {
  const model = judgingModel(() => { throw new Error('nobody asks') })
  const needs = { model, template: promptOf('assessor/open-points'), delimiter: 'd', signal: new AbortController().signal }
  expect(await notice(needs, askedOf(turnsOf('I rewrote the loader because it was slow.')))).toEqual([])
  const builtIn = createReader(round, question)(turns)
  const quotes = [{ turn: 1, start: 0, end: 9, text: 'I rewrote' }]
  expect(await notice(needs, askedOf(turns, { builtIn: { ...builtIn, points: builtIn.points.map((one) => ({ ...one, state: 'mentioned' as const, quotes })) } }))).toEqual([])
})

test('[AS10] a failure is the caller\'s', async () => {
  await expect(call(judgingModel(() => new ModelFailure('it is gone', { retryable: true })))).rejects.toThrow('it is gone')
})
