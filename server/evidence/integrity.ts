import { claimsAboutTheAnswer } from './integrity/claims.ts'
import { copiedIn } from './integrity/copies.ts'
import { figuresFromNowhere } from './integrity/figures.ts'
import { isShuffled } from './integrity/order.ts'
import { chains, emptyFrames, listTurns } from './integrity/stuffing.ts'
import { foreignIn, instructed } from './integrity/addressed.ts'
import type { Said } from './said.ts'
import type { Flag } from './table.ts'
import type { Turn } from './transcript.ts'

const NOTES = {
  'other-language': 'This passage is not English, the only language this reader reads',
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
export function inspect(all: Said[], turns: readonly Turn[], stored: readonly string[]): Flag[] {
  const flags: Flag[] = []
  const setAside = (kind: keyof typeof NOTES, ones: readonly Said[], note: string = NOTES[kind]): void => {
    for (const one of ones) {
      if (one.void !== null) continue
      one.void = kind
      if (flags.filter((flag) => flag.kind === kind).length < MOST_FLAGS) flags.push({ kind, quote: one.quote.text === '' ? null : one.quote, note })
    }
  }
  setAside('instruction', instructed(all, turns))
  setAside('other-language', foreignIn(all))
  const said = heardOf(all)
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

/** What is left when orders and passages in other languages count as if they had not been said: its sentences are neighbours again. */
export function heardOf(said: readonly Said[]): Said[] {
  const heard = said.filter((one) => one.void !== 'instruction' && one.void !== 'other-language')
  heard.forEach((one, at) => { one.place = at })
  return heard
}
