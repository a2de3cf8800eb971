import { expect, test } from 'vitest'
import { dollarsOf, exhausted, tokenEquivalents } from '#server/engines/prices.ts'

const usage = { input: 1_000_000, cached: 1_000_000, stored: 0, output: 100_000 }
const spent = { ...usage, calls: 1, dollars: 0, unpriced: false }

test('[EN13] a call costs what its model costs, whatever its date; an unknown one has no price', () => {
  expect(dollarsOf('openai:gpt-5-mini', usage)).toBeCloseTo(0.25 + 0.025 + 0.2)
  expect(dollarsOf('openai:gpt-5-mini-2025-08-07', usage)).toBe(dollarsOf('openai:gpt-5-mini', usage))
  expect(dollarsOf('anthropic:claude-sonnet-4-5-20250929', { input: 0, cached: 0, stored: 1_000_000, output: 0 })).toBeCloseTo(3.75)
  expect(dollarsOf('openai:qwen3:14b', usage)).toBeNull()
})

test('[EN13] tokens of the cache count as what they cost against fresh ones', () => {
  expect(tokenEquivalents({ input: 100, cached: 1_000, stored: 100, output: 5 })).toBe(100 + 100 + 125)
})

test.each([
  ['nothing yet', { ...spent, input: 0, cached: 0, output: 0 }, null],
  ['the budget', { ...spent, input: 0, cached: 0, output: 0, dollars: 0.5 }, /BAR_RAISER_BUDGET/],
  ['the ceiling of tokens, where no price is known', { ...spent, cached: 0, output: 0, input: 300_000, unpriced: true }, /300,000 tokens in/],
  ['the ceiling of words', { ...spent, input: 0, cached: 0, output: 20_000 }, /20,000 out/],
])('[EN13] %s', (_name, taken, why) => {
  if (why === null) expect(exhausted(taken, 0.5)).toBeNull()
  else expect(exhausted(taken, 0.5)).toMatch(why)
})
