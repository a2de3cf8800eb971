import { expect, test } from 'vitest'
import { checkExamples, parsePattern, recognises } from '#server/evidence/examples.ts'
import { compile } from '#server/evidence/pattern/compile.ts'

const stands = (pattern: string, text: string): boolean => recognises(compile([pattern]), text)

test('[PT1] words stand next to each other in any inflection, spelling and joining', () => {
  expect(stands('base rate', 'Base rates matter.')).toBe(true)
  expect(stands('base rate', 'The rate at the base.')).toBe(false)
  expect(stands('two tower', 'a two-tower model')).toBe(true)
  expect(stands('real time', 'We do it realtime.')).toBe(true)
  expect(stands('realtime', 'We do it real-time.')).toBe(true)
  expect(stands('regularize', 'We regularised it.')).toBe(true)
  expect(stands('run', 'I re-ran it and ran it.')).toBe(true)
  expect(stands('cache', 'It was cached.')).toBe(true)
  expect(stands('did not wait', 'I didn’t wait, and he didnt wait.')).toBe(true)
  expect(stands('max heap', 'push to max_heap')).toBe(true)
  expect(stands('in the test set', 'also in test set')).toBe(true)
  expect(stands('test set', 'the test um, like, set')).toBe(true)
  expect(stands('works like', 'It works like, um, a queue.')).toBe(false)
  expect(stands('plan a', 'a plan')).toBe(false)
  expect(stands('new', 'No news today.')).toBe(false)
})

test('[PT2] either, together, at most n words after, and brackets', () => {
  expect(stands('cat | dog', 'my dog')).toBe(true)
  expect(stands('cat + dog', 'The dog saw a cat.')).toBe(true)
  expect(stands('cat + dog', 'The dog. A cat.')).toBe(false)
  expect(stands('cat ~2 dog', 'a cat and a dog')).toBe(true)
  expect(stands('cat ~2 dog', 'a cat and then a dog')).toBe(false)
  expect(stands('cat ~2 dog', 'a dog and a cat')).toBe(false)
  expect(stands('(cat | dog) + (big | small)', 'A small black dog.')).toBe(true)
  expect(stands('cat | dog + big', 'a cat')).toBe(true)
  expect(stands('(big | small) (cat | dog)', 'a small dog')).toBe(true)
  expect(stands('(big | small) (cat | dog)', 'a small black dog')).toBe(false)
})

test('[PT3] what is barred is barred in the same clause only', () => {
  expect(stands('cache !stale', 'The stale cache is served.')).toBe(false)
  expect(stands('cache !stale', 'We keep a cache in memory, but the index was stale for hours.')).toBe(true)
  expect(stands('cache !stale !cold', 'The cold cache is served.')).toBe(false)
})

test.each([
  ['<num>', 'about 40 users', 'some users'],
  ['<num>', 'ten thousand users', 'users'],
  ['<pct>', 'it fell 3 %', 'it fell by 3'],
  ['<pct>', 'twelve percent of it', 'twelve of it'],
  ['<dur>', 'within 200ms', 'within 200'],
  ['<dur>', 'it took two weeks', 'it took a second model'],
  ['<money>', 'about $5k a month', 'about 5k a month'],
  ['<bigO>', 'that is O(n log n) per call', 'that is slow'],
  ['<bigO>', 'so it is o of log n', 'so it is of n'],
  ['<I-did>', 'I then re-ran it, after I had written it', 'I would write it'],
  ['<I-did>', 'and so I personally wrote the test', 'they wrote the test'],
  ['<cause>', 'because it was cold', 'it was cold'],
  ['<contrast>', 'we used X rather than Y', 'we used X'],
  ['<compare>', 'better than before', 'good before'],
  ['<condition>', 'only if it holds', 'it holds'],
])('[PT4] %s finds "%s", not "%s"', (name, holds, lacks) => {
  expect(stands(name, holds)).toBe(true)
  expect(stands(name, lacks)).toBe(false)
})

test('[PT4] a regular expression reads the sentence in lower case, question mark included', () => {
  expect(stands('/\\?/ + empty', 'Can the list be Empty?')).toBe(true)
  expect(stands('/\\b(never|no) wait/', 'NEVER wait.')).toBe(true)
})

test.each([
  ['', /empty/],
  ['(cat | dog', /character 1: .*not closed/s],
  ['cat | dog)', /character 10: .*never opened/s],
  ['cat + ', /character 7: something is missing/],
  ['<number>', /no token <number>; use one of <num>/],
  ['cat ~ dog', /character 5: write ~ with a number/],
  ['/[a/', /no closing/],
  ['/(a/', /not valid/],
  ['***', /holds no word/],
])('[PT5] the malformed pattern "%s" is refused with its place', (pattern, message) => {
  expect(() => parsePattern(pattern)).toThrow(message)
})

test('[PT6] a long word may have one letter wrong, unless it is another word that is looked for', () => {
  expect(stands('regularization', 'with regularizaton it improved')).toBe(true)
  expect(stands('gradient', 'the gradeint is small')).toBe(true)
  expect(stands('split', 'after the splitt')).toBe(true)
  expect(stands('later', 'the latter of them')).toBe(false)
  expect(stands('heap', 'a hesp is used')).toBe(false)
  expect(stands('sharding | (sharing + money)', 'We are sharing the load.')).toBe(false)
})

test('[PT7] examples that patterns miss or wrongly find are named', () => {
  const item = { match: ['cache'], says: ['We cache it.', 'We keep it near.'], not: ['A cached thing.', 'Nothing.'] }
  expect(checkExamples(item)).toEqual([
    { example: 'We keep it near.', expected: 'match' },
    { example: 'A cached thing.', expected: 'no-match' },
  ])
})
