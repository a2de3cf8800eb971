import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf } from '#server/scoring/features.ts'
import type { CodeEvidence } from '#server/evidence/table.ts'
import { keyCriteria } from '#server/scoring/key-criteria.ts'
import { scoreRound } from '#server/scoring/score-round.ts'
import type { QuestionEvidence } from '#server/scoring/levels.ts'
import { keywordReader, material, round } from '#test/support/material.ts'

const points = round.points
const said = (...texts: string[]): QuestionEvidence => ({
  question: 'first', points,
  table: { ...keywordReader(texts.map((text) => ({ role: 'candidate', text }))), misconceptions: [] },
})
const levelOf = (evidence: QuestionEvidence[], criterion: string) => scoreRound(round, evidence).criteria.find((one) => one.criterion === criterion)!

test('[SC1] the overall level lies between 1 and 5 with its range around it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('own', 'number', 'nothing'), { maxLength: 6 }), (texts) => {
    const { overall } = scoreRound(round, [said(...texts)])
    if (overall === null) return
    expect(overall.low).toBeLessThanOrEqual(overall.level)
    expect(overall.high).toBeGreaterThanOrEqual(overall.level)
    expect(overall.low).toBeGreaterThanOrEqual(1)
    expect(overall.high).toBeLessThanOrEqual(5)
  }))
})

test('[SC2] not asked is not failed: a criterion without an occasion has no level', () => {
  const found = levelOf([said('own')], 'results')
  expect(found).toMatchObject({ level: null, why: 'not-asked' })
})

test('[SC2] asked and not shown is a low level, not none', () => {
  const evidence = said('nothing')
  const asked = { ...evidence, table: { ...evidence.table, points: evidence.table.points.map((point) => ({ ...point, asked: true })) } }
  expect(levelOf([asked], 'results').level?.level).toBe(1)
})

test('[SC3] a level rests on a quote', () => {
  expect(levelOf([said('own')], 'ownership')).toMatchObject({ why: 'observed', quotes: [{ quote: { text: 'own' } }] })
})

test('[SC5] a misconception stops its criterion, and so does an answer that holds hardly anything', () => {
  const wrong = said('number')
  wrong.table.misconceptions = [{ misconception: 'm', criterion: 'results', cap: 2, corrected: false, quote: { turn: 0, start: 0, end: 6, text: 'number' } }]
  expect(levelOf([wrong], 'results').level?.level).toBeLessThanOrEqual(2)
  expect(featuresOf('ownership', [said('nothing')]).cap).toBe(1)
})

test('[SC6] a further recognised point never lowers a level', () => {
  const less = levelOf([said('number')], 'results').level!.level
  expect(levelOf([said('number', 'own')], 'results').level!.level).toBeGreaterThanOrEqual(less)
})

test('[SC7] a question outside the bank has a wider range', () => {
  const inside = scoreRound(round, [said('own', 'number')]).overall!
  const outside = scoreRound(round, [{ ...said('own', 'number'), question: null }]).overall!
  expect(outside.high - outside.low).toBeGreaterThan(inside.high - inside.low)
})

test('[SC8] a language that cannot be read gives no score', () => {
  const foreign = said('own', 'number')
  foreign.table.language = 'other'
  const { overall, criteria } = scoreRound(round, [foreign])
  expect(overall).toBeNull()
  expect(criteria.every((one) => one.level === null && one.why === 'unreadable')).toBe(true)
})

test('[SC9] key criteria are the weighted mean of what feeds them, or nothing', () => {
  const score = scoreRound(round, [said('own')])
  const found = keyCriteria(material().guide, [{ round: 'behavioral', score }])
  expect(found).toEqual([{ id: 'culture', level: score.criteria.find((one) => one.criterion === 'ownership')!.level }])
  expect(keyCriteria(material().guide, [])).toEqual([{ id: 'culture', level: null }])
})

