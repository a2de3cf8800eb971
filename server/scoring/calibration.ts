import { z } from 'zod'
import { Line } from './line.ts'
import anyModel from './calibration-any-model.json' with { type: 'json' }
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

/** Shared by all models: fitted on what one of them answered, with wider ranges (`test/judge/calibrate-model.ts`). */
const forAnyModel = Calibration.parse(anyModel)

/** The calibration of a reader, by the name under which it signs its tables (`model openai:gpt-5-mini`). A score is never made of one reader's table and another's calibration. */
export const calibrationOf = (reader: string): Calibration => reader.startsWith('model ') ? forAnyModel : calibration
