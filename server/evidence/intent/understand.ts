import type { RoundId } from '../../content/schema/common.ts'
import { ACTS, actsOf, type Act } from './acts/acts.ts'
import { asksAboutTask, asksOf } from './asks.ts'
import { domainShare, isElsewhere, lifeCount, isPersonal } from './domain.ts'
import { instructionsIn } from './instructs.ts'
import { clauses, contentWords, normalise, sentences, wordsOf } from './normalise.ts'
import { asksForTerm, termIn } from './term.ts'

export type Intent = 'answer' | 'dont-know' | 'repeat' | 'define' | 'hint' | 'think' | 'move-on' | 'ask' | 'off-topic' | 'instruct'

export type Understanding = {
  intent: Intent
  /** How sure (0 to 1): by how far the reply is from being something else. */
  confidence: number
  /** What it is about, verbatim: the term for `define`, the question for `ask`. */
  about: string | null
  /** Every sentence that asks the interviewer something, also inside an answer. */
  asks: string[]
  /** Spans that try to instruct the interviewer or the scoring. */
  instructs: { start: number; end: number }[]
}

export type Context = { interviewer: string; question: string; round: RoundId; terms?: readonly string[] }

/** Weight of substance from which a reply is an answer, whatever talk surrounds it. */
const SUBSTANCE = 6
/** Where a reply ends in a request, twice as much is needed to make it an answer all the same. */
const ENDING = 2.25
/** A reply that only denies knowledge says at most this much else. */
const ASIDE = 3.5
/** After a question of the speaker's own, a statement of this weight answers. */
const AFTERWARDS = 3.5
/** Acts of a longer reply are looked for clause by clause only. */
const SHORT = 26
/** No clause of talk is longer; a longer one is not searched, so that no text costs more than a moment. */
const LONGEST = 80
/** A word that is not of the work counts for less. */
const PLAIN_WORD = 0.6
/** A remainder is an answer sooner where it is most of the reply, ends it, and is about the work. */
const MOSTLY = { substance: 4, share: 0.6, work: 0.4 }
/** Reasons, conditions and numbers make a clause say more. */
const REASONED = /\d|\b(?:because|cause|since|so that|if|unless|instead|rather than|but (?:the|you|we|they|it|then|i \w+ed)|which means|percent|half|twice|times)\b/
const REASONING = 1.5
/** Acts that the talk of private life only seems to perform ("what a day", "never seen that"). */
const FAINT: readonly Act[] = ['define', 'hint', 'dont-know']

/**
 * What a reply is. It is cut into clauses; each is talk about the talk (asking for time, for the question …) or
 * substance. An attempt to instruct wins over everything; then substance makes an answer; then the request counts.
 */
export function understand(text: string, context: Context): Understanding {
  const asks = asksOf(text)
  const instructs = instructionsIn(text)
  const { intent, confidence } = instructs.length > 0 ? { intent: 'instruct' as const, confidence: 0.95 } : intentOf(text, asks, context)
  const about = intent === 'define' ? termIn(text, context) : intent === 'ask' ? asks.join(' ') || text : null
  return { intent, confidence, about, asks, instructs }
}

type Found = { intent: Intent; confidence: number }
const found = (intent: Intent, confidence: number): Found => ({ intent, confidence: Math.round(Math.min(0.95, Math.max(0.3, confidence)) * 100) / 100 })

function intentOf(text: string, asks: readonly string[], context: Context): Found {
  const plain = normalise(text)
  const { substance, afterwards, ending, denying, acts, remains } = weigh(text, asks, context)
  const elsewhere = isElsewhere(plain, context)
  const request = ACTS.find((act) => act !== 'dont-know' && acts.has(act))
  if (isPersonal(plain, context)) return found('off-topic', 0.8)
  const needed = SUBSTANCE * (ending ? ENDING : 1)
  if (!elsewhere && (substance >= needed || remains || (asks.length > 0 && request === undefined && afterwards >= AFTERWARDS))) return found('answer', 0.6 + substance / 40)
  if (asks.length > 0 && !(elsewhere && lifeCount(plain, context) > 0) && asksAboutTask(asks) && request === undefined) return found('ask', 0.85)
  if (request !== undefined) return found(request, 0.9 - substance / 20)
  if (elsewhere && (!acts.has('dont-know') || lifeCount(plain, context) > 0)) return found('off-topic', 0.7)
  if (asks.length > 0) return context.round !== 'recruiter-screen' && ABOUT_YOU.test(plain) && domainShare(plain, context) === 0 ? found('off-topic', 0.5) : found('ask', 0.7)
  if (acts.has('dont-know') && substance <= (denying ? SUBSTANCE : ASIDE)) return found('dont-know', 0.9 - substance / 20)
  return found('answer', 0.5 + substance / 20)
}

/** A question to the interviewer's person, with nothing of the work in it. */
const ABOUT_YOU = /\b(?:your|you|u)\b/

type Weighed = {
  /** Weight of what remains when talk about the talk and questions are taken away. */
  substance: number
  /** The part of it that comes after the last question. */
  afterwards: number
  /** Whether what remains is most of the reply, its end, and about the work. */
  remains: boolean
  /** Whether the last clause is a request. */
  ending: boolean
  /** Whether the last clause denies knowledge. */
  denying: boolean
  acts: Set<Act>
}

function weigh(text: string, asks: readonly string[], context: Context): Weighed {
  const parts = clauses(text).map(normalise).filter((part) => wordsOf(part).length > 0)
  const asked = new Set(asks.flatMap((ask) => clauses(ask).map(normalise)))
  const actsIn = (part: string): Act[] => {
    if (wordsOf(part).length > LONGEST) return []
    if (wordsOf(part).length > SHORT && domainShare(part, context) > 0.5) return []
    const living = lifeCount(part, context) > 0
    const acts = actsOf(part).filter((act) => !living || !FAINT.includes(act))
    return asksForTerm(part, context) ? ['define', ...acts] : acts
  }
  let [substance, afterwards] = [0, 0]
  for (const part of parts) {
    if (asked.has(part)) afterwards = 0
    else if (actsIn(part).length === 0) {
      const weight = weightOf(part, context)
      substance += weight
      afterwards += weight
    }
  }
  const whole = wordsOf(text).length <= SHORT ? [text] : sentences(text).filter((sentence) => wordsOf(sentence).length <= SHORT)
  const acts = new Set([...parts.flatMap(actsIn), ...whole.map(normalise).flatMap(actsIn)])
  const last = parts.at(-1) ?? ''
  const share = substance / Math.max(1, contentWords(text).length)
  const remains = substance >= MOSTLY.substance && share >= MOSTLY.share && actsIn(last).length === 0 && !asked.has(last) && domainShare(text, context) >= MOSTLY.work
  return { substance, afterwards, remains, denying: actsIn(last).includes('dont-know'), ending: actsIn(last).some((act) => act !== 'dont-know'), acts }
}

const weightOf = (part: string, context: Context): number => {
  const count = contentWords(part).length
  const share = domainShare(part, context)
  return count * (share + (1 - share) * PLAIN_WORD) * (REASONED.test(part) ? REASONING : 1)
}
