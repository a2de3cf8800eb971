import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createScorer } from '#server/cli/score.ts'
import { loadPack } from '#server/content/load-pack.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { figures, judge, spearman, words } from './measure.ts'

const { pack } = loadPack(fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url)))
const rows = judge(pack!)

test('[SC4] levels rank as three language-model raters do, far better than word count', () => {
  const found = figures(rows)
  expect(found.n).toBe(53)
  expect(found.spearman).toBeGreaterThanOrEqual(0.8)
  expect(spearman(rows.map((row) => row.panel), rows.map(words))).toBeLessThan(0.1)
  expect(Math.abs(found.bias)).toBeLessThan(0.3)
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

test('[SC3] no level above the lowest without a quote', () => {
  for (const { scored } of rows) for (const one of scored.criteria) if (one.level !== null && one.level > 1) expect(one.evidence.length, `${scored.id} ${one.id}`).toBeGreaterThan(0)
})

test('[RD2] the same transcript gives the same bytes', () => {
  expect(JSON.stringify(judge(pack!).map((row) => row.scored))).toBe(JSON.stringify(rows.map((row) => row.scored)))
})

test('[RD5] good-faith transcripts are not accused: at most one in twenty has anything set aside as empty, shuffled or an order', () => {
  const accused = rows.filter(({ scored, panel }) => panel >= 3 && scored.flags.some((flag) => ['shuffled', 'stuffing', 'no-proposition', 'instruction'].includes(flag)))
  expect(accused.length / rows.length).toBeLessThanOrEqual(0.05)
})

const folder = new URL('../sets/attacks/open/', import.meta.url)
const attacks = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { file: string; attack: string; round: string }[]
const score = createScorer([pack!])

test('[RD5] the plainest attacks end at 2 or below', () => {
  const over = attacks.flatMap(({ file, attack, round }) => {
    const { overall } = score(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Transcript)
    return overall !== null && overall > 2 ? [`${attack} ${round} ${file}: ${overall}`] : []
  })
  expect(over).toEqual([])
})
