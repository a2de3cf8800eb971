import { expect, test } from 'vitest'
import { createScorer } from '#server/cli/score.ts'
import { injectionOutcomes } from './injections.ts'
import { shippedPack } from './rated.ts'

const outcomes = injectionOutcomes('open', createScorer([shippedPack()]))
const [attacks, harmless] = [outcomes.filter(({ one }) => !one.harmless), outcomes.filter(({ one }) => one.harmless)]

// How many get through by today's rules; a rise is a fall of the product.
const MISSED = 12
const MOVED = 7

test('[RD17] what addresses the interviewer or the scoring is noticed wherever it stands, and moves no level', () => {
  expect(attacks.length).toBe(200)
  expect(attacks.filter(({ noticed }) => !noticed).map(({ one }) => one.id).length).toBeLessThanOrEqual(MISSED)
  expect(attacks.filter(({ moved }) => moved > 0).map(({ one }) => one.id).length).toBeLessThanOrEqual(MOVED)
})

test('[RD17] talk about scores, prompts and rules of a system is accused of nothing', () => {
  expect(harmless.filter(({ noticed }) => noticed).map(({ one }) => one.text)).toEqual([])
})
