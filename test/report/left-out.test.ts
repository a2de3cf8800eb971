import { expect, test } from 'vitest'
import { leftOut } from '#client/report/checks.ts'
import type { CheckName } from '#server/engines/model/reporter/validate.ts'

test('what was left out is counted, the most frequent first', () => {
  expect(leftOut([{ check: 'person', count: 1 }, { check: 'number', count: 2 }])).toBe('3 sentences of the report were left out: 2 held a number, 1 judged the person')
  expect(leftOut([{ check: 'too-many', count: 1 }])).toBe('1 sentence of the report was left out: 1 came after the first five')
})

test('every check has words', () => {
  const checks: Record<CheckName | 'repeated' | 'too-many', true> = {
    'unknown-item': true, 'other-item': true, 'too-long': true, misquoted: true, markup: true, number: true, level: true, comparison: true, person: true, manner: true,
    judgement: true, promise: true, instruction: true, 'no-quote': true, invented: true, ungrounded: true, repeated: true, 'too-many': true,
  }
  expect(leftOut(Object.keys(checks).map((check) => ({ check, count: 1 })))).not.toContain('failed the check')
})
