import { z } from 'zod'
import { FEATURES, type Features } from './features.ts'
import fitted from './calibration.json' with { type: 'json' }

const Slopes = z.strictObject(Object.fromEntries(FEATURES.map((name) => [name, z.number()])) as Record<keyof Features, z.ZodNumber>)

/** How features become a level: one line of slopes for all criteria, fitted on rated transcripts by `test/judge/calibrate.ts`. */
export const Calibration = z.strictObject({
  id: z.string(),
  base: z.number(),
  slopes: Slopes,
  /** The overall level: a straight line over the weighted mean of the criteria. */
  overall: z.strictObject({ base: z.number(), slope: z.number() }),
  /** Half of the 80 % range, from the residuals of questions left out. */
  spread: z.strictObject({ criterion: z.number(), overall: z.number() }),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Calibration = z.infer<typeof Calibration>

export const calibration: Calibration = Calibration.parse(fitted)

/** A criterion's level before its cap; never outside 1 to 5. */
export const rawLevel = (features: Features, { base, slopes }: Pick<Calibration, 'base' | 'slopes'>): number =>
  clamp(FEATURES.reduce((sum, name) => sum + slopes[name] * features[name], base))

export const clamp = (level: number): number => Math.min(5, Math.max(1, level))
