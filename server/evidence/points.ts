import type { Point } from '../content/schema/point.ts'
import type { Question } from '../content/schema/question.ts'
import type { Round } from '../content/schema/round.ts'

/** Points that are looked for: the round's, without those that do not fit the question, and the question's own. */
export const pointsOf = (round: Round, question: Question | null): Point[] =>
  [...round.points.filter((point) => !question?.without.includes(point.id)), ...(question?.points ?? [])]
