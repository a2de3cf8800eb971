import type { Hit } from './grade.ts'
import type { Said } from './said.ts'
import type { Texture } from './table.ts'

// What the form of an answer shows whatever its subject. Every list is of everyday words: no trade's vocabulary, accent or
// length is looked at, and sounds of hesitation ("um", "you know", "like") are not in them. Which of these traits carry weight,
// and how much, is fitted on rated transcripts (server/scoring/calibration.json).

const COUNTED = /\b\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundreds?|thousands?|millions?|half|twice|quarter)\b/
const DATED = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:last|next) (?:week|month|year|night|summer|winter|spring|autumn)\b|\b(?:weeks?|months?|years?|days?|hours?|minutes?) (?:later|before|after|ago)\b/
const REPORTED = /\b(?!(?:i|we|you)\b)[a-z]+ (?:had )?(?:said|says|say|told|asked|wrote|replied|answered|showed|explained|agreed|admitted|complained|wanted|worried|objected)\b/
const CONTRAST = /\b(?:but|although|though|however|except|instead|rather|only|not|without|unless|otherwise)\b/
const HESITANT = /\b(?:not (?:really |quite |entirely |completely )?sure|i guess|i suppose|maybe|perhaps|probably|i (?:do not|don'?t) (?:really |exactly )?(?:know|remember|recall)|hard to say|somehow|something like that|or something|and so on|and things like that|etc|whatever|it depends|more or less)\b/
const EMPTY = /\b(?:leverag\w*|robust\w*|seamless\w*|scalab\w*|holistic\w*|synerg\w*|stakeholders?|align(?:ed|ment|ing)?|best practices?|state of the art|cutting edge|end to end|data driven|ecosystem|paradigm|strateg(?:y|ic|ies)|proactive\w*|impactful|deliverables?|cross functional|sophisticated|comprehensive|various|innovative|world class|passion\w*|mindset|utili[sz]\w*|facilitat\w*|empower\w*|excellence|methodolog\w*|advanced|powerful|rigorous\w*|principled|crucial|essential|fundamental(?:ly)?|successful(?:ly)?|smooth(?:ly)?|great (?:success|result|experience|team)|well received|everyone was happy|many (?:things|aspects|factors|ways))\b/

/**
 * Shares of propositions, each 0 to 1. What raises a level is a share of all propositions, what lowers it
 * a share of those that say anything this reader can weigh: padding can only lower the one and never thins out the other.
 */
export function textureOf(said: readonly Said[], hits: readonly Hit[], answers: readonly number[]): Texture {
  const met = new Set(hits.map((hit) => hit.said))
  const weighs = (one: Said): boolean => {
    const text = wordsOf(one)
    return met.has(one) || one.form.hypothetical || [COUNTED, REPORTED, HESITANT, EMPTY].some((trait) => trait.test(text))
  }
  // What was set aside raises nothing and still counts among what was said: setting aside never makes an answer look better.
  const propositions = said.filter((one) => one.form.proposition)
  const weighed = propositions.filter(weighs)
  const shareOf = (all: readonly Said[]) => (test: (text: string, one: Said) => boolean): number =>
    all.length === 0 ? 0 : all.filter((one) => test(wordsOf(one), one)).length / all.length
  const shareOfAll = shareOf(propositions)
  const share = (test: (text: string, one: Said) => boolean): number => shareOfAll((text, one) => one.void === null && test(text, one))
  const weighedShare = shareOf(weighed)
  const checkable = (text: string): boolean => COUNTED.test(text) || DATED.test(text)
  /** What could be checked counts where it belongs to something: a recognised point, an own action, what somebody said. */
  const grounded = (text: string, one: Said): boolean => checkable(text) && (met.has(one) || one.form.ownAction || REPORTED.test(text))
  const later = answers.slice(1)
  const shareOfLater = (test: (turn: number) => boolean): number => later.length === 0 ? 0 : later.filter(test).length / later.length
  return {
    checkable: share(grounded),
    reported: share((text) => REPORTED.test(text)),
    contrast: share((text) => CONTRAST.test(text)),
    action: share((_, one) => one.form.ownAction && weighs(one)),
    hesitant: weighedShare((text) => HESITANT.test(text)),
    imagined: weighedShare((_, one) => one.form.hypothetical),
    empty: weighedShare((text) => EMPTY.test(text) && !checkable(text)),
    gain: shareOfLater((turn) => hits.some((hit) => hit.said.turn === turn)),
    held: shareOfLater((turn) => propositions.some((one) => one.turn === turn && one.void === null && grounded(wordsOf(one), one))),
  }
}

/** The words alone, contractions in full: commas, apostrophes and hyphens, which dictation leaves out, change no trait. */
const wordsOf = (one: Said): string => one.indexed.sentence.tokens.map(({ word }) => word).join(' ')