test('[SC10] whether code works comes from running it, from a parser that refuses it, or is not judged', () => {
  const coded = { ...round, id: 'coding' as const, criteria: round.criteria.map((one) => (one.id === 'results' ? { ...one, by: 'code' as const } : one)) }
  const code = { written: true, syntaxError: null, stubs: 0, tidy: 0.7, tests: null }
  const withCode = (own: Partial<CodeEvidence>): QuestionEvidence => {
    const evidence = said('own', 'number', 'own number')
    return { ...evidence, table: { ...evidence.table, code: { ...code, ...own } } }
  }
  const resultsOf = (evidence: QuestionEvidence) => scoreRound(coded, [evidence]).criteria.find((one) => one.criterion === 'results')!
  expect(resultsOf(withCode({}))).toMatchObject({ level: null, why: 'not-run' })
  expect(resultsOf(withCode({ syntaxError: { line: 3 } })).level!.level).toBeLessThanOrEqual(1.5)
  expect(resultsOf(withCode({ tests: { main: 0.4, edge: 1, stress: 1 } })).level!.level).toBeLessThanOrEqual(1.5)
  expect(resultsOf(withCode({ stubs: 0.6 })).level!.level).toBeLessThanOrEqual(1.5)
  const passed = resultsOf(withCode({ tests: { main: 1, edge: 1, stress: 1 } })).level!.level
  expect(passed).toBeGreaterThan(resultsOf(withCode({ tests: { main: 0.8, edge: 0.5, stress: 0 } })).level!.level)
})

test('[SC3] a criterion of which nothing was recognised gets no level where the rest was recognised, and the lowest where it was not', () => {
  const three = { ...round, criteria: [...round.criteria, { ...round.criteria[0]!, id: 'reflection' }] }
  const reflects = { ...points[0]!, id: 'lesson', of: 'reflection', weight: 1 }
  const asked = (...texts: string[]): QuestionEvidence => {
    const evidence = said(...texts)
    const lesson = { point: 'lesson', criterion: 'reflection', state: 'absent' as const, credit: 0, source: 'volunteered' as const, asked: true, quotes: [] }
    return { ...evidence, points: [...points, reflects], table: { ...evidence.table, points: [...evidence.table.points, lesson] } }
  }
  const reflection = (evidence: QuestionEvidence) => scoreRound(three, [evidence]).criteria.find((one) => one.criterion === 'reflection')!
  expect(reflection(asked('own', 'number'))).toMatchObject({ level: null, why: 'not-recognised' })
  expect(reflection(asked('nothing'))).toMatchObject({ level: { level: 1 }, why: 'observed' })
})

test('[SC5] what one answer alone shows carries less than the same in two', () => {
  const alone = featuresOf('ownership', [said('own number', 'nothing', 'nothing')])
  const borneOut = featuresOf('ownership', [said('own', 'number', 'nothing')])
  expect(alone.features.coverage).toBe(borneOut.features.coverage)
  expect(alone.substance).toBeLessThan(borneOut.substance)
})

test('[SC5] what an unseen criterion counts for grows without a step, and a wrong claim leaves nothing unseen', () => {
  const evidence = said('own')
  const unseenAt = (credit: number): number => featuresOf('results', [{ ...evidence, table: { ...evidence.table, points: evidence.table.points.map((point) => ({ ...point, credit })) } }]).unseen
  const all = Array.from({ length: 101 }, (_, at) => unseenAt(at / 100))
  for (const [at, level] of all.slice(1).entries()) expect(level - all[at]!).toBeLessThan(0.1)
  expect(all.at(-1)).toBeGreaterThan(2)
  const claim = { misconception: 'm', criterion: 'results', cap: 2, corrected: false, quote: { turn: 0, start: 0, end: 3, text: 'own' } }
  expect(featuresOf('results', [{ ...evidence, table: { ...evidence.table, misconceptions: [claim] } }]).unseen).toBe(1)
})

test('[SC11] a criterion that the reader could not read gets no level, whatever else it found, and counts nowhere', () => {
  const whole = said('own', 'number')
  const partly: QuestionEvidence = { ...whole, table: { ...whole.table, aimed: false, answers: 9, points: whole.table.points.filter((point) => point.criterion !== 'results') } }
  const score = scoreRound(round, [partly])
  expect(score.criteria.find((one) => one.criterion === 'results')).toMatchObject({ level: null, why: 'not-read' })
  expect(score.overall).not.toBeNull()
  expect(scoreRound(round, [{ ...partly, table: { ...partly.table, points: [] } }]).overall).toBeNull()
})
