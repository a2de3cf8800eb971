import { z } from 'zod'
import type { Guide } from '../content/schema/guide.ts'
import { headingOf, isShort, linesOf } from './lines.ts'
import { sentencesOf, wordCount } from './sentences.ts'
import { addressesTheReader } from './set-aside.ts'
import { termsOf } from './words.ts'

/** Something that a role asks of whoever takes it. */
export const Requirement = z.strictObject({
  id: z.string(),
  /** As the job description or the guide has it. */
  text: z.string(),
  /** Required, rather than welcome. */
  must: z.boolean(),
  terms: z.array(z.string()),
})
export type Requirement = z.infer<typeof Requirement>

const MOST = 30
const LENGTH = { least: 2, most: 60 }

const WELCOME_SECTION = /\b(?:nice|bonus|preferred|plus(?:es)?|desir\w+|ideal\w*|extra|good to have|welcome|advantage\w*|optional|stand out|additional(?:ly)? (?:skills|qualifications))\b/
const MUST_SECTION = /\b(?:requirements?|required|requires?|qualifications?|must|you (?:have|bring|are|need|will need)|what you(?:'ll)? (?:have|bring|need)|you(?:'ll| will) (?:have|need|bring)|who you are|looking for|your (?:profile|experience|background|skills)|minimum|basic|essential|skills|experience|we expect|about you)\b/
const OTHER_SECTION = /\b(?:responsibilit\w+|what you(?:'ll| will) do|you will(?: be)?$|your (?:role|tasks?|mission|impact|day)|the role|about (?:us|the|our)|who we are|benefits?|perks|we offer|what we offer|compensation|salary|pay|equal|diversity|how to apply|apply|location|our (?:team|stack|process|mission)|the team|day to day|duties|process|description|overview|summary)\b/
const WELCOME = /\b(?:nice to have|(?:is|are|would be|as) an? (?:big |huge |strong |real )?(?:plus|bonus|advantage)|a plus|preferred|ideally|bonus(?: points)?|desir(?:able|ed)|welcome|helpful|not required|we would love|we'd love)\b/i
const MUST = /\b(?:must|require[sd]?|requirements?|at least|minimum|need(?:s|ed)?|should have|have (?:strong|solid|deep|proven|experience)|you (?:have|bring|know|are (?:fluent|comfortable|experienced|proficient|familiar))|we expect|essential|mandatory|\d+\s?\+?\s?(?:or more )?years?|proficien\w+|experience (?:with|in|of|building|delivering|working)|(?:strong|solid|deep|good|working) (?:knowledge|understanding|command|background|grasp|skills)|familiarity with|fluen(?:t|cy) in|degree in)\b/i
/** Words of the law and of the offer, wherever they stand. */
const BOILERPLATE = /\b(?:equal opportunity|regardless of|protected (?:status|veteran)|accommodation|salary|compensation|401|insurance|vacation|paid time|stock options|equity package|visa|sponsor(?:ship)?|background check|apply|cover letter|privacy)\b/i

/** What a job description asks for, in its order, and how many of its lines were set aside because they address the reader. */
export function requirementsIn(job: string): { requirements: Requirement[]; setAside: number } {
  const lines = linesOf(job, isHeading)
  const usable = lines.filter(({ text }) => !addressesTheReader(text))
  const hasSections = usable.some(({ heading }) => sortOf(heading) === 'must' || sortOf(heading) === 'welcome')
  const requirements = usable
    .flatMap(({ text, heading, bullet }) => (bullet && wordCount(text) <= LENGTH.most ? [text] : sentencesOf(text)).flatMap((sentence): Omit<Requirement, 'id'>[] => {
      const terms = termsOf(sentence)
      const must = isMust(sentence, sortOf(heading), hasSections)
      const words = wordCount(sentence)
      return must === null || terms.length === 0 || words < LENGTH.least && terms.length < 1 || words > LENGTH.most || BOILERPLATE.test(sentence) || sentence.includes('?') ? [] : [{ text: sentence.replace(/[.;,\s]+$/, ''), must, terms }]
    }))
    .filter((one, at, all) => all.findIndex((other) => other.text === one.text) === at)
  return { requirements: requirements.slice(0, MOST).map((one, at) => ({ id: `job-${at + 1}`, ...one })), setAside: lines.length - usable.length }
}

/** The guide's own list, for want of a job description. */
export const requirementsOfGuide = ({ requirements: { must, nice } }: Pick<Guide, 'requirements'>): Requirement[] =>
  [...must.map((one) => ({ ...one, must: true })), ...nice.map((one) => ({ ...one, must: false }))]
    .map(({ id, is, must: required }) => ({ id: `guide-${id}`, text: is, must: required, terms: termsOf(is) }))

type Sort = 'must' | 'welcome' | 'other' | 'none'

function sortOf(heading: string): Sort {
  if (heading === '') return 'none'
  if (WELCOME_SECTION.test(heading)) return 'welcome'
  if (OTHER_SECTION.test(heading) && !/\b(?:requirements?|qualifications?)\b/.test(heading)) return 'other'
  return MUST_SECTION.test(heading) ? 'must' : 'none'
}

/** A short line that names a part, alone or before a colon. */
const isHeading = (line: string): boolean => {
  const named = isShort(line) && sortOf(headingOf(line)) !== 'none'
  return named && (/:\s*$/.test(line) || !/[.!;,]$/.test(line) && !/\d|\b(?:years?|degree|python|java|with|in [A-Z])\b/i.test(headingOf(line)) && (/^[^a-z]*$/.test(line) || wordCount(line) <= 6)) || named && /^[^:]{2,60}:\s*\S/.test(line)
}

/** null: no requirement. Under a heading of requirements every line is one; elsewhere its own words have to say so. */
function isMust(sentence: string, sort: Sort, hasSections: boolean): boolean | null {
  if (sort === 'other') return null
  if (WELCOME.test(sentence)) return false
  if (sort === 'must') return true
  if (sort === 'welcome') return false
  return !hasSections && MUST.test(sentence) ? true : null
}
