import type { Point } from '../../../content/schema/point.ts'
import { CREDIT, HINTED, IMAGINED, PROMPTED } from '../../../evidence/grade.ts'
import type { PointEvidence, Quote } from '../../../evidence/table.ts'
import type { Turn } from '../../../evidence/transcript.ts'
import type { Heard } from './heard.ts'
import { overlap } from './verify.ts'

type Source = { source: PointEvidence['source']; cost: number }

/** Whether a turn answers a probe or hint for the point, and what that costs: as the built-in reader decides it. */
export function sourceOf(point: Point, turn: number, turns: readonly Turn[]): Source {
  const aims = turns.slice(0, turn).flatMap(({ aim }) => aim?.point === point.id ? [aim] : [])
  const rungs = aims.filter(({ move }) => move === 'hint').map(({ rung }) => HINTED[rung ?? 1] ?? 1)
  if (rungs.length > 0) return { source: 'hinted', cost: Math.min(...rungs) }
  return aims.some(({ move }) => move === 'probe') ? { source: 'prompted', cost: PROMPTED } : { source: 'volunteered', cost: 1 }
}

/** The interviewer asked for it, or for its criterion. */
export const isAsked = (point: Point, turns: readonly Turn[]): boolean =>
  turns.some(({ aim }) => (aim?.point === point.id && (aim.move === 'probe' || aim.move === 'hint')) || aim?.criterion === point.of)

/** What a state earns, by the built-in reader's prices; nothing without words or code that it rests on. */
export function creditOf(point: Point, state: PointEvidence['state'], { cost }: Source, imagined: boolean): number {
  if (state === 'absent' || state === 'contradicted') return 0
  return CREDIT[point.need][state] * cost * (imagined ? IMAGINED : 1)
}

/** All of it is only imagined ("I would"), in a round that asks for the past. */
export const isImagined = (quotes: readonly Quote[], { said }: Heard, past: boolean): boolean =>
  past && quotes.length > 0 && quotes.every((quote) => {
    const sentences = said.filter((one) => overlap(one.quote, quote))
    return sentences.length > 0 && sentences.every((one) => one.form.hypothetical)
  })
