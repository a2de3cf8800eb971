import type { Guide } from '../content/schema/guide.ts'
import type { Report } from '../protocol/report.ts'
import type { RoundScore } from '../scoring/levels.ts'
import type { HeldQuestion } from './tables.ts'

/** The first rule of the pack that holds. Without a score: the sentence that says why there is none. */
export function verdict(guide: Guide, score: RoundScore, questions: readonly HeldQuestion[]): Report['verdict'] {
  const { overall } = score
  if (overall === null) return { id: 'not-scored', sentence: whyNot(questions), overall: null }
  const lowest = Math.min(...score.criteria.flatMap((criterion) => criterion.level?.level ?? []))
  const rule = guide.verdict.find((one) => overall.level >= one.overall && lowest >= one.each) ?? guide.verdict.at(-1)!
  const sentence = rule.say.replaceAll('{low}', overall.low.toFixed(1)).replaceAll('{high}', overall.high.toFixed(1))
  return { id: rule.id, sentence, overall }
}

function whyNot(questions: readonly HeldQuestion[]): string {
  if (questions.some(({ table }) => table.language === 'other')) {
    return 'This interview was held in a language that the built-in engine cannot read, so nothing is scored.'
  }
  if (questions.every(({ turns }) => turns.every((turn) => turn.role === 'interviewer'))) {
    return 'No question was answered, so there is nothing to score.'
  }
  return 'Too little was said to score anything. What was said is shown below.'
}
