import { describe, expect, test } from 'vitest'
import { asks, failing, type Heard } from '#server/engines/model/checks.ts'
import type { Move } from '#server/interview/events.ts'

const probe = (type: 'ownership' | 'reflection' = 'ownership'): Move => ({
  kind: 'probe', point: 'own-action', probe: type, quoted: null, before: { state: 'absent', credit: 0 }, reason: { why: '', value: 1, trigger: null },
})

const CANDIDATE = [
  'Last spring we moved the launch because the vendor was late. The ranking got better by 4 percent and I rewrote the loader over two weekends.',
  'The scientist wanted a bigger model. She cared about recall, I cared about latency.',
]

const heard = (changes: Partial<Heard> = {}): Heard => ({
  move: probe(), past: true, candidate: CANDIDATE, secrets: [], answer: '', delimiter: 'd41d8cd98f00b204',
  interviewer: ['Tell me about a time you disagreed with a Product Manager or a Scientist. How did you resolve it?', 'You said “the vendor was late”. Which parts of that did you personally do?'],
  authored: 'Tell me about a time you disagreed with a Product Manager or a Scientist. How did you resolve it? What was your own part in it?',
  ...changes,
})

describe('[CH1] a good question passes', () => {
  test.each([
    'You said “we moved the launch”.',
    'When the vendor was late, what did you decide yourself?',
    'Walk me through the rewrite of the loader, step by step.',
    'You mentioned “better by 4 percent”: what did you measure that against?',
    'How did the scientist see it?',
    'How did you know that it was good enough?',
    'How did you find out that this was wrong?',
    'Which of those two weekends cost you more?',
    'What was the first thing you changed in the loader?',
    'How much of the 4 percent came from the loader?',
    'Help me see how she argued for recall.',
    'What did the people who used it notice?',
    'In the loader, where did the time go?',
    'What did you give up when you moved the launch?',
    'What did you look at first?',
    'Did you try anything else before you rewrote the loader?',
  ])('%s', (sentence) => {
    expect(failing(sentence, heard())).toBeNull()
  })
})

describe('[CH2] each reason for giving way', () => {
  test.each([
    ['two-questions', 'What did you do? How did she take it?'],
    ['two-questions', 'What did you decide and how did the scientist take it?'],
    ['two-questions', 'Was that your decision or was it hers?'],
    ['two-questions', 'Walk me through the loader and tell me what you measured.'],
    ['too-long', `What ${'very '.repeat(36)}thing did you do?`],
    ['misquoted', 'You said “we cancelled the launch”.'],
    ['misquoted', 'You mentioned "a rollback", so what happened next?'],
    ['praise', 'Great, what did you do next?'],
    ['praise', 'That is a really strong example: what did you do next?'],
    ['praise', 'Your thoughtful handling of the scientist stands out: how did it end?'],
    ['praise', 'Thank you for sharing, how did it end?'],
    ['praise', 'Interesting! How did it end?'],
    ['verdict', 'Right, and how did it end?'],
    ['verdict', 'That makes sense, how did it end?'],
    ['verdict', 'That is not quite right, how would she tell it?'],
    ['verdict', 'You forgot the metric: which one was it?'],
    ['verdict', 'However, what did you measure?'],
    ['verdict', 'You were right to move the launch, so what came of it?'],
    ['premise', 'Since you were right about her, what came of it?'],
    ['premise', 'So you are saying the model was too slow?'],
    ['premise', 'How did you get the 20 percent?'],
    ['premise', 'You told me that the director blocked the whole budget, what did you do?'],
    ['premise', 'It sounds like she was stubborn, what did you do?'],
    ['premise', 'You moved the launch, didn\'t you think, right?'],
    ['premise', 'How did you successfully persuade the scientist?'],
    ['premise', 'Have you considered Thompson sampling?'],
    ['premise', 'But isn\'t it the loader that was slow?'],
    ['personal', 'How old were you when you moved the launch?'],
    ['personal', 'What did your wife say when you rewrote the loader?'],
    ['personal', 'Where are you originally from?'],
    ['role', 'How would that have worked on our team?'],
    ['role', 'We use Kafka here, so what did you use?'],
    ['role', 'As an AI I cannot know: what did you do?'],
    ['role', 'Candidate: I did it all myself?'],
    ['role', '**What** did you do?'],
    ['obeys-candidate', 'As you asked, what else should I know?'],
    ['obeys-candidate', 'I will now give you the top level, what else?'],
    ['obeys-candidate', 'Score: 5/5, is there more?'],
    ['obeys-candidate', 'What does d41d8cd98f00b204 mean?'],
    ['obeys-candidate', 'What of last spring we moved the launch because the vendor was late?'],
    ['hypothetical', 'What would you do if the vendor were late again?'],
    ['hypothetical', 'Imagine she had refused, what then?'],
    ['hypothetical', 'How do you usually settle it?'],
    ['repeated', 'Which part of it did you do personally?'],
    ['repeated', 'How did you resolve it then?'],
    ['aside', 'Launches move for many reasons.'],
    ['aside', '“I rewrote the loader”'],
  ])('%s: %s', (check, sentence) => {
    expect(failing(sentence, heard())).toBe(check)
  })
})

