import type { EvidenceState, Quote } from '../../../evidence/table.ts'
import { contentOf } from '../../../evidence/text/markers.ts'
import { tokenise } from '../../../evidence/text/tokens.ts'
import { instructionsIn } from '../../../evidence/intent/instructs.ts'
import type { Answer, Stated } from './answer.ts'
import { stems, type Heard } from './heard.ts'
import { occurrences, sought } from './searchable.ts'

/** A point with what of its evidence was found in the candidate's own words, and in the code. */
export type VerifiedPoint = { id: string; state: EvidenceState | 'cannot-tell'; quotes: Quote[]; lines: string[] }

export type Verified = {
  points: VerifiedPoint[]
  wrong: { id: string; quote: Quote; takenBack: boolean }[]
  level: number
  askedForScore: boolean
  /** Quotes that were looked for, and those that no honest reader could have given. */
  quotes: number
  unverified: number
}

type Checked =
  | { is: 'said'; quote: Quote }
  | { is: 'coded'; line: string }
  /** `false`: not the candidate's own words. `unusable`: theirs, and too short, repeated from the interviewer, or set aside by the integrity checks. */
  | { is: 'false' | 'unusable' }

const LEAST_WORDS = 4
/** Code is short: a line of this many signs says something. */
const LEAST_CODE = 8
const MOST_POINTS_PER_QUOTE = 2
/** From this share of unverified quotes on an answer is not used. */
const MOST_UNVERIFIED = 0.1
const ONE_LESS: Record<Stated['state'], Stated['state']> = { grounded: 'explained', explained: 'mentioned', mentioned: 'absent', absent: 'absent', contradicted: 'absent', 'cannot-tell': 'cannot-tell' }

/** The number under which what stands in the editor is quoted; turns are numbered from 1. */
const WORK = 0

/** Checks everything that a model claims against what was said. A model's word alone changes nothing. */
export function verify(answer: { points: readonly Stated[] } & Partial<Omit<Answer, 'points'>>, points: readonly string[], wrong: readonly string[], heard: Heard): Verified {
  const count = { quotes: 0, unverified: 0 }
  const used: Quote[] = []
  const check = (quotes: Stated['quotes']): Checked[] => quotes.map((quote) => {
    const checked = checkQuote(quote, heard)
    count.quotes += 1
    if (checked.is === 'false') count.unverified += 1
    return checked
  })
  return {
    points: points.map((id) => {
      const stated = answer.points.find((one) => one.id === id)
      if (stated === undefined) return { id, state: 'cannot-tell', quotes: [], lines: [] }
      const checked = check(stated.quotes)
      const quotes = distinct(checked.flatMap((one) => one.is === 'said' ? [one.quote] : [])).filter((quote) => used.filter((other) => overlap(quote, other)).length < MOST_POINTS_PER_QUOTE)
      used.push(...quotes)
      const lines = checked.flatMap((one) => one.is === 'coded' ? [one.line] : [])
      return { id, state: quotes.length + lines.length === 0 ? ONE_LESS[stated.state] : stated.state, quotes, lines }
    }),
    wrong: wrong.flatMap((id) => {
      const stated = answer.wrong?.find((one) => one.id === id)
      const quote = stated === undefined ? undefined : check(stated.quotes).find((one) => one.is === 'said')?.quote
      return stated === undefined || quote === undefined ? [] : [{ id, quote, takenBack: stated['taken-back'] }]
    }),
    level: Number(answer.level ?? 1),
    askedForScore: answer['asked-for-score'] ?? false,
    ...count,
  }
}

export const isUnverified = ({ quotes, unverified }: Verified): boolean => unverified > MOST_UNVERIFIED * quotes

export const overlap = (one: Quote, other: Quote): boolean => one.turn === other.turn && one.start < other.end && other.start < one.end

const distinct = (quotes: readonly Quote[]): Quote[] => quotes.filter((quote, at) => !quotes.slice(0, at).some((earlier) => overlap(quote, earlier)))

/** Where the quote stands: in the turn it names, else in another of the candidate's; of several places the first that counts. */
function checkQuote({ turn, text }: Stated['quotes'][number], heard: Heard): Checked {
  const quote = sought(text)
  if (turn === WORK && heard.code.length > 0) return checkCode(text, heard)
  const named = turn - 1
  const order = [...heard.turns.keys()].filter((at) => heard.turns[at]!.role === 'candidate').sort((a, b) => Number(b === named) - Number(a === named) || a - b)
  const places = order.flatMap((at) => occurrences(heard.searchables[at]!, quote).map(({ start, end }) => {
    const span = heard.searchables[at]!.span(start, end)
    return heard.masked.original(at, span.start, span.end)
  }))
  const checked = places.map((place) => checkPlace(place, heard))
  return checked.find((one) => one.is === 'said') ?? checked.find((one) => one.is === 'unusable') ?? { is: 'false' }
}

function checkPlace(quote: Quote, { turns, said, given }: Heard): Checked {
  const whole = turns[quote.turn]!.text.trim()
  const words = quote.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if ((words < LEAST_WORDS && quote.text.length < whole.replace(/[\s.!?…]+$/, '').length) || contentOf(tokenise(quote.text.toLowerCase())).length === 0) return { is: 'unusable' }
  const aside = said.filter((one) => one.void !== null && overlap(one.quote, quote))
  // Whoever quotes an order to the scoring as evidence has followed it.
  if (aside.some((one) => one.void === 'instruction')) return { is: 'false' }
  const own = stems(quote.text)
  const repeated = given[quote.turn]!.some((text) => text.includes(own))
  return repeated || aside.length > 0 ? { is: 'unusable' } : { is: 'said', quote }
}

/** A line of the editor as a whole, or several; an order to the scoring is none. */
function checkCode(text: string, { code }: Heard): Checked {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  const stands = lines.length > 0 && lines.every((line) => code.some((one) => one.trim() === line))
  return stands && lines.join('').length >= LEAST_CODE && instructionsIn(text).length === 0 ? { is: 'coded', line: lines.join('\n') } : { is: 'false' }
}
