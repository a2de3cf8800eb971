import type { Misconception } from '../content/schema/point.ts'
import type { Compiled } from './pattern/compile.ts'
import { matches } from './pattern/match.ts'
import { quoteHit } from './grade.ts'
import type { Said } from './said.ts'
import { scopeOf } from './scope.ts'
import type { MisconceptionEvidence } from './table.ts'

export type MisconceptionReader = { misconception: Misconception; compiled: Compiled }

/** "No, wait": what follows takes back what stands before it. */
const TAKEN_BACK = /\b(?:no,? wait|wait,? no|i was wrong|that was wrong|that is wrong|that's wrong|i take (?:it|that) back|scratch that|(?<!any |no |need |needs )correction(?=[:,])|let me correct|i (?:have to |must |should )?withdraw (?:that|it|this)|hmm,? no|i misspoke|sorry,? (?:i meant|that)|i mean,? no|actually,? no|no,? actually|on second thought|my mistake)\b/
/** How many sentences later, in the same turn, a correction may come. */
const SOON = 3

/** The sentences that hold a wrong claim which was not taken back: they are no evidence of anything else. */
export const wrongSentences = (readers: readonly MisconceptionReader[], said: readonly Said[]): ReadonlySet<Said> =>
  new Set(readers.flatMap(({ compiled }) => said.filter((one) => claimIn(compiled, one) !== undefined && !isCorrected(one, said))))

/** Where a sentence asserts the claim; denied, turned down or only asked, it does not. */
const claimIn = (compiled: Compiled, one: Said) => matches(compiled, one.indexed).find((found) => !['negated', 'rejected', 'asked'].includes(scopeOf(one, found)))

export function wrongClaims(readers: readonly MisconceptionReader[], said: readonly Said[]): MisconceptionEvidence[] {
  return readers.flatMap(({ misconception, compiled }) => {
    const claims = said.filter((one) => one.void === null || one.void === 'stuffing').flatMap((one) => {
      const match = claimIn(compiled, one)
      return match === undefined ? [] : [{ said: one, match }]
    })
    const first = claims.find((claim) => !isCorrected(claim.said, said)) ?? claims[0]
    if (first === undefined) return []
    return [{ misconception: misconception.id, criterion: misconception.of, cap: misconception.cap, quote: quoteHit(first), corrected: isCorrected(first.said, said) }]
  })
}

const isCorrected = (claim: Said, all: readonly Said[]): boolean =>
  all.slice(claim.place, claim.place + 1 + SOON).some((one) => one.turn === claim.turn && TAKEN_BACK.test(one.indexed.sentence.text))
