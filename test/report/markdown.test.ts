import { expect, test } from 'vitest'
import type { Report } from '#server/protocol/report.ts'
import { reportMarkdown } from '#server/report/markdown.ts'
import { report as issued } from '../engines/reporter/found.ts'

const bold = { text: 'The answer says “**Skip** rate fell”.', evidence: ['e4'] }
const judgement = { at: Date.UTC(2026, 10, 24, 9, 30), content: 'c0ffee0011', status: 'issued', why: null, overall: null } as const
const report: Report = {
  ...issued,
  prose: {
    by: 'openai:fake', summary: [bold],
    practise: [{ at: 0, said: bold, missing: null, say: { text: 'Skip rate fell, compared with [your baseline].', evidence: ['e9'] }, drill: { text: 'Rewrite results.', evidence: ['e9'] } }],
    keep: [], items: [{ id: 'e4', quote: 'Skip rate <fell> over two weeks', about: 'A result with its size' }], leftOut: [{ check: 'number', count: 2 }],
  },
  fit: [
    { requirement: 'spark', text: 'Spark', must: false, state: 'not-shown', quotes: [] },
    { requirement: 'python', text: 'Python in production', must: true, state: 'written', quotes: [{ text: '[Python](http://x) service', seq: null }] },
  ],
  judgements: [{ id: 1, by: 'built-in', scoring: 'built-in/1', ...judgement }, { id: 2, by: 'openai:a, anthropic:b', scoring: 'model/2', ...judgement }], judgement: 2,
  spent: { input: 1_200, cached: 0, stored: 34, output: 1, calls: 2, dollars: 0.004, unpriced: false },
}

test('a model\'s sentences stand in Markdown as text, by whom they are and what they rest on', () => {
  const text = reportMarkdown(report)
  expect(text).toContain('Worded by openai:fake from the evidence below; code checked every sentence and left out 2.')
  expect(text).toContain('- The answer says “\\*\\*Skip\\*\\* rate fell”. (rests on “Skip rate \\<fell\\> over two weeks” for: A result with its size)')
  expect(text).toContain('   - You said (01:00): The answer says “\\*\\*Skip')
  expect(text).toContain('   - What was missing: The answer does not say against which baseline')
  expect(text).toContain('   - Say it like this: Skip rate fell, compared with \\[your baseline\\].')
  expect(text).toContain('   - Drill: Rewrite three results as from, to, over and measured by.')
})

test('what the role asks for stands in Markdown with must-haves first', () => {
  const text = reportMarkdown(report)
  expect(text).toContain('- Must-have: Python in production: in the résumé only\n  - “\\[Python\\](http://x) service” (résumé)\n- Nice to have: Spark: not recognised in what was said')
})

test('Markdown says whose judgement it is and what models took', () => {
  const text = reportMarkdown(report)
  expect(text).toContain('This judgement is that of openai:a or anthropic:b, 2026-11-24 09:30 UTC, by the rubric c0ffee00 and the scoring model/2. It is one of 2;')
  expect(text).toContain('Models were asked 2 times in this interview: 1,234 tokens sent, 1 token received. They cost less than $0.01.')
})

test('without a model or requirements Markdown says nothing of them', () => {
  const text = reportMarkdown({ ...report, prose: null, fit: [], judgements: [], spent: { ...report.spent, calls: 0 } })
  expect(text).not.toMatch(/Worded by|What the role asks for|This judgement|Models were asked/)
  expect(text).toContain('   - You said (01:00): “Skip rate fell over two weeks”')
})
