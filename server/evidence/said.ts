import { index, type Indexed } from './pattern/match.ts'
import type { Vocabulary } from './pattern/vocabulary.ts'
import type { Flag, Quote } from './table.ts'
import { contentOf, formOf, type Form } from './text/markers.ts'
import { normalise, originalSpan, type Normalised } from './text/normalise.ts'
import { segment } from './text/segment.ts'
import type { Turn } from './transcript.ts'

/** A sentence of the candidate's, ready to be read. `place` counts over the whole transcript. */
export type Said = {
  place: number
  turn: number
  indexed: Indexed
  form: Form
  content: readonly string[]
  normalised: Normalised
  quote: Quote
  /** Set by the integrity checks: no fair reader credits it. */
  void: Flag['kind'] | null
}

/** Words of a candidate that are read in one transcript (judging 4.2); what follows is left out, and said so. */
export const WORD_LIMIT = 6_000

export function saidBy(turns: readonly Turn[], vocabulary: Vocabulary): { said: Said[]; words: number; tooLong: boolean } {
  const said: Said[] = []
  let words = 0
  for (const [turn, { role, text }] of turns.entries()) {
    if (role !== 'candidate') continue
    const normalised = normalise(text)
    for (const sentence of segment(normalised.text)) {
      if (words + sentence.tokens.length > WORD_LIMIT) return { said, words, tooLong: true }
      words += sentence.tokens.length
      const quote = quoteOf(turn, normalised, sentence.tokens[0]!.start, sentence.end)
      const indexed = index(sentence, vocabulary)
      said.push({ place: said.length, turn, indexed, form: formOf(indexed, quote.text), content: contentOf(sentence.tokens), normalised, quote, void: null })
    }
  }
  return { said, words, tooLong: false }
}

/** A verbatim quote of what stands at these places of the normalised text, without the space around it. */
export function quoteOf(turn: number, normalised: Normalised, from: number, to: number): Quote {
  const span = originalSpan(normalised, from, to)
  const text = normalised.original.slice(span.start, span.end)
  const start = span.start + (text.length - text.trimStart().length)
  return { turn, start, end: start + text.trim().length, text: text.trim() }
}
