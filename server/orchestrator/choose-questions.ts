import type { Question } from '../content/schema/question.ts'
import type { Round } from '../content/schema/round.ts'
import { mix } from '../interview/policy/pick.ts'

type Choice = { round: Round; questions: readonly Question[]; first: string | null; minutes: 15 | 30 | 45 | null; seed: number; recent: readonly string[] }

/** The questions of an interview: the chosen one first, the others by chance, those not asked lately before those that were. */
export function chooseQuestions({ round, questions, first, minutes, seed, recent }: Choice): Question[] {
  const count = Math.min(round.count[minutes ?? 45], questions.length)
  const order = questions
    .map((question, at) => ({ question, lately: recent.filter((id) => id === question.id).length, chance: mix(seed, at) }))
    .sort((a, b) => Number(b.question.id === first) - Number(a.question.id === first) || a.lately - b.lately || a.chance - b.chance)
  return order.slice(0, count).map(({ question }) => question)
}
