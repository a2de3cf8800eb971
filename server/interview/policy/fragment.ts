import type { ProbeType } from '../../content/schema/common.ts'
import type { Quote } from '../../evidence/table.ts'

const SHORTEST = 3
const LONGEST = 10

/** Which clause of an answer a probe of each type hangs on. */
const HOOKS: Partial<Record<ProbeType, RegExp>> = {
  ownership: /\b(we|us|our|the team|was|were)\b/i,
  evidence: /\b(better|improv\w*|worked|went|success\w*|faster|fewer|more|less|increas\w*|reduc\w*|grew|dropped|rose|fell|good|well)\b/i,
  counterfactual: /\b(decid\w*|chose|choose|used?|went with|picked|would)\b/i,
  'other-side': /\b(he|she|they|him|her|them|manager|scientist|team)\b/i,
  mechanism: /\b(built|made|wrote|chang\w*|train\w*|ran|use\w*|fix\w*|design\w*|would|by)\b/i,
}

/**
 * A verbatim fragment of 3 to 10 words that a probe can quote back: from the point's own weak evidence where
 * there is some in the last answer, else the clause of that answer that fits the probe's type. Null when nothing fits.
 */
export function fragment(answer: string, quotes: readonly Quote[], type: ProbeType): string | null {
  const evidence = quotes.map((quote) => quote.text).filter((text) => answer.includes(text))
  for (const text of evidence) {
    const found = clauses(text).find(quotable)
    if (found !== undefined) return found
  }
  const hook = HOOKS[type]
  if (hook === undefined) return null
  return clauses(answer).find((clause) => hook.test(clause) && quotable(clause)) ?? null
}

/** Stretches between punctuation or joining words, longer ones cut at a word, all verbatim. */
function clauses(text: string): string[] {
  return text
    .split(/[.!?;:,\n()"“”]+|\s[-–—]\s|\s(?=(?:but|because|so|which|while|although|and then)\s)/)
    .map((part) => part.trim().replace(/^(?:and|but|so|because|then|also|which|well|um|uh)\s+/i, ''))
    .filter((part) => words(part) <= LONGEST + 6)
    .map((part) => part.split(/\s+/).length <= LONGEST ? part : cut(part))
    .filter((part) => part !== '')
}

function cut(part: string): string {
  let end = 0
  let count = 0
  for (const match of part.matchAll(/\S+/g)) {
    count += 1
    if (count > LONGEST) break
    end = match.index + match[0].length
  }
  return part.slice(0, end).replace(/\s+(?:the|a|an|of|to|in|for|and|or|with|on|at|by|from|that|which|is|was|were)$/i, '')
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
const quotable = (clause: string): boolean => words(clause) >= SHORTEST && words(clause) <= LONGEST && /[a-z]{3}/i.test(clause)
