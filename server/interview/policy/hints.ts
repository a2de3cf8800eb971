import type { Utterance } from '../decide.ts'
import type { Line } from '../interview.ts'
import { GAIN } from './value.ts'
import type { Scene } from './scene.ts'
import { phrase, utterance } from './words.ts'

/** Share of a point's credit that is kept after each rung, and where its criterion stops (judging 2). */
const PRICES = {
  1: { keeps: 0.85, stopsAt: null },
  2: { keeps: 0.65, stopsAt: null },
  3: { keeps: 0.4, stopsAt: 3 },
  4: { keeps: 0, stopsAt: 2 },
} as const

/** A hint's price in words, told before it is taken. */
export function priceOf(rung: number): string {
  const names = { 1: 'points to the area', 2: 'names the constraint', 3: 'names the technique', 4: 'gives the step away' } as const
  if (!(rung in PRICES)) return 'The question in other words. Free: it changes nothing in the report.'
  const { keeps, stopsAt } = PRICES[rung as keyof typeof PRICES]
  const rest = keeps === 0 ? 'You keep no credit for this one signal' : `You keep ${Math.round(keeps * 100)} % of the credit for this one signal`
  return `Hint ${rung} of 4 ${names[rung as keyof typeof names]}. ${rest}${stopsAt === null ? '.' : `, and its criterion stops at level ${stopsAt}.`}`
}

/** The rung that would come next on the current question; 0 is the free one, null when the ladder is used up. [PO5] */
export function nextRung(now: Pick<Scene, 'lines' | 'question'>): number | null {
  const taken = now.lines.flatMap((line) => (line.move?.kind === 'hint' ? [line.move.rung] : line.move?.kind === 'rephrase' ? [0] : []))
  const next = taken.length === 0 ? 0 : Math.max(...taken) + 1
  return next === 0 || now.question.hints.some((hint) => hint.rung === next) ? next : null
}

/** The next rung, as it is written. */
export function hint(now: Scene): Utterance[] {
  const rung = nextRung(now)
  if (rung === null) return [phrase(now, 'noHintLeft', { kind: 'wait' })]
  if (rung === 0) return [phrase(now, 'storyHint', { kind: 'rephrase' }, { rephrase: now.question.rephrase })]
  const found = now.question.hints.find((one) => one.rung === rung)!
  const offered = now.lines.at(-1)?.move?.kind === 'offer-hint' || now.lines.some((line) => line.move?.kind === 'offer-hint')
  return [utterance(found.say, { kind: 'hint', rung, point: found.for, offered })]
}

/** Two answers in a row that added next to nothing, in a round with hints. */
export function stuck(now: Scene): boolean {
  if (now.question.hints.length === 0) return false
  const probes = now.lines.filter((line) => line.move?.kind === 'probe').slice(-2)
  return probes.length === 2 && probes.every((line, at) => {
    if (line.move?.kind !== 'probe') return false
    const later = probes[at + 1]?.move
    const point = line.move.point
    const credit = later?.kind === 'probe' && later.point === point ? later.before.credit : now.table.points.find((found) => found.point === point)?.credit ?? 0
    return credit - line.move.before.credit < GAIN
  })
}

/** Offers the next rung once until it is taken; null when there is none or it was offered already. */
export function offersHint(now: Scene, answer: Line): Utterance[] | null {
  const rung = nextRung(now)
  if (rung === null || now.question.hints.length === 0 || now.lines.some((line) => line.move?.kind === 'offer-hint' && line.move.rung === rung)) return null
  return [phrase(now, 'offerHint', { kind: 'offer-hint', rung, reason: { why: 'two answers brought nothing new', value: 0, trigger: { seq: answer.seq, text: answer.text } } })]
}
