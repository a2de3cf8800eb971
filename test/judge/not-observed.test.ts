import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pointsOf } from '#server/evidence/points.ts'
import { createReader } from '#server/evidence/read.ts'
import { scoreRound } from '#server/scoring/score-round.ts'
import { shippedPack } from './rated.ts'

type Case = { name: string; round: string; question: string; turns: [string, string][]; aims?: Record<string, string>; code?: string; notObserved: string[]; observed: string[] }
const cases = JSON.parse(readFileSync(new URL('../sets/not-observed/cases.json', import.meta.url), 'utf8')) as Case[]
const pack = shippedPack()

test('[SC2] there are at least ten cases of what was not observed', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10)
})

test.each(cases)('[SC2] not observed is not failed: $name', ({ round: id, question: text, turns, aims = {}, code, notObserved, observed }) => {
  const { round, questions } = pack.rounds.find((one) => one.round.id === id)!
  const question = questions.find((one) => one.text === text)!
  const said = turns.map(([move, words], at) => (move === ''
    ? { role: 'candidate' as const, text: words }
    : { role: 'interviewer' as const, text: words, aim: { move: move as 'ask' | 'probe', ...(aims[at] === undefined ? {} : { point: aims[at] }) } }))
  const table = createReader(round, question)(said, code === undefined ? undefined : { code: { language: 'python', source: code } })
  const { criteria } = scoreRound(round, [{ question: question.id, points: pointsOf(round, question), table }])
  const levels = Object.fromEntries(criteria.map(({ criterion, level }) => [criterion, level?.level ?? null]))
  for (const criterion of notObserved) expect(levels[criterion], criterion).toBeNull()
  for (const criterion of observed) expect(levels[criterion], criterion).not.toBeNull()
})
