import { z } from 'zod'
import type { Claim } from './claims.ts'
import { quantitiesIn } from './quantities.ts'
import type { Requirement } from './requirements.ts'
import { sentencesOf } from './sentences.ts'
import { isNamed, shared, termsOf } from './words.ts'

/** Whether what a role asks for was shown, with the words that show it. No score is made of it. */
export const Fit = z.strictObject({
  requirement: z.string(),
  text: z.string(),
  must: z.boolean(),
  /** Spoken of in the interview, only written in the résumé, or neither. */
  state: z.enum(['said', 'written', 'not-shown']),
  /** Verbatim. `seq`: the candidate's line; null: the résumé. */
  quotes: z.array(z.strictObject({ text: z.string(), seq: z.number().nullable() })),
})
export type Fit = z.infer<typeof Fit>

/** A line of the candidate's. */
export type SaidLine = { seq: number; text: string }

const MOST_QUOTES = 2
/** Telling words in common, unless a technology is named. */
const SHARED = 2
/** What somebody lacks, or would do, shows nothing. */
const DENIED = /\b(?:no|not|never|without|lack|little|hardly|nothing|neither|haven't|hasn't|didn't|don't|doesn't|isn't|can't|cannot|wish|would|could|want(?:ed)? to (?:learn|work|try|use)|hope|interested in|like to)\b/i

/** Each requirement with the sentences and claims that meet it, in the requirements' order. */
export function fitOf(requirements: readonly Requirement[], claims: readonly Claim[], lines: readonly SaidLine[]): Fit[] {
  const said = lines.flatMap(({ seq, text }) => sentencesOf(text).map((sentence) => ({ seq, text: sentence, terms: termsOf(sentence) })))
  const written = claims.map(({ text, terms }) => ({ seq: null, text, terms }))
  return requirements.map((requirement) => {
    const spoken = best(said.filter((one) => meets(requirement, one)), requirement)
    const quotes = [...spoken, ...best(written.filter((one) => meets(requirement, one)), requirement)]
    return {
      requirement: requirement.id, text: requirement.text, must: requirement.must,
      state: spoken.length > 0 ? 'said' : quotes.length > 0 ? 'written' : 'not-shown',
      quotes: quotes.slice(0, MOST_QUOTES).map(({ text, seq }) => ({ text, seq })),
    }
  })
}

type Statement = { text: string; terms: readonly string[]; seq: number | null }

function meets({ text, terms }: Requirement, statement: Statement): boolean {
  if (DENIED.test(statement.text) || statement.text.trim().endsWith('?')) return false
  const common = shared(terms, statement.terms)
  const enough = common.some(isNamed) || common.length >= Math.min(SHARED, terms.length)
  return enough && isLongEnough(text, statement.text)
}

/** "Five years of Python" is not met by two. Where no span is told, none is missing. */
function isLongEnough(required: string, told: string): boolean {
  const asked = daysIn(required)[0]
  const given = daysIn(told)
  return asked === undefined || given.length === 0 || Math.max(...given) >= asked
}

const daysIn = (text: string): number[] => quantitiesIn(text).filter(({ unit }) => unit === 'day').map(({ value }) => value)

const best = (statements: readonly Statement[], { terms }: Requirement): Statement[] =>
  statements.toSorted((a, b) => shared(terms, b.terms).length - shared(terms, a.terms).length)
