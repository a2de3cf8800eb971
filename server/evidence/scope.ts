import type { Match } from './pattern/match.ts'
import type { Said } from './said.ts'

/** How a claim is held: only what is asserted, or turned down for a reason, is evidence. */
export type Scope = 'asserted' | 'negated' | 'rejected' | 'hypothetical' | 'asked' | 'other'

const NEGATIONS = new Set(['not', 'never', 'no', 'without', 'nor', 'neither', 'hardly'])
/** "not only", "no longer", "not just", "no doubt", "why not": no denial. */
const NO_DENIAL = new Set(['only', 'just', 'longer', 'doubt', 'matter', 'sure', 'necessarily'])
/** How many words before a claim a denial still reaches. */
const REACH = 4
const OTHERS = new Set(['he', 'she', 'they', 'somebody', 'manager', 'pm'])

/** Denied, turned down for a reason, only asked, or only imagined? */
export function scopeOf(said: Said, match: Match): Scope {
  const { tokens } = said.indexed.sentence
  const start = Math.min(...match.parts.map((part) => part.start))
  if (isDenied(said, match, start)) return said.form.relation ? 'rejected' : 'negated'
  if (said.form.question) return 'asked'
  if (said.form.hypothetical) return 'hypothetical'
  return OTHERS.has(tokens[0]!.word) && !said.form.ownAction ? 'other' : 'asserted'
}

function isDenied({ indexed: { sentence } }: Said, match: Match, start: number): boolean {
  const { tokens, clauses } = sentence
  const inside = match.parts.some((part) => tokens.slice(part.start, part.end).some((token) => NEGATIONS.has(token.word)))
  if (inside) return false
  const clause = clauses.findLast((one) => one.from <= start)!
  for (let at = start - 1; at >= Math.max(clause.from, start - REACH); at -= 1) {
    const after = tokens[at + 1]?.word ?? ''
    if (NEGATIONS.has(tokens[at]!.word)) return !NO_DENIAL.has(after)
  }
  return false
}
