import { contentWords, wordsOf } from './normalise.ts'

/** Words that speak about meaning and are never the term itself. */
const ABOUT_MEANING = new Set('mean means meaning meant define definition defined term word words expression phrase explain clarify question exactly refer refers stand stands call context understand heard silly verb noun sense familiar following'.split(' '))
const QUOTED = /["“«]([^"”»]{2,60})["”»]/

/** The expression whose meaning is asked, verbatim: what is quoted, else the longest run of words that the interviewer used; else the whole text. */
export function termIn(text: string, context: { interviewer: string; question: string }): string {
  const quoted = QUOTED.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  return longestShared(text, context.interviewer) ?? longestShared(text, context.question) ?? text
}

const BARE = /^(?:\W|and|so|but|ok(?:ay)?|well|um+|uh+|sorry|wait|oh|hey)*(?:whats|what (?:exactly )?(?:is|are)|what (?:does|do))(?: an?| the)? ((?:[\w-]+ ?){1,3}?)(?: stand for| exactly| again| here)?[^a-z]*$/

/** "What is X", where X is of the interviewer's own words. */
export function asksForTerm(plain: string, context: { interviewer: string; question: string }): boolean {
  const known = new Set(contentWords(`${context.interviewer} ${context.question}`))
  const term = contentWords(BARE.exec(plain)?.[1] ?? '')
  return term.length > 0 && term.every((word) => known.has(word))
}

function longestShared(text: string, said: string): string | null {
  const known = new Set(wordsOf(said.toLowerCase()))
  const words = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }))
  const counts = ({ word }: { word: string }): boolean => contentWords(word).length > 0 && !ABOUT_MEANING.has(word.toLowerCase()) && wordsOf(word.toLowerCase()).every((one) => known.has(one))
  let best: { start: number; end: number; size: number } | null = null
  for (let from = 0; from < words.length; from += 1) {
    let to = from
    while (to < words.length && counts(words[to]!)) to += 1
    if (to - from > (best?.size ?? 0)) best = { start: words[from]!.start, end: words[to - 1]!.end, size: to - from }
  }
  return best === null ? null : text.slice(best.start, best.end)
}
