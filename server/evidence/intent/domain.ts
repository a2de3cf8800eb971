import type { RoundId } from '../../content/schema/common.ts'
import { isLifeWord } from './life-words.ts'
import { contentWords, wordsOf } from './normalise.ts'
import { isWorkWord } from './work-words.ts'

export type Spoken = { interviewer: string; question: string; round: RoundId; terms?: readonly string[] }

/** Words of the question, of what the interviewer said, and of the pack, as far as they carry content. */
const near = ({ interviewer, question, terms = [] }: Spoken): Set<string> => new Set(contentWords(`${interviewer} ${question} ${terms.join(' ')}`))

/** Share (0 to 1) of a text's content words that belong to the work, to the question or to what the interviewer said. */
export function domainShare(text: string, context: Spoken): number {
  const words = contentWords(text)
  if (words.length === 0) return 0
  const known = near(context)
  return words.filter((word) => known.has(word) || (isWorkWord(word) && !isLifeWord(word))).length / words.length
}

/** How many of a text's words are of private life, beside those the interviewer used. */
export const lifeCount = (text: string, context: Spoken): number => {
  const known = near(context)
  return wordsOf(text).filter((word) => isLifeWord(word) && !known.has(word)).length
}

const PAY = /\bhow much (?:does|do|is|would|will) [^.?!]{0,30}\b(?:pay|earn|make)\b|\b(?:salary|compensation package|stock options|bonus|rsus?|vacation|holidays|base pay)\b/
const LIVING = '(?:live|eat|drink|sleep|cook|buy|drive|wear|vote|believe|feel|enjoy|play|played|travel|grow up|come from|work out|own|marry|dance|sing|read lately|doing (?:on|this|after)|do (?:on|this|after)|have for|have any)'
const PERSONAL = new RegExp(`\\b(?:do|did|are|were|have|can|would|what|where|which|how|who)\\b[^.?!]{0,30}\\b(?:you|u)\\b[^.?!]{0,12}\\b${LIVING}\\b|\\b(?:your|you)\\b[^.?!]{0,30}\\b(?:favou?rite|tired|hobby|hobbies|human|robot|bot|real person|single|married|day (?:going|been)|bored|accent|voice|opinion on (?:politics|the war))\\b|\\bhave (?:you|u) (?:ever )?(?:been|visited|tried|eaten|played|met|travell?ed|read|seen)\\b|\\bdo (?:you|u) (?:watch|follow|like|speak|know any|listen|support|cheer)\\b(?! (?:me|the|to see|if|that|an?)\\b)|\\bdid (?:you|u) [^.?!]{0,40}\\b(?:last night|yesterday|today|this morning|weekend)\\b|\\bhow (?:are you|is your day|was your|old are you)\\b|\\btell me a joke\\b|\\bwhat do (?:you|u) think (?:of|about) (?!it\\b|that\\b|this\\b|my\\b)`)
const APP = /\b(?:this|the|your) (?:little |small |whole )?(?:app|website|site|page|timer|button|font|colou?rs?|logo|screen|layout|interface|dark mode|microphone icon|background|avatar)\b[^.?!]{0,60}\b(?:ugly|nice|pretty|cool|slow|weird|designed|made|built this|love|like|hate|annoying|corner|bigger|smaller|beautiful)\b/

/** Personal questions, talk about the app, and pay in a technical round. */
export function isPersonal(plain: string, context: Spoken): boolean {
  const length = contentWords(plain).length
  if (length > 25) return false
  if (context.round !== 'recruiter-screen' && PAY.test(plain) && length < 15) return true
  return (PERSONAL.test(plain) && length < 10 && domainShare(plain, context) < 0.5) || (APP.test(plain) && length < 20)
}

/** Reasoning, comparison and numbers with a unit of the trade make small talk unlikely; so does an image meant for the topic. */
const RELATION = /\b(?:because|so that|instead of|rather than|therefore|otherwise|unless|in order to|which means|as if|(?<!you )imagine|suppose|is like|similar to|think of|percent|the team|i'?d say)\b/

/** Life words that hold the floor, or enough words with hardly one of the work, the question or the interviewer. */
export function isElsewhere(plain: string, context: Spoken): boolean {
  const length = contentWords(plain).length
  const life = lifeCount(plain, context)
  const share = domainShare(plain, context)
  if (length > 45 || (length > 25 && life < 3) || RELATION.test(plain)) return false
  if (life > 0) return share <= (life >= 3 ? 0.5 : 0.34) && (life >= 2 || length <= 9 || share < 0.2)
  return length >= 4 && length <= 25 && share < 0.1 && !STORY.test(plain)
}

/** Someone did something at work: a story in plain words is not small talk. */
const STORY = /\b(?:i|we|he|she|they) (?:\w+ )?(?:\w{3,}ed|went|told|said|made|did|had|got|wrote|built|took|gave|found|asked|set|put|ran|left|let|kept|sent|held|met|saw|knew|chose|spoke|drew)\b/
