import type { Indexed } from '../pattern/match.ts'
import { classSpans } from '../pattern/classes.ts'
import type { Token } from './tokens.ts'
import { PAST } from './irregular.ts'
import { FUNCTION_WORDS } from './function-words.ts'

/** What the form of a sentence shows. */
export type Form = {
  /** It gives a reason, a consequence, a contrast, a comparison or a condition. */
  relation: boolean
  /** It names something that can be checked: a number, a quantity, an example, a named thing. */
  specific: boolean
  /** It says something: it has a verb, or it is a fragment with a relation or a number. */
  proposition: boolean
  question: boolean
  hypothetical: boolean
  ownAction: boolean
}

const EXAMPLE = /\b(?:for example|for instance|e\.g\.|such as|let'?s say|imagine|say,|like when|one case|one time|take the case|in one (?:case|project))/
const BY_DOING = /\bby [a-z]{3,}ing\b|\bso [a-z]+ (?:can|could|is|was|would|do|does|did)\b|\bto (?:avoid|prevent|keep|make sure|see|check|catch|protect|get|stop|find out)\b|->|=>|\bthat'?s why\b/
const WOULD = /\b(?:i|we|you|one|they)(?: (?:also|probably|just|then|always|first|definitely|certainly))?(?:'d| would|'ll| will)\b|\bwould (?:probably |just |also )?(?:be|have to|do|try|make|start|ask|talk|go|use|set|schedule|explain)\b/
const NEXT_TIME = /\b(?:next time|differently|looking back|in hindsight|today i would|would have|should have|again)\b/
const NAMED = /\b[A-Z][a-z]+[A-Z]\w*|\b[A-Z]{2,}\d*\b|\b(?!I\b)[A-Z][a-z]{2,}\b/
const VERB = /^(?:is|am|are|was|were|be|been|do|does|did|have|has|had|can|could|will|would|should|must|may|might|'d)$/

export function formOf(indexed: Indexed, original: string): Form {
  const { sentence } = indexed
  const { text, tokens } = sentence
  const has = (name: 'cause' | 'contrast' | 'compare' | 'condition'): boolean => classSpans(name, tokens).length > 0
  const relation = has('cause') || has('contrast') || has('compare') || has('condition') || BY_DOING.test(text)
  const number = tokens.some((token) => token.kind === 'number' || token.kind === 'complexity') || classSpans('num', tokens).length > 0
  const specific = number || EXAMPLE.test(text) || NAMED.test(original.trim().slice(1))
  const ownAction = classSpans('I-did', tokens).length > 0
  return {
    relation, specific,
    proposition: hasVerb(tokens) || ((relation || number) && tokens.length >= 3),
    question: /\?["')\s]*$/.test(text),
    hypothetical: WOULD.test(text) && !NEXT_TIME.test(text),
    ownAction,
  }
}

function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.length >= 3 && tokens.some((token, at) => VERB.test(token.word) || PAST.has(token.word) || /^[a-z]{3,}(?:ed|ing)$/.test(token.word)
    || (at > 0 && /^(?:i|we|you|they|he|she|it|that|which|who|to|users?|viewers?|people|model|system)$/.test(tokens[at - 1]!.word) && /^[a-z]+$/.test(token.word) && !FUNCTION_WORDS.has(token.word))
    || (at > 0 && at < tokens.length - 1 && token.word.length > 3 && /[a-z]s$/.test(token.word) && !FUNCTION_WORDS.has(token.word) && FUNCTION_WORDS.has(tokens[at + 1]!.word)))
}

/** Words that carry content, in their shortest form. */
export const contentOf = (tokens: readonly Token[]): string[] =>
  tokens.filter((token) => token.kind === 'word' && token.word.length > 1 && !FUNCTION_WORDS.has(token.word)).map(({ forms }) => forms.reduce((shortest, form) => form.length < shortest.length ? form : shortest))
