import { z } from 'zod'
import type { Guide } from '../content/schema/guide.ts'
import { Claim, claimsIn } from './claims.ts'
import { Requirement, requirementsIn, requirementsOfGuide } from './requirements.ts'

/**
 * What an interview keeps of a résumé and a job description: lines about work and what the role asks for. Neither text is
 * kept as a whole, so names, addresses and schools are not.
 */
export const Context = z.strictObject({
  claims: z.array(Claim),
  requirements: z.array(Requirement),
  /** Lines that address the interviewer or the scoring: they were not used. */
  setAside: z.number().int().min(0),
})
export type Context = z.infer<typeof Context>

/** Null when neither text was given. Without a job description the guide says what the role asks for. */
export function createContext({ resume, job, guide }: { resume: string | null; job: string | null; guide: Pick<Guide, 'requirements'> }): Context | null {
  if (isBlank(resume) && isBlank(job)) return null
  const written = claimsIn(resume ?? '')
  const asked = requirementsIn(job ?? '')
  return {
    claims: written.claims,
    requirements: asked.requirements.length > 0 ? asked.requirements : requirementsOfGuide(guide),
    setAside: written.setAside + asked.setAside,
  }
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''
