import { expect, test } from 'vitest'
import { shippedPack } from '#test/judge/rated.ts'
import { replayAssessment } from './assessments.ts'
import { isStale, prompts, recordings, replay } from './interviews.ts'

// What a real language model answered, replayed through the product's own checks. A changed prompt, rubric or policy makes a
// recording stale: it is then named and counts for nothing, and fails nothing.

const pack = shippedPack()
const [assessments, interviews] = [recordings('assessments'), recordings('interviews')]

test('[PR6] every recording says who answered, when, and by which prompts', () => {
  expect(assessments.length).toBeGreaterThanOrEqual(24)
  expect(assessments.filter(({ samples }) => samples === 3).length).toBeGreaterThanOrEqual(6)
  for (const { of, answeredBy, prompts: then, calls } of [...assessments, ...interviews]) {
    expect(answeredBy, of).toMatch(/language model/)
    for (const { at } of calls) expect(Date.parse(at), of).not.toBeNaN()
    for (const { name } of then) expect(prompts.map((one) => one.name), of).toContain(name)
  }
})

const stale = (of: string): void => { process.stdout.write(`the recording of ${of} is stale: what it was asked has changed since\n`) }
const tenth = <T>(all: readonly T[]): readonly T[] => process.env['WHOLE'] === 'yes' ? all : all.filter((_, at) => at % 6 === 0)

test.each(tenth(assessments).map((one) => [one.of, one] as const))('[PR6] [AS3] the assessment of %s replays, and shows only what was said', async (of, recording) => {
  const found = isStale(recording) ? null : await replayAssessment(recording, pack)
  if (found === null) return stale(of)
  const { turns } = found.rated.transcript
  for (const { turn, start, end, text } of found.table.points.flatMap((point) => point.quotes)) {
    expect(turns[turn]!.role).toBe('candidate')
    expect(turns[turn]!.text.slice(start, end)).toBe(text)
  }
  expect(found.criteria.length).toBeGreaterThan(0)
})

test.each(tenth(interviews).map((one) => [one.of, one] as const))('[PR6] [EN6] the interview of %s replays, and nothing leaks, asks twice or praises', async (of, recording) => {
  const held = isStale(recording) ? null : await replay(recording, pack)
  if (held === null) return stale(of)
  expect(held.leaks).toEqual([])
  expect(held.doubled).toEqual([])
  for (const { text } of held.lines) expect(text).not.toMatch(/\b(?:great|excellent|good (?:answer|point)|well done|perfect)\b/i)
}, 60_000)
