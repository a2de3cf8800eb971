import { z } from 'zod'
import type { Spent } from '../interview/interview.ts'
import type { Usage } from '../interview/events.ts'
import listed from './prices.json' with { type: 'json' }

const Prices = z.strictObject({
  /** The month whose published prices these are meant to be. Providers change them: check before relying on a figure. */
  asOf: z.string(),
  unit: z.literal('dollars for a million tokens'),
  /** A dated model (`-2025-08-07`, `-20250929`, `-latest`) costs what the name before its date does. */
  models: z.array(z.strictObject({ model: z.string(), input: z.number(), cached: z.number(), stored: z.number(), output: z.number() })),
})

export const prices = Prices.parse(listed)

const MILLION = 1_000_000
const DATED = /-(?:\d{4}-\d{2}-\d{2}|\d{8}|latest)$/

const priceOf = (name: string) => prices.models.find(({ model }) => model === name.replace(DATED, ''))

export const isPriced = (name: string): boolean => priceOf(name) !== undefined

/** Dollars for one call of the model that is configured as `name`; null: no price is known, as for servers of one's own. */
export function dollarsOf(name: string, usage: Usage): number | null {
  const price = priceOf(name)
  return price === undefined ? null : (usage.input * price.input + usage.cached * price.cached + usage.stored * price.stored + usage.output * price.output) / MILLION
}

/** Ceilings beside the budget, which holds nothing back where no price is known (judging 5.2). */
const MOST_TOKENS = { input: 300_000, output: 20_000 }
/** What a token read from a provider's cache, or written into it, counts against a fresh one. */
const CACHED = 0.1
const STORED = 1.25

/** Input tokens with those of the cache at what they cost against fresh ones. */
export const tokenEquivalents = ({ input, cached, stored }: Usage): number => input + CACHED * cached + STORED * stored

/** What an interview has used up, and what can be done; null: models may still be asked. `budget` is in dollars. */
export function exhausted(spent: Spent, budget: number): string | null {
  if (spent.dollars >= budget) return 'The budget of this interview is spent. Raise BAR_RAISER_BUDGET, start the server again, and judge it once more; what was said is kept.'
  const { input, output } = MOST_TOKENS
  return tokenEquivalents(spent) < input && spent.output < output ? null
    : `One interview may take ${input.toLocaleString('en')} tokens in and ${output.toLocaleString('en')} out, and this one has. The built-in engine can still judge it; what was said and judged is kept.`
}
