import { expect, test } from 'vitest'
import { hear } from '#server/engines/model/assessor/heard.ts'
import { createAssessor } from '#server/engines/model/assessor/assess.ts'
import { verify } from '#server/engines/model/assessor/verify.ts'
import { pointsOf } from '#server/evidence/points.ts'
import type { EvidenceTable } from '#server/evidence/table.ts'
import { scoreRound } from '#server/scoring/score-round.ts'
import { openTranscripts } from '#test/support/reading.ts'
import { answered, judgingModel, pack, point, promptOf } from './judging-model.ts'

const rounds = new Map<string, ReturnType<typeof pack.round>>()
const heard = openTranscripts().flatMap(({ transcript, reader }) => {
  const home = rounds.get(transcript.round) ?? pack.round(transcript.round)
  rounds.set(transcript.round, home)
  const question = home.questions.find((one) => one.text.trim() === transcript.question.trim())
  if (question === undefined) return []
  return [{ transcript, round: home.round, question, table: reader(transcript.turns, transcript.workspace), heard: hear({ round: home.round, question, turns: transcript.turns, workspace: undefined, kept: new Set(['twitch']) }) }]
})

test('[AS2] rated transcripts lose hardly a word', () => {
  const lost = heard.map((one) => one.heard.masked.turns.join(' ').match(/\[[A-Z]+ \d+\]/g)?.length ?? 0)
  expect(lost.length).toBeGreaterThan(40)
  expect(Math.max(...lost)).toBeLessThan(8)
  expect(lost.filter((count) => count > 0).length).toBeLessThan(lost.length / 3)
})

test('[AS3] what the built-in reader sets aside is set aside here', () => {
  for (const { transcript, table, heard: { said } } of heard) {
    const flagged = table.flags.flatMap(({ quote }) => quote ?? [])
    const aside = said.filter((one) => one.void !== null).map((one) => one.quote)
    for (const quote of flagged) expect(aside, transcript.id).toContainEqual(quote)
    expect(said.filter((one) => one.void === null).length / Math.max(1, said.length), transcript.id).toBe(table.credited)
  }
})

test('[AS1] whatever the built-in reader quotes is found where it was said, as the model reads it', () => {
  for (const { transcript, table, heard: one } of heard) {
    const quotes = table.points.filter(({ credit }) => credit > 0).flatMap((found) => found.quotes).filter(({ text }) => /^(?!n't)\S/.test(text))
    for (const quote of quotes) {
      const { points, unverified } = verify({ points: [{ ...point('p', 'explained'), quotes: [{ turn: quote.turn + 1, text: one.masked.also(quote.text) }] }] }, ['p'], [], one)
      expect(unverified, `${transcript.id}: ${quote.text}`).toBe(0)
      for (const found of points[0]!.quotes) expect(transcript.turns[found.turn]!.text.slice(found.start, found.end)).toBe(found.text)
    }
  }
})

test('[AS7] a model that finds just what the built-in reader finds comes to nearly the same level', async () => {
  const differences: number[] = []
  const some = heard.filter((_, at) => at % 4 === 0)
  for (const { transcript, round, question, table, heard: one } of some) {
    const points = pointsOf(round, question)
    const model = judgingModel(({ parts }) => {
      const quoted = (quotes: EvidenceTable['points'][number]['quotes']) => quotes.map(({ turn, text }) => ({ turn: turn + 1, text: one.masked.also(text) }))
      const here = (id: string): boolean => parts.at(-1)!.includes(`\n- ${id}: `)
      return answered(
        table.points.filter(({ point: id }) => here(id)).map(({ point: id, state, quotes }) => ({ id, state, quotes: quoted(quotes) })),
        { wrong: table.misconceptions.filter(({ misconception }) => here(misconception)).map(({ misconception, quote, corrected }) => ({ id: misconception, quotes: quoted([quote]), 'taken-back': corrected })) },
      )
    })
    const assess = createAssessor({ model, template: promptOf('assessor/criterion'), delimiter: 'x', samples: 1, seed: 1, signal: new AbortController().signal })
    const read = await assess({ material: { guide: pack.guide, round }, question, turns: transcript.turns, workspace: transcript.workspace, builtIn: table })
    const overall = (of: EvidenceTable): number => scoreRound(round, [{ question: question.id, points, table: of }]).overall?.level ?? 1
    if (read.criteria.every(({ abstained }) => abstained === null)) differences.push(Math.abs(overall(read.table) - overall(table)))
  }
  expect(differences.length).toBeGreaterThan(some.length - 3)
  expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(0.05)
  expect(Math.max(...differences)).toBeLessThan(0.5)
})
