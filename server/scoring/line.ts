import { z } from 'zod'
import { FEATURE_NAMES, type CriterionEvidence, type Feature, type Features } from './features.ts'

export const Line = z.strictObject({ base: z.number(), slopes: z.strictObject(Object.fromEntries(FEATURE_NAMES.map((name) => [name, z.number()])) as Record<Feature, z.ZodNumber>) })
/** A level as a straight line over features, on the logit scale. */
export type Line = z.infer<typeof Line>
/** Lines by `round/criterion`, by `round`, and `*` for a round that no rated transcript shows. */
export type Lines = Record<string, Line>

/** The line of a criterion: its own, else its round's, else that of all rounds. */
export const lineOf = (lines: Lines, round: string, criterion: string): Line => lines[`${round}/${criterion}`] ?? lines[round] ?? lines['*']!

/** A criterion's level: 1 to 5, and never above its cap. */
export const criterionLevel = ({ features, cap }: CriterionEvidence, line: Line): number => Math.min(rawLevel(features, line), cap)

/** Levels lie on an S over the line (the expected level of a logit on 1 to 5): ends are reached slowly, the middle is passed fast, as panels rate. */
const rawLevel = (features: Features, { base, slopes }: Line): number => levelAt(FEATURE_NAMES.reduce((sum, name) => sum + slopes[name] * features[name], base))

const REACH = 4.2
const levelAt = (z: number): number => clamp(3 + REACH * (1 / (1 + Math.exp(-z)) - 0.5))
/** Where on the line a level lies. */
export const placeOf = (level: number): number => {
  const share = (level - 3) / REACH + 0.5
  return Math.log(share / (1 - share))
}

export const clamp = (level: number): number => Math.min(5, Math.max(1, level))
