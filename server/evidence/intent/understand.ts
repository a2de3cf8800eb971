import type { RoundId } from '../../content/schema/common.ts'
import { ACTS, actsOf, type Act } from './acts/acts.ts'
import { asksAboutTask, asksOf } from './asks.ts'
import { domainShare, isElsewhere, isPersonal } from './domain.ts'
import { instructionsIn } from './instructs.ts'
import { clauses, contentWords, normalise, wordsOf } from './normalise.ts'

export type Intent = 'answer' | 'dont-know' | 'repeat' | 'define' | 'hint' | 'think' | 'move-on' | 'ask' | 'off-topic' | 'instruct'

export type Understanding = {
  intent: Intent
  /** What it is about, verbatim: the sentence for `define` and `ask`. */
  about: string | null
  /** Every sentence that asks the interviewer something, also inside an answer. */
  asks: string[]
  /** Spans that try to instruct the interviewer or the scoring. */
  instructs: { start: number; end: number }[]
}

export type Context = { interviewer: string; question: string; round: RoundId }

/** Content words of substance from which a reply is an answer, whatever talk surrounds them. */
const SUBSTANCE = 8
/** Where a reply ends in a request, twice as much is needed to make it an answer all the same. */
const ENDING = 2.25


/**
 * What a reply is. It is cut into clauses; each is talk about the talk (asking for time, for the question …) or
 * substance. An attempt to instruct wins over everything; then substance makes an answer; then the request counts.
 */
export function understand(text: string, context: Context): Understanding {
  const plain = normalise(text)
  const asks = asksOf(text)
  const instructs = instructionsIn(text)
  const intent = instructs.length > 0 ? 'instruct' : intentOf(text, plain, asks, context)
  return { intent, about: intent === 'define' ? text : intent === 'ask' ? asks.join(' ') || text : null, asks, instructs }
}

function intentOf(text: string, plain: string, asks: readonly string[], context: Context): Intent {
  const parts = clauses(text).map(normalise).filter((part) => wordsOf(part).length > 0)
  const acts = parts.map((part) => actsIn(part, context))
  const whole = actsIn(plain, context)
  const asked = new Set(asks.flatMap((ask) => clauses(ask).map(normalise)))
  const substance = parts.reduce((sum, part, at) => sum + (acts[at]!.length > 0 || asked.has(part) ? 0 : contentWords(part).length), 0)
  const ending = acts.at(-1) ?? []
  const requests = (ending.length > 0 ? ending : whole).filter((act) => act !== 'dont-know')
  const enough = substance >= SUBSTANCE * (requests.length > 0 && ending.length > 0 ? ENDING : 1)
  if (isPersonal(plain, context)) return 'off-topic'
  if (enough && !isElsewhere(plain, context)) return 'answer'
  const act = ACTS.find((one) => whole.includes(one))
  if (asks.length > 0 && asksAboutTask(asks) && (act === undefined || act === 'dont-know' || act === 'think')) return 'ask'
  if (act !== undefined && act !== 'dont-know') return act
  if (isElsewhere(plain, context)) return act ?? 'off-topic'
  if (asks.length > 0) return 'ask'
  if (act === 'dont-know' && substance < 5) return 'dont-know'
  return 'answer'
}

/** A term that the interviewer used, standing alone in a question or called unknown. */
function actsIn(plain: string, context: Context): Act[] {
  const acts = actsOf(plain)
  const long = wordsOf(plain).length > 30 && domainShare(plain, context) > 0.5
  return long ? [] : acts
}
