import type { Said } from '../said.ts'
import { stemsOf } from '../text/tokens.ts'
import type { Turn } from '../transcript.ts'

const COPY_GRAM = 4
const ECHO_GRAM = 3
/** Share of a sentence's word groups that stand in the source. */
const CONTAINED = 0.6
/** Share of its content words that the interviewer or the criteria had already. */
const NOTHING_NEW = 0.85
/** A turn is an echo when this share of its sentences is. */
const ECHO_TURN = 0.5
const LEAST_GRAMS = 5

/** Sentences taken from the rubric, echoes of the interviewer, and repetitions of oneself. */
export function copiedIn(said: readonly Said[], turns: readonly Turn[], stored: readonly string[]): { copied: Said[]; repeated: Said[]; circular: Said[] } {
  const rubric = rubricGrams(stored)
  const heard = new Set<string>()
  const heardWords = new Set<string>()
  const before = new Set<string>()
  const copied: Said[] = []
  const echoes: Said[] = []
  const repeated: Said[] = []
  const circular: Said[] = []
  let turn = 0
  for (const one of said) {
    for (; turn < one.turn; turn += 1) {
      const other = turns[turn]
      if (other?.role !== 'interviewer') continue
      const stems = stemsOf(other.text)
      for (const gram of grams(stems, ECHO_GRAM)) heard.add(gram)
      for (const stem of stems) heardWords.add(stem)
    }
    const stems = stemsOf(one.quote.text)
    const key = stems.join(' ')
    const fresh = one.content.filter((word) => !heardWords.has(word) && !ABSTRACT.has(word))
    const nothingNew = one.content.length >= 4 && !one.form.specific && 1 - fresh.length / one.content.length >= NOTHING_NEW
    if (isContained(grams(unnumbered(stems), COPY_GRAM), rubric)) copied.push(one)
    else if (isContained(grams(stems, ECHO_GRAM), heard) || nothingNew) echoes.push(one)
    else if (stems.length >= 5 && before.has(key)) repeated.push(one)
    if (isCircular(one, heardWords)) circular.push(one)
    before.add(key)
  }
  const echoTurns = [...new Set(echoes.map((one) => one.turn))].filter((number) => echoes.filter((one) => one.turn === number).length / said.filter((one) => one.turn === number).length >= ECHO_TURN)
  return { copied: [...copied, ...echoes.filter((one) => echoTurns.includes(one.turn))], repeated, circular }
}

/** "It misleads where it misleads": nearly every content word stands twice, and most were the interviewer's. */
function isCircular({ content, form }: Said, heard: ReadonlySet<string>): boolean {
  if (content.length < 4 || form.specific) return false
  const own = new Set(content)
  return own.size / content.length <= CIRCULAR && [...own].filter((word) => heard.has(word)).length / own.size >= 0.5
}
const CIRCULAR = 0.67

/** A reader's stored texts never change: they are cut into word groups once. */
const kept = new WeakMap<readonly string[], ReadonlySet<string>>()
function rubricGrams(stored: readonly string[]): ReadonlySet<string> {
  const found = kept.get(stored) ?? new Set(stored.flatMap((text) => grams(unnumbered(stemsOf(text)), COPY_GRAM)))
  kept.set(stored, found)
  return found
}

/** A copy with other numbers is a copy still. */
const unnumbered = (stems: readonly string[]): string[] => stems.map((stem) => (/^\d/.test(stem) ? '0' : stem))

const grams = (stems: readonly string[], size: number): string[] =>
  Array.from({ length: Math.max(0, stems.length - size + 1) }, (_, at) => stems.slice(at, at + size).join(' '))

const isContained = (own: readonly string[], others: ReadonlySet<string>): boolean =>
  own.length >= LEAST_GRAMS && own.filter((gram) => others.has(gram)).length / own.length >= CONTAINED

/** Words of rating forms: an answer made of these shows nothing. */
const ABSTRACT: ReadonlySet<string> = new Set(stemsOf(`specific decision decisions clear trade off tradeoff trade-offs measured measurable result results impact ownership collaboration judgment reflection learning
  criteria criterion correct correctness depth application complexity quality testing framing serving evaluation data modeling problem solving approach important consider carefully appropriate properly good right best well handle handled
  requirement requirements constraint constraints solution challenge challenges goal goals success successful process team work experience situation task action story lesson learned outcome example concrete strong performance expectations
  latency caching online inference scale failure deployment offline metric metrics experiment experiments guardrail guardrails monitoring sources labels features pipelines streaming batch leakage freshness cold start bias alternatives viewers creators community feature model fit relation related relate consider considered find found show shows select selected list`))
