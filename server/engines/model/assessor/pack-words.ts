import type { Question } from '../../../content/schema/question.ts'
import { pointsOf } from '../../../evidence/points.ts'
import type { Material } from '../../../interview/material.ts'
import type { Kept } from './names.ts'

/** What is no name in this interview: the company and role, and the words of the round's and question's own texts and patterns. */
export function packWords({ guide, round }: Pick<Material, 'guide' | 'round'>, question: Question): Kept {
  const points = pointsOf(round, question)
  const texts = [
    guide.company, guide.role, guide.level.title, question.text, question.rephrase, ...question.outline, ...question.twists, ...question.secrets,
    ...question.hints.map((hint) => hint.say), ...question.hidden.map((hidden) => hidden.answer), ...question.glossary.flatMap(({ term, means }) => [...term, means]),
    ...round.criteria.flatMap(({ is, bars }) => [is, ...Object.values(bars)]), ...points.flatMap((point) => [point.is, ...point.match, ...point.plain]),
    ...[...round.misconceptions, ...question.misconceptions].flatMap(({ is, because, match }) => [is, because, ...match]),
  ]
  return new Set([guide.company.toLowerCase(), 'twitch', ...texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])])
}
