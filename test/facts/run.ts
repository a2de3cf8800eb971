import { execFileSync } from 'node:child_process'
import { expect, test as everywhere } from 'vitest'
import { bubblewrapRunner } from '#server/adapters/bubblewrap-runner.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { createFacts, type Facts } from '#server/facts/facts.ts'
import type { Kind } from '#server/facts/question.ts'
import { questions } from '#server/facts/questions.ts'

/** Tests that need the box: without one they are counted as skipped, as those that need a Chromium are. */
export const test = everywhere.skipIf(await bubblewrapRunner().probe() !== null)

/** Whether a compiler or the like is here. */
export function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const factsOf = createFacts(bubblewrapRunner())

export function transcriptOf(question: string, source: string, language = 'python'): Transcript {
  const text = questions.find(({ id }) => id === question)!.text
  return { version: 1, id: 'abc123', round: 'coding', question: text, turns: [{ role: 'candidate', text: 'done' }], workspace: { code: { language, source } } }
}

const QUICK: readonly Kind[] = ['main', 'edge']
type How = { language?: string; kinds?: readonly Kind[]; patience?: number }

/** What a program did, by default without the slow tests. */
export function ran(question: string, source: string, { language = 'python', kinds = QUICK, patience = 1 }: How = {}): Promise<Facts> {
  return factsOf(transcriptOf(question, source, language), { kinds, patience })
}

export const ALL: readonly Kind[] = ['main', 'edge', 'stress']

/** For programs of which only the shape is in question. */
export const SHAPE: How = { kinds: ['main'] }

/** For programs that are to fail by their time, so that nobody waits longer than is needed to tell. */
export const SLOW: How = { kinds: ['stress'], patience: 0.15 }

export const failed = (facts: Facts): string[] => facts.tests.filter((one) => !one.passed).map((one) => one.name)

export function expectAllPassed(facts: Facts): void {
  expect({ status: facts.status, error: facts.error, failed: facts.tests.filter((one) => !one.passed) }).toEqual({ status: 'ran', error: facts.error, failed: [] })
  expect(facts.tests.length).toBeGreaterThan(3)
}
