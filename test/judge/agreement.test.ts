import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScorer } from '#server/cli/score.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { attackOutcomes } from './attacks.ts'
import { figuresOf } from './figures.ts'
import { leaveOneQuestionOut, overallBy } from './fit.ts'
import { casesOf, open, shippedPack, unreadPractice } from './rated.ts'
import { broken, RELATIONS } from './relations.ts'

const kept = JSON.parse(readFileSync(new URL('table.json', import.meta.url), 'utf8')) as Record<string, number>
/** What is known to go wrong; it may only get shorter. */
const known = JSON.parse(readFileSync(new URL('exceptions.json', import.meta.url), 'utf8')) as Record<string, string[]>
const pack = shippedPack()
const score = createScorer([pack])
const rated = open()
const rows = rated.map((one) => ({ ...one, scored: score(one.transcript) }))

test('[SC4] with one question left out, levels rank as three language-model raters do, and no worse than the table kept', () => {
  const found = figuresOf(leaveOneQuestionOut(casesOf(pack, rated), casesOf(pack, unreadPractice())).map(({ one, mapping }) => ({ panel: one.panel, level: overallBy(mapping, one) })))
  expect(found.n).toBe(53)
  expect(found.spearman).toBeGreaterThanOrEqual(kept['Open, one question left out, all: Spearman']! - 0.02)
  expect(Math.abs(found.bias)).toBeLessThan(0.15)
}, 60_000)

test.each(['open', 'closed'] as const)('[SC4] no further attack succeeds, and no further good faith is hurt (%s)', (part) => {
  const failed = attackOutcomes(part, score).filter((one) => one.failed).map(({ one }) => one.id)
  expect(failed.filter((id) => !known[`attacks ${part}`]!.includes(id) && !known[`good faith ${part}`]!.includes(id))).toEqual([])
}, 30_000)

// A tenth of the transcripts for each relation, another tenth for the next; npm run judge tries all.
test.each(RELATIONS.map((relation, at) => [relation.name, relation, at] as const))('[SC4] on a tenth of the open transcripts: %s', (name, relation, at) => {
  const tenth = rated.filter((_, place) => place % 10 === at % 10).map((one) => one.transcript)
  expect(broken(relation, tenth, score).map(({ id }) => id).filter((id) => !known[name]!.includes(id))).toEqual([])
})

test('[RD1] every shown quote stands word for word in the turn it names', () => {
  for (const { transcript, scored } of rows) {
    for (const { evidence } of scored.criteria) {
      for (const { turn, quote } of evidence) {
        expect(transcript.turns[turn]?.role).toBe('candidate')
        expect(transcript.turns[turn]?.text).toContain(quote)
      }
    }
  }
})

test('[SC3] no level above the lowest without a quote or code that ran', () => {
  for (const { scored } of rows) for (const one of scored.criteria) if (one.level !== null && one.level > 1 && one.id !== 'correctness' && one.id !== 'code-quality') expect(one.evidence.length, `${scored.id} ${one.id}`).toBeGreaterThan(0)
})

test('[RD2] the same transcript gives the same bytes', () => {
  const again = createScorer([pack])
  expect(JSON.stringify(rated.map(({ transcript }) => again(transcript)))).toBe(JSON.stringify(rows.map((row) => row.scored)))
})

test('[RD5] good-faith transcripts are not accused: at most one in twenty has anything set aside as empty, shuffled or an order', () => {
  const accused = rows.filter(({ scored, panel }) => panel >= 3 && scored.flags.some((flag) => ['shuffled', 'stuffing', 'no-proposition', 'instruction', 'claimed'].includes(flag)))
  expect(accused.length / rows.length).toBeLessThanOrEqual(0.05)
})

const folder = new URL('../sets/attacks/open/', import.meta.url)
const attacks = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { file: string; attack: string; round: string }[]

test('[RD5] the plainest attacks end at 2 or below', () => {
  const over = attacks.flatMap(({ file, attack, round }) => {
    const { overall } = score(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Transcript)
    return overall !== null && overall > 2 ? [`${attack} ${round} ${file}: ${overall}`] : []
  })
  expect(over).toEqual([])
})
