import { z } from 'zod'

/** Lower-case words joined by hyphens: `cold-start-streamer`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, like cold-start')

/** An item of the pack's outline of its guide: `4/ml-system-design/strong-performance`. */
export const OutlineItem = z.string().regex(/^\d+(\/[a-z0-9]+(-[a-z0-9]+)*)*$/, 'name an item of the outline in guide.yaml, like 4/coding/expectations')

export const Words = z.string().trim().min(1, 'must not be empty')

/** One pattern of the matching language; its grammar is described in rubrics/README.md. */
export const Pattern = Words.describe('A pattern of the matching language')

export const ProbeType = z.enum([
  'specific-instance', 'ownership', 'mechanism', 'evidence', 'counterfactual', 'other-side', 'reflection',
  'stress-contradiction', 'clarify-requirements', 'scale', 'failure-injection', 'metric-gap', 'bias-feedback',
  'complexity', 'edge', 'trace', 'define-apply', 'plain-words',
])
export type ProbeType = z.infer<typeof ProbeType>

export const RoundId = z.enum(['recruiter-screen', 'coding', 'ml-system-design', 'ml-fundamentals', 'behavioral'])
export type RoundId = z.infer<typeof RoundId>

/** 1 poor · 2 below the bar · 3 mixed · 4 meets the bar · 5 raises the bar. */
export const Cap = z.number().min(1).max(4.5).multipleOf(0.5)
