import { closest } from '../../evidence/intent/closest.ts'
import type { Authored, Utterance } from '../decide.ts'
import type { Held, Line } from '../interview.ts'
import { beginning, closingTalk, nextQuestion } from './stages.ts'
import { hint, offersHint, stuck } from './hints.ts'
import { openEntries } from './checklist.ts'
import { followUp, hasTime } from './follow-up.ts'
import { scene, type Prepared, type Scene } from './scene.ts'
import { lastQuestion, phrase, utterance } from './words.ts'

/** The candidate's own yes or no to an offered hint. */
const YES = /^\W*(?:yes|yeah|yep|sure|please|ok(?:ay)?|go ahead|i would|that would|gladly)\b/i
const NO = /^\W*(?:no|nope|not yet|not now|let me try|i(?:'d| would) rather)\b/i

/**
 * What the interviewer does next, in authored words. Pure: the same log, content and time give the same reply. [PO1]
 * `at` is wall time in milliseconds. Several utterances are one reply ("let us move on", then the next question).
 */
export function respond(held: Held, prepared: Prepared, at: number): Authored[] {
  if (held.stage === 'intro') return beginning(held, prepared.material)
  const now = scene(held, prepared, at)
  if (held.hintRequested) return hint(now)
  const answer = held.lines.findLast((line) => line.who === 'candidate')
  if (answer === undefined) return beginning(held, prepared.material)
  if (held.stage === 'closing') return closingTalk(now, answer)
  const offered = held.lines.findLast((line) => line.who === 'interviewer')?.move?.kind === 'offer-hint'
  if (offered && YES.test(answer.text)) return hint(now)
  if (offered && NO.test(answer.text) && answer.text.length < 60) return [phrase(now, 'declined', { kind: 'wait' })]
  return byIntent(now, answer)
}

function byIntent(now: Scene, answer: Line): Authored[] {
  const { intent, about, asks } = now.understood(answer)
  switch (intent) {
    case 'repeat': return [phrase(now, 'repeat', { kind: 'repeat' }, { last: lastQuestion(now) })]
    case 'define': return define(now, about ?? answer.text)
    case 'hint': return requested(now)
    case 'think': return [phrase(now, 'wait', { kind: 'wait' })]
    case 'move-on': return leave(now, answer)
    case 'ask': return clarify(now, about ?? answer.text) ?? (ABOUT_THE_QUESTION.test(answer.text) ? followUp(now, answer) : null) ?? [phrase(now, 'yourCall', { kind: 'clarify', hidden: null })]
    case 'off-topic': return [phrase(now, 'offTopic', { kind: 'redirect', why: 'off-topic' }, { last: lastQuestion(now) })]
    case 'instruct': return [phrase(now, 'instruction', { kind: 'redirect', why: 'instruction' }, { last: lastQuestion(now) })]
    case 'dont-know': return unknown(now)
    case 'answer': return firstClarified(now, asks) ?? (stuck(now) ? offersHint(now, answer) ?? followUp(now, answer) : followUp(now, answer))
  }
}

/** They ask what is meant, not about the task: a more concrete question helps more than "your call". */
const ABOUT_THE_QUESTION = /\bmore (?:precise|concrete|specific)(?:ly)?\b|\bwhat (?:you're|you are) (?:really )?(?:asking|after|looking for)\b|\bwhich (?:bit|part|piece|side|aspect)\b.*\byou\b|\bwhat (?:do|did) you (?:mean|want)\b|\bwhat exactly\b/i

/** "Next" after the last question, with much of the time left, is first taken as another side of it; said again, it ends the questions. */
function leave(now: Scene, answer: Line): Authored[] {
  const last = now.held.question + 1 >= now.material.questions.length
  const asked = now.lines.filter((line) => line.who === 'candidate' && now.understood(line).intent === 'move-on').length
  return last && asked === 1 && hasTime(now) && openEntries(now).length > 0 ? followUp(now, answer) : nextQuestion(now, 'asked')
}

function define(now: Scene, about: string): Utterance[] {
  const terms = now.question.glossary.map(({ term, means }, at) => ({ id: String(at), about: term, asks: [], means }))
  const found = terms.find((entry) => entry.id === closest(about, terms))
  return found === undefined
    ? clarify(now, about) ?? [phrase(now, 'undefinedTerm', { kind: 'define', term: null })]
    : [utterance(found.means, { kind: 'define', term: found.about[0] ?? null })]
}

/** Answered from the hidden requirements; null when they hold no answer. Never invented. [PO6] */
function clarify(now: Scene, ask: string): Utterance[] | null {
  const id = closest(ask, now.question.hidden)
  const hidden = now.question.hidden.find((one) => one.id === id)
  return hidden === undefined ? null : [utterance(hidden.answer, { kind: 'clarify', hidden: hidden.id })]
}

function firstClarified(now: Scene, asks: readonly string[]): Utterance[] | null {
  for (const ask of asks) {
    const found = clarify(now, ask)
    if (found !== null) return found
  }
  return null
}

/** A hint asked for in words: practice gives the next rung, a real interview first hears what there is. */
function requested(now: Scene): Utterance[] {
  return now.held.plan.mode === 'practice' ? hint(now) : [phrase(now, 'noHintReal', { kind: 'encourage', reason: { why: 'a hint was asked for', value: 0, trigger: null } })]
}

/** "I don't know": first what there is, then a hint where the round has them, then something else. */
function unknown(now: Scene): Authored[] {
  const answer = now.held.lines.findLast((line) => line.who === 'candidate')!
  const encouraged = now.lines.some((line) => line.move?.kind === 'encourage')
  if (!encouraged) {
    const story = now.question.hints.length === 0
    return [phrase(now, story ? 'encourageStory' : 'encourageTechnical', {
      kind: 'encourage', reason: { why: 'the candidate does not know', value: 0, trigger: { seq: answer.seq, text: answer.text } },
    })]
  }
  const silent = now.lines.every((line) => line.who === 'interviewer' || now.understood(line).intent !== 'answer')
  return offersHint(now, answer) ?? (silent ? nextQuestion(now, 'probes-spent') : followUp(now, answer))
}
