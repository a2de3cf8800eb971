import type { IssuedReport } from '#server/protocol/report.ts'

const quoted = (text: string): IssuedReport['keep'][number]['quote'] => ({ text, seq: 4, elapsedMs: 60_000, question: 0 })

export const PULLED = 'I pulled two weeks of logs and showed that 71 percent of impressions came from one shelf.'
export const MOVED = 'We moved the launch because the vendor was late'
export const FELL = 'Skip rate fell over two weeks'
export const ACCURATE = 'accuracy was 99 percent, so the model was good'
export const UNTESTED = 'I did not test it on old phones'

const level = { level: 3.5, low: 3, high: 4, confidence: 'medium' } as const
const criterion = (id: string, title: string): IssuedReport['criteria'][number] => ({
  id, title, is: title, from: '5', result: level, notObserved: null, evidence: [], missing: [], wrong: [], oneHigher: null, anchor: null,
})

/**
 * A report with these items: e1 and e2 quotes (own part), e3 a gap (alternative), e4 a quote (result, only mentioned), e5 a quote,
 * e6 a gap (baseline), e7 a wrong claim, e8 not observed, e9 and e10 moves, e11 a keep.
 */
export const report: IssuedReport = {
  version: 1, interview: 'one', round: 'behavioral', roundTitle: 'Behavioral', startedAt: 0, durationMs: 1_800_000, mode: 'practice', left: false,
  questions: [{ id: 'first', text: 'Tell me about a tight deadline.', outline: ['a'] }],
  rated: false, selfRating: null, bar: { title: 'Machine Learning Engineer', level: 4 },
  verdict: { id: 'below', sentence: 'Below the bar, 3.0 to 4.0.', overall: level },
  criteria: [
    {
      ...criterion('ownership', 'Ownership'), missing: ['The answer does not name an alternative and why it was rejected.'],
      evidence: [{ point: 'own-action', is: 'What the person did themselves', state: 'grounded', source: 'volunteered', quotes: [quoted(PULLED), quoted(MOVED)] }],
    },
    {
      ...criterion('results', 'Results'), missing: ['The answer does not say against which baseline the change was measured.'],
      evidence: [
        { point: 'result', is: 'A result with its size', state: 'mentioned', source: 'prompted', quotes: [quoted(FELL)] },
        { point: 'check', is: 'How it was checked', state: 'explained', source: 'prompted', quotes: [quoted(UNTESTED)] },
      ],
      wrong: [{
        claim: 'Accuracy shows how good a model is, also when positives are rare',
        because: 'A classifier that is right 99 times in 100 would ban thousands of innocent people a day.', quote: quoted(ACCURATE), corrected: false,
      }],
    },
    { ...criterion('collaboration', 'Collaboration'), result: null, notObserved: 'Not observed: this was not asked, and nothing was said about it.' },
  ],
  keyCriteria: [], timeline: { totalMs: 1_800_000, phases: [], turns: [], marks: [] }, probes: [], hints: [],
  practise: [
    {
      title: 'A result with its baseline', said: quoted(FELL), missing: 'The answer does not say against which baseline the change was measured.',
      better: `“${FELL}” Go on with: [a result with its baseline].`, drill: 'Rewrite three results as from, to, over and measured by.', criterion: 'Results',
    },
    {
      title: 'An alternative that was weighed', said: null, missing: 'The answer does not name an alternative and why it was rejected.',
      better: 'Add to your answer: [an alternative that was weighed].', drill: 'Write down a road that was not taken and the reason against it.', criterion: 'Ownership',
    },
  ],
  keep: [{ title: 'What the person did themselves', quote: quoted(PULLED) }],
  prose: null, fit: [], flags: [],
  judged: {
    reader: 'built-in/1', spokenBy: [], replaced: [], passed: 0, prompts: [], samples: [], pack: 'Pack', content: 'content', scoring: '1', cannot: [],
    disclaimer: 'One session is a noisy sample.',
  },
}
