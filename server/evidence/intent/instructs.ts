import { normalise, originalSpan } from '../text/normalise.ts'
import { encodedIn } from '../instructions/encoded.ts'
import { foreignness } from '../instructions/foreign.ts'
import { hiddenIn, type Span } from '../instructions/hidden.ts'
import { ORDERS } from '../instructions/orders.ts'
import { ENOUGH, weightOf } from '../instructions/signs.ts'
import { formsIn } from '../instructions/structure.ts'

/** Words about a prompt or rule of a system that is being designed: what it says is quoted, not ordered. */
const QUOTED = /\b(?:prompt|instructions?|guidelines?|rubric|policy|template|model|llm|annotators?|labell?ers?|raters?|humans?)\b[^.!?\n]{0,20}\b(?:that says?|saying|which says?|like|to|tells?|told|says?)\b[^.!?\n]{0,40}$/
/** Who acts in the past is a story, not an order. */
const STORY = /\b(?:we|they|he|she|i|the model|annotators?|users?|people|team)\b[^.!?\n]{0,20}\b(?:ignored|disregarded|overrode|overwrote|marked|scored|rated|graded|gave|set|changed|told|asked|had)\b/
const SENTENCE = /[^.!?\n]+[.!?]*/g

/** Text as it is looked at: folded, in lower case, without apostrophes ("don't" → "dont"), and the way back. */
function plainly(text: string): { plain: string; spanOf: (span: Span) => Span } {
  const normalised = normalise(text)
  const places = [...normalised.text].flatMap((_, at) => (normalised.text[at] === '\'' ? [] : [at]))
  const plain = places.map((at) => normalised.text[at]).join('')
  return { plain, spanOf: ({ start, end }) => originalSpan(normalised, places[start] ?? 0, (places[end - 1] ?? -1) + 1) }
}

const found = (text: string, pattern: RegExp): Span[] => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Spans that try to instruct by what they say in plain words. */
const ordersIn = (plain: string): Span[] => ORDERS.flatMap((rule) => found(plain, rule))
  .filter(({ start, end }) => !QUOTED.test(plain.slice(Math.max(0, start - 80), start + 4)) || /\b(?:you|your|me|evaluator|grader|system)\b/.test(plain.slice(start, end)))
  .filter(({ start, end }) => !STORY.test(plain.slice(Math.max(0, start - 25), end)) || /\b(?:grader|evaluator|judge|system)\b/.test(plain.slice(start, end)))

/** What a prompt or rule of a system that is being designed says, is quoted in the sentence that designs it. */
const TOLD = /\b(?:prompts?|instructions?|guidelines?|policy|template|model|llm|annotators?|labell?ers?|raters?)\b[^.!?\n]{0,20}\b(?:that says?|saying|which says?|to|tells?|told|says?)\b/
const ADDRESSED = /\b(?:you|your|me|my answers?|evaluator|grader|judge|interviewer|assessor|candidate)\b/

const steers = (sentence: string): boolean => {
  if (TOLD.test(sentence) && !ADDRESSED.test(sentence)) return false
  return weightOf(sentence) >= ENOUGH || foreignness(sentence).judging
}

const asks = (text: string): boolean => {
  const { plain } = plainly(text)
  return ordersIn(plain).length > 0 || (plain.match(SENTENCE) ?? []).some(steers)
}

/** Attempts to instruct the interviewer or the scoring, wherever they stand: in speech, a document, code or on a board. Merged where they touch. */
export function instructionsIn(text: string): Span[] {
  const { plain, spanOf } = plainly(text)
  const said = [...ordersIn(plain), ...found(plain, SENTENCE).filter(({ start, end }) => steers(plain.slice(start, end)))].map(spanOf)
  return [...said, ...formsIn(text), ...hiddenIn(text), ...encodedIn(text, asks)]
    .sort((a, b) => a.start - b.start)
    .reduce<Span[]>((merged, span) => {
      const last = merged.at(-1)
      if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
      else merged.push({ ...span })
      return merged
    }, [])
}
