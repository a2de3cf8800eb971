import { expect } from 'vitest'
import { bubblewrapRunner } from '#server/adapters/bubblewrap-runner.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { createFacts, type Facts } from '#server/facts/facts.ts'
import type { Kind } from '#server/facts/question.ts'
import { questions } from '#server/facts/questions.ts'

const runner = bubblewrapRunner()

export function transcriptOf(question: string, source: string, language = 'python'): Transcript {
  const text = questions.find(({ id }) => id === question)!.text
  return { version: 1, id: 'abc123', round: 'coding', question: text, turns: [{ role: 'candidate', text: 'done' }], workspace: { code: { language, source } } }
}

const QUICK: readonly Kind[] = ['main', 'edge']
const runs = new Map<string, ReturnType<typeof createFacts>>()

type How = { language?: string; kinds?: readonly Kind[]; patience?: number }

/** What a program did, by default without the slow tests. */
export function ran(question: string, source: string, { language = 'python', kinds = QUICK, patience = 1 }: How = {}): Promise<Facts> {
  const key = `${kinds.join()} ${patience}`
  const factsOf = runs.get(key) ?? runs.set(key, createFacts(runner, { kinds, patience })).get(key)!
  return factsOf(transcriptOf(question, source, language))
}

export const ALL: readonly Kind[] = ['main', 'edge', 'stress']

/** For programs that are to fail by their time, so that nobody waits longer than is needed to tell. */
export const SLOW: How = { kinds: ['stress'], patience: 0.25 }

export const failed = (facts: Facts): string[] => facts.tests.filter((one) => !one.passed).map((one) => one.name)

export function expectAllPassed(facts: Facts): void {
  expect({ status: facts.status, error: facts.error, failed: facts.tests.filter((one) => !one.passed) }).toEqual({ status: 'ran', error: facts.error, failed: [] })
  expect(facts.tests.length).toBeGreaterThan(9)
}
