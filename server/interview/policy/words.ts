import type { Move } from '../events.ts'
import type { Utterance } from '../decide.ts'
import type { Scene } from './scene.ts'
import { PHRASES } from './phrases.ts'
import { pick } from './pick.ts'

/** Whoever words a move without a model. */
export const BUILT_IN = 'built-in'

export const utterance = (text: string, move: Move): Utterance => ({ text, move, spokenBy: BUILT_IN, replaced: null })

/** One of the interviewer's own phrases, with its slots filled. */
export function phrase(now: Scene, name: keyof typeof PHRASES, move: Move, slots: Record<string, string> = {}): Utterance {
  return utterance(fill(choose(now, PHRASES[name]), slots), move)
}

/** A wording that this interview has not used yet. */
export function choose(now: Pick<Scene, 'held'>, wordings: readonly string[]): string {
  const said = now.held.lines.filter((line) => line.who === 'interviewer').map((line) => line.text)
  return pick(wordings, now.held.plan.seed, now.held.seq, (wording) => {
    const fixed = wording.replace(/\{\w+\}/g, '').trim()
    return fixed !== '' && said.some((text) => text.includes(fixed))
  })
}

export const fill = (text: string, slots: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)

/** What the candidate was last asked: the question or the probe that still waits for an answer. */
export function lastQuestion(now: Scene): string {
  const asked = now.lines.findLast((line) => line.move?.kind === 'ask' || line.move?.kind === 'probe' || line.move?.kind === 'twist')
  return asked?.text ?? now.question.text
}
