import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadPack } from '#server/content/load-pack.ts'

const { pack } = loadPack(fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url)))
const bank = JSON.parse(readFileSync(new URL('../judge/calibration/questions.json', import.meta.url), 'utf8')) as Record<string, string[]>

const CRITERIA = {
  coding: ['problem-solving', 'correctness', 'complexity', 'code-quality', 'testing'],
  'ml-system-design': ['framing', 'data', 'modeling', 'serving', 'evaluation', 'trade-offs'],
  'ml-fundamentals': ['correctness', 'depth', 'application'],
  behavioral: ['ownership', 'collaboration', 'judgment', 'results', 'reflection'],
  'recruiter-screen': ['motivation', 'fit', 'communication'],
}

test('[CT4] the bank holds the given questions word for word, and as many as it should', () => {
  for (const [id, texts] of Object.entries(bank)) {
    const held = pack?.rounds.find(({ round }) => round.id === id)?.questions.map((question) => question.text) ?? []
    for (const text of texts) expect(held).toContain(text)
  }
  const count = (id: string): number => pack?.rounds.find(({ round }) => round.id === id)?.questions.length ?? 0
  expect([count('behavioral'), count('recruiter-screen')]).toEqual([5, 4])
})

test.each(Object.entries(CRITERIA))('[CT4] %s has its criteria', (id, criteria) => {
  expect(pack?.rounds.find(({ round }) => round.id === id)?.round.criteria.map((criterion) => criterion.id)).toEqual(criteria)
})

test('[CT4] the guide\'s four key criteria are fed by every round they should be', () => {
  expect(pack?.guide.criteria).toHaveLength(4)
  const fed = new Set(pack?.guide.criteria.flatMap((criterion) => criterion.fedBy.map((source) => `${source.round}/${source.criterion}`)))
  for (const id of ['coding', 'ml-system-design', 'ml-fundamentals', 'behavioral'] as const) {
    for (const criterion of CRITERIA[id]) expect(fed).toContain(`${id}/${criterion}`)
  }
})
