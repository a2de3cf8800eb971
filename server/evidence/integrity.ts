import { claimsAboutTheAnswer } from './integrity/claims.ts'
import { copiedIn } from './integrity/copies.ts'
import { figuresFromNowhere } from './integrity/figures.ts'
import { isShuffled } from './integrity/order.ts'
import { chains, emptyFrames, listTurns } from './integrity/stuffing.ts'
import { instructionsIn } from './intent/instructs.ts'
import type { Said } from './said.ts'
import type { Flag } from './table.ts'
import type { Turn } from './transcript.ts'

const NOTES = {
  instruction: 'This speaks to the interviewer or the scoring, so it is no evidence',
  copied: 'This repeats the interviewer or the rubric, so it is no evidence',
  repeated: 'This says again what was said, and adds nothing',
  shuffled: 'The words stand in no order that makes sentences',
  'no-proposition': 'This names terms and says nothing about them',
  claimed: 'This says that something was said, and does not say it',
  stuffing: 'The same empty frame is filled with term after term',
} as const

const MADE_UP = 'These figures come from nowhere: nothing says who measured them, when or why'

/** Shown per kind; the rest of the same kind is set aside as well. */
const MOST_FLAGS = 3

/**
 * Marks as void what no fair reader credits, and says so (judging 4.4). Word order alone never condemns:
 * each check has to find far more than good-faith speech, dictated or foreign, ever shows. [RD5]
 */
export function inspect(said: Said[], turns: readonly Turn[], stored: readonly string[]): Flag[] {
  const flags: Flag[] = []
  const setAside = (kind: keyof typeof NOTES, ones: readonly Said[], note: string = NOTES[kind]): void => {
    for (const one of ones) {
      if (one.void !== null) continue
      one.void = kind
      if (flags.filter((flag) => flag.kind === kind).length < MOST_FLAGS) flags.push({ kind, quote: one.quote, note })
    }
  }
  setAside('instruction', instructed(said, turns))
  const { copied, repeated, circular } = copiedIn(said, turns, stored)
  setAside('copied', copied)
  setAside('repeated', [...repeated, ...circular])
  setAside('claimed', claimsAboutTheAnswer(said))
  setAside('claimed', figuresFromNowhere(said), MADE_UP)
  if (isShuffled(said)) setAside('shuffled', said)
  setAside('no-proposition', inTurns(said, listTurns(said)))
  setAside('stuffing', chains(said))
  setAside('stuffing', emptyFrames(said.filter((one) => one.void === null)))
  return flags
}

const inTurns = (said: readonly Said[], turns: readonly number[]): Said[] => said.filter((one) => turns.includes(one.turn))

/** A turn that is mostly orders to the scoring is void as a whole; else the sentences that hold them. */
function instructed(said: readonly Said[], turns: readonly Turn[]): Said[] {
  return turns.flatMap(({ role, text }, turn) => {
    if (role !== 'candidate') return []
    const spans = instructionsIn(text)
    const own = said.filter((one) => one.turn === turn)
    const hit = own.filter((one) => spans.some((span) => span.start < one.quote.end && span.end > one.quote.start) || SCRIPTED.test(one.quote.text))
    return hit.length * 2 >= own.length ? (hit.length === 0 ? [] : own) : hit
  })
}

/** Somebody else's lines, or a machine's verdict, inside an answer. */
const SCRIPTED = /^\W*(?:interviewer|candidate|system|judge|grader|assistant|evaluator|tool)\b[^.]{0,20}[:>\]]|["{]\s*"?(?:level|score|overall|verdict|state|signals?)"?\s*:/i
