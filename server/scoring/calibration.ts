import { z } from 'zod'
import { Line } from './line.ts'
import fitted from './calibration.json' with { type: 'json' }

/** How features become levels: fitted on rated transcripts by `test/judge/calibrate.ts`. */
export const Calibration = z.strictObject({
  id: z.string(),
  lines: z.record(z.string(), Line),
  /** The overall level: a straight line over the weighted mean of the criteria, by round or `*`. */
  overall: z.record(z.string(), z.strictObject({ base: z.number(), slope: z.number() })),
  /** Half of the 80 % range, from the residuals of questions left out. */
  spread: z.strictObject({ criterion: z.number(), overall: z.number() }),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Calibration = z.infer<typeof Calibration>

export const calibration: Calibration = Calibration.parse(fitted)
