import { z } from 'zod'
import { FEATURE_NAMES, type CriterionEvidence, type Feature, type Features } from './features.ts'

export const Line = z.strictObject({ base: z.number(), slopes: z.strictObject(Object.fromEntries(FEATURE_NAMES.map((name) => [name, z.number()])) as Record<Feature, z.ZodNumber>) })
/** A level as a straight line over features. */
export type Line = z.infer<typeof Line>
/** Lines by `round/criterion`, by `round`, and `*` for a round that no rated transcript shows. */
export type Lines = Record<string, Line>

/** The line of a criterion: its own, else its round's, else that of all rounds. */
export const lineOf = (lines: Lines, round: string, criterion: string): Line => lines[`${round}/${criterion}`] ?? lines[round] ?? lines['*']!

/** A criterion's level: 1 to 5, and never above its cap. */
export const criterionLevel = ({ features, cap }: CriterionEvidence, line: Line): number => Math.min(rawLevel(features, line), cap)

const rawLevel = (features: Features, { base, slopes }: Line): number => clamp(FEATURE_NAMES.reduce((sum, name) => sum + slopes[name] * features[name], base))

export const clamp = (level: number): number => Math.min(5, Math.max(1, level))
