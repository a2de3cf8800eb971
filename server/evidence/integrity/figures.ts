import type { Said } from '../said.ts'
import { PAST } from '../text/irregular.ts'

/** Percentages and factors to a decimal place; availabilities ("99.9 %") are names rather than measurements. */
const EXACT = /\b(?!99[.,]9)\d+[.,]\d+ ?(?:%|per ?cent\b|times\b|percentage points?\b)/g
/** "12 % less tired", "is fixed": no past. */
const NO_PAST = new Set(['more', 'less', 'most', 'least', 'very', 'so', 'too', 'is', 'are', 'be', 'the', 'a', 'an'])
/** Of 209 transcripts in good faith none holds more than one exact figure. */
const MOST = 3

/**
 * "The weights bring 8.7 %, users are 17.2 % happier": exact figures that no past, own deed, reason or condition says the origin of.
 * One may be a manner of speaking; more than a few are made up.
 */
export function figuresFromNowhere(said: readonly Said[]): Said[] {
  const found = said.map((one) => ({ one, figures: isTold(one) ? 0 : one.indexed.sentence.text.match(EXACT)?.length ?? 0 })).filter(({ figures }) => figures > 0)
  return found.reduce((sum, { figures }) => sum + figures, 0) > MOST ? found.map(({ one }) => one) : []
}

/** Says when or why: a measurement was made at some time, and a result follows from something. */
function isTold({ indexed: { sentence: { text, tokens } }, form }: Said): boolean {
  if (form.ownAction || /\b(?:because|since|if|when|so|therefore|from \d|divided?|minus|times \d|\d times)\b/.test(text.replace(EXACT, ''))) return true
  return tokens.some(({ word }, at) => word === 'was' || word === 'were' || word === 'had' || ((PAST.has(word) || /^[a-z]{2,}ed$/.test(word)) && !NO_PAST.has(tokens[at - 1]?.word ?? '')))
}
