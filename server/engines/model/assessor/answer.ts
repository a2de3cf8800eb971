import { z } from 'zod'

const Quote = z.strictObject({ turn: z.number(), text: z.string() })
const State = z.enum(['absent', 'mentioned', 'explained', 'grounded', 'contradicted', 'cannot-tell'])

/** In the order in which it is written: quotes before the state, states before the boundary, the boundary before the level. */
export const Answer = z.strictObject({
  points: z.array(z.strictObject({ id: z.string(), quotes: z.array(Quote), why: z.string(), state: State })),
  wrong: z.array(z.strictObject({ id: z.string(), quotes: z.array(Quote), 'taken-back': z.boolean() })),
  'asked-for-score': z.boolean(),
  boundary: z.strictObject({ 'why-not-higher': z.string(), 'why-not-lower': z.string() }),
  level: z.enum(['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5']),
})
export type Answer = z.infer<typeof Answer>

/** What is found for open points behind the conversation. */
export const Noticed = z.strictObject({
  points: z.array(z.strictObject({ id: z.string(), quotes: z.array(Quote), state: State })),
})
export type Noticed = z.infer<typeof Noticed>

/** A finding for one point as a model states it. */
export type Stated = Noticed['points'][number]