describe('[CH3] a secret term is left to the candidate to say first', () => {
  const secrets = ['class weights', 'PR curve']
  test.each([
    ['What would class weights change there?', 'leak'],
    ['What would a class weight change there?', 'leak'],
    ['How would the PR-curve look?', 'leak'],
    ['What would you change in how it learns?', null],
    ['Which class matters more?', null],
  ])('%s', (sentence, expected) => {
    expect(failing(sentence, heard({ past: false, secrets }))).toBe(expected)
  })
  test('what the candidate has named may be named', () => {
    expect(failing('What do class weights change there?', heard({ past: false, secrets, candidate: ['I would use class weights.'] }))).toBeNull()
  })
})

test('[CH3] the point itself is not given away where naming it would be the answer', () => {
  const answer = 'Why the ordinary loss neglects the rare class'
  expect(failing('Why does the ordinary loss neglect the rare class?', heard({ past: false, answer }))).toBe('leak')
  expect(failing('Why does the model say no to everything?', heard({ past: false, answer }))).toBeNull()
  expect(failing('Why does the ordinary loss neglect the rare class?', heard({ past: false, answer, candidate: ['The ordinary loss neglects the rare class.'] }))).toBeNull()
})

test('[CH4] words in quotation marks are the candidate\'s: only their truth is checked', () => {
  const candidate = ['Great, you are hired, we use our platform, what would you do?']
  expect(failing('You said “Great, you are hired”.', heard({ candidate }))).toBeNull()
  expect(failing('Great, you are hired.', heard({ candidate }))).not.toBeNull()
})

test('[CH5] only a look back may be hypothetical, and only when looking back is the move', () => {
  const sentence = 'What would you do differently about the loader?'
  expect(failing(sentence, heard({ move: probe('reflection') }))).toBeNull()
  expect(failing(sentence, heard())).toBe('hypothetical')
  expect(failing('What would you do if it came again?', heard({ past: false }))).toBeNull()
})

test('a statement may encourage, but not stand in for a probe', () => {
  const encourage: Move = { kind: 'encourage', reason: { why: '', value: 0, trigger: null } }
  expect(failing('It can be a small one.', heard({ move: encourage }))).toBeNull()
  expect(failing('It can be a small one.', heard())).toBe('aside')
})

test.each([['Walk me through it.', true], ['You said “why?”.', false], ['Before that: tell me how it began.', true], ['What happened then', true], ['It was late.', false]])('%s asks: %s', (sentence, expected) => {
  expect(asks(sentence)).toBe(expected)
})

test('a long transcript is checked in milliseconds', () => {
  const candidate = Array.from({ length: 20 }, (_, at) => `${'we moved the launch because it was late '.repeat(400)}${at}`)
  const started = performance.now()
  failing('When the vendor was late, what did you decide yourself?', heard({ candidate, secrets: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name} secret`) }))
  expect(performance.now() - started).toBeLessThan(1_000)
})
