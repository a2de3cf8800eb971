import { closest } from '../../evidence/intent/closest.ts'
import type { Utterance } from '../decide.ts'
import type { Held, Line } from '../interview.ts'
import type { Material } from '../material.ts'
import type { Scene } from './scene.ts'
import { choose, fill, phrase, utterance } from './words.ts'

/** Questions of the candidate's that are answered before the interview closes. */
const MOST_CANDIDATE_QUESTIONS = 6

/** The greeting and the first question. */
export function beginning(held: Held, material: Material): Utterance[] {
  const minutes = held.plan.minutes === null ? null : Math.round(held.plan.minutes * held.plan.extraTime)
  const greeting = fill(choose({ held }, material.round.greeting), {
    name: material.persona.name,
    role: material.guide.role,
    length: minutes === null ? 'as long as you like' : `${minutes} minutes`,
  })
  return [utterance(greeting, { kind: 'greet' }), ask(material, 0)]
}

/** Leaves the current question: to the next one, or to the candidate's own questions when there is none or the time is up. */
export function nextQuestion(now: Scene, why: 'settled' | 'probes-spent' | 'time' | 'asked'): Utterance[] {
  const { held, material } = now
  const next = held.question + 1
  const timeUp = isPast(now, now.slices.findLast((slice) => slice.id === 'question')?.endMs ?? null)
  const more = next < material.questions.length && !timeUp
  const name = !more ? 'lastOne' : why === 'time' ? 'moveOnTime' : why === 'asked' ? 'moveOnAsked' : 'moveOn'
  const leaving = phrase(now, name, { kind: 'move-on', why: timeUp && why !== 'asked' ? 'time' : why, question: held.question })
  return more ? [leaving, ask(material, next)] : [leaving, utterance(choose(now, material.round.closing), { kind: 'invite-questions' })]
}

export const isPast = (now: Scene, endMs: number | null): boolean => endMs !== null && now.nowMs >= endMs

/** The candidate asks: from the pack's facts, or "I do not know that". No question, and the interview closes. [PO8] */
export function closingTalk(now: Scene, answer: Line): Utterance[] {
  const { held, material } = now
  const { intent, asks } = now.understood(answer)
  const questions = asks.length > 0 ? asks : answer.text.includes('?') ? [answer.text] : []
  const told = held.lines.filter((line) => line.move?.kind === 'tell').length
  if (intent === 'think') return [phrase(now, 'wait', { kind: 'wait' })]
  if (intent === 'instruct' || intent === 'move-on' || intent === 'dont-know' || questions.length === 0 || told >= MOST_CANDIDATE_QUESTIONS) {
    return [utterance(choose(now, material.round.farewell), { kind: 'close' })]
  }
  const ids = [...new Set(questions.map((question) => closest(question, material.guide.facts)))]
  const facts = ids.flatMap((id) => material.guide.facts.filter((fact) => fact.id === id))
  const more = choose(now, ['What else would you like to ask?', 'Is there anything else you would like to know?', 'What else can I answer?'])
  if (facts.length === 0) return [utterance(`${choose(now, UNKNOWN)} ${more}`, { kind: 'tell', fact: null })]
  return [utterance(`${facts.slice(0, 2).map((fact) => fact.answer).join(' ')} ${more}`, { kind: 'tell', fact: facts[0]?.id ?? null })]
}

const UNKNOWN = ['I do not know that. Your recruiter can tell you.', 'I do not have that. It is a question for the recruiter or the team.']

function ask(material: Material, question: number): Utterance {
  const asked = material.questions[question]
  if (asked === undefined) throw new Error(`the stored content has no question ${question}`)
  return utterance(asked.text, { kind: 'ask', question })
}
