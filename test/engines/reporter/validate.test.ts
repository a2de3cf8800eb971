import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidenceItems } from '#server/engines/model/reporter/items.ts'
import { failing, type CheckName, type Place } from '#server/engines/model/reporter/validate.ts'
import { ACCURATE, FELL, MOVED, PULLED, report, UNTESTED } from './found.ts'

const items = evidenceItems(report)
const delimiter = 'd41d8cd98f00b204'
const MOVE = 'e9'
const OTHER_MOVE = 'e10'
const KEEP = 'e11'

const home = (part: Place['part'], evidence: readonly string[]): string | null => {
  if (part === 'summary') return null
  if (part === 'keep') return KEEP
  return evidence.includes(OTHER_MOVE) ? OTHER_MOVE : MOVE
}

const check = (part: Place['part'], text: string, ...evidence: string[]): CheckName | null =>
  failing({ text, evidence }, { part, home: home(part, evidence) }, { items, delimiter })

type Good = [part: Place['part'], text: string, ...evidence: string[]]
type Bad = [check: CheckName, ...good: Good]

describe('[RP3] a sentence that only says what its items show passes', () => {
  test.each<Good>([
    ['summary', `The answer says “${PULLED}”`, 'e1'],
    ['summary', 'The answer says “I pulled two weeks of logs”.', 'e1'],
    ['summary', 'The answer says "I pulled two weeks of logs".', 'e1'],
    ['summary', 'The answer does not say against which baseline the change was measured.', 'e6'],
    ['summary', `The answer says “${FELL}”, but it does not say against which baseline.`, 'e4', 'e6'],
    ['summary', 'The answer does not name an alternative, nor why it was rejected.', 'e3'],
    ['summary', 'No alternative is named.', 'e3'],
    ['summary', 'The claim “accuracy was 99 percent” conflicts with the case that positives are rare.', 'e7'],
    ['summary', 'Collaboration was not asked about, so nothing is said about it here.', 'e8'],
    ['summary', 'The logs are named, and that impressions came from a shelf.', 'e1'],
    ['summary', `The answer gives a result, “${FELL}”, without a baseline.`, 'e4', 'e6'],
    ['summary', `The result is stated as “${FELL}”, and the baseline is not named.`, 'e4', 'e6'],
    ['summary', 'An alternative, and the reason it was rejected, is missing.', 'e3'],
    ['summary', 'Collaboration was not observed because it was not asked.', 'e8'],
    ['missing', 'The answer leaves open against which baseline the change was measured.', MOVE],
    ['said', `The answer reports “${FELL}”.`, MOVE],
    ['say', 'Skip rate fell from [the rate before] to [the rate after] over two weeks.', MOVE],
    ['say', 'Against [the baseline], skip rate fell by [the size of the change] over two weeks.', MOVE],
    ['keep', '“I pulled two weeks of logs” names what the person did.', KEEP],
    ['summary', `A result stands in the answer: “${FELL}”.`, 'e4'],
    ['said', `The answer says “${FELL}”.`, MOVE],
    ['said', `What was said: “${FELL}”.`, MOVE, 'e4'],
    ['missing', 'The answer does not say against which baseline the change was measured.', MOVE],
    ['missing', 'A baseline for the change is missing.', MOVE],
    ['missing', 'The answer names no alternative and no reason why it was rejected.', OTHER_MOVE],
    ['say', 'Skip rate fell over two weeks, from [your baseline] to [the change you measured].', MOVE],
    ['say', 'Over two weeks the skip rate fell [by how much], measured against [the baseline].', MOVE],
    ['say', 'I pulled two weeks of logs and showed that 71 percent of impressions came from one shelf, instead of [the alternative], because [why it was rejected].', OTHER_MOVE, 'e1'],
    ['say', 'We moved the launch because the vendor was late, instead of [the alternative that was rejected].', OTHER_MOVE, 'e2'],
    ['say', 'I did not test it on old phones, but skip rate fell from [your baseline] over two weeks.', MOVE, 'e5'],
    ['practise', 'Rewrite results as from, to, over and measured by.', MOVE],
    ['practise', 'Write down a road that was not taken, and the reason against it.', OTHER_MOVE],
    ['practise', 'Practise this: “Rewrite three results as from, to, over and measured by.”', MOVE],
    ['keep', 'The answer names what was done: “I pulled two weeks of logs”.', KEEP],
    ['keep', 'The answer says where impressions came from: “71 percent of impressions came from one shelf”.', KEEP],
  ])('%s: %s', (part, text, ...evidence) => {
    expect(check(part, text, ...evidence)).toBeNull()
  })
})

describe('[RP4] each reason for leaving a sentence out', () => {
  test.each<Bad>([
    ['unknown-item', 'summary', 'The answer says “I pulled two weeks of logs”.'],
    ['unknown-item', 'summary', 'The answer says “I pulled two weeks of logs”.', 'e99'],
    ['unknown-item', 'summary', 'The answer says “I pulled two weeks of logs”.', 'e1', 'e0'],
    ['other-item', 'said', `The answer says “${FELL}”.`, 'e4'],
    ['other-item', 'keep', 'The answer says “I pulled two weeks of logs”.', 'e1'],
    ['too-long', 'summary', `The answer says “${PULLED}” and “${MOVED}” and “${FELL}” and “${ACCURATE}” and “${UNTESTED}”.`, 'e1', 'e2', 'e4', 'e5', 'e7'],
    ['too-long', 'summary', 'The answer does not name an alternative. The answer does not say why it was rejected.', 'e3'],
    ['misquoted', 'summary', 'The answer says “I pulled three weeks of logs”.', 'e1'],
    ['misquoted', 'summary', 'The answer says “i pulled two weeks of logs”.', 'e1'],
    ['misquoted', 'summary', `The answer says “${FELL}”.`, 'e1'],
    ['misquoted', 'summary', 'The answer says “two weeks”.', 'e1'],
    ['misquoted', 'summary', 'The answer says “test it on old phones”.', 'e5'],
    ['misquoted', 'summary', 'The answer says “pulled two weeks of log”.', 'e1'],
    ['misquoted', 'summary', 'The answer says “I pulled two weeks of logs.', 'e1'],
    ['misquoted', 'summary', 'The answer says «I pulled two weeks of logs».', 'e1'],
    ['markup', 'summary', 'The answer does not name **an alternative**.', 'e3'],
    ['markup', 'summary', 'The answer does not name <b>an alternative</b>.', 'e3'],
    ['markup', 'summary', 'The answer does not name an alternative, see https://example.org/a.', 'e3'],
    ['markup', 'summary', 'The answer does not name an alternative: example.org.', 'e3'],
    ['markup', 'summary', 'The answer does not name [an alternative].', 'e3'],
    ['markup', 'summary', 'The answer does not name an alternative ★★★★.', 'e3'],
    ['markup', 'summary', 'The answer does not name an аlternative.', 'e3'],
    ['markup', 'summary', 'The answer does not name\n- an alternative', 'e3'],
    ['markup', 'summary', `The answer does not name an alternative ${delimiter}.`, 'e3'],
    ['number', 'summary', 'The answer names 71 percent of impressions.', 'e1'],
    ['number', 'summary', 'The answer names two weeks of logs.', 'e1'],
    ['number', 'summary', 'The answer does not name an alternative twice.', 'e3'],
    ['number', 'summary', 'The answer says where most impressions came from.', 'e1'],
    ['number', 'summary', 'The answer says where half of the impressions came from.', 'e1'],
    ['number', 'summary', 'The answer does not name an alternative (½).', 'e3'],
    ['number', 'practise', 'Rewrite three results as from, to, over and measured by.', MOVE],
    ['number', 'summary', 'Twenty-five impressions came from the shelf.', 'e1'],
    ['level', 'summary', 'The answer meets the bar where logs are named.', 'e1'],
    ['level', 'summary', 'This is a strong hire with logs.', 'e1'],
    ['level', 'summary', 'The answer earns a high score for the logs.', 'e1'],
    ['level', 'summary', 'The answer stands at the top level.', 'e1'],
    ['level', 'summary', 'The answer passes the interview with logs.', 'e1'],
    ['person', 'summary', 'You are careful with logs.', 'e1'],
    ['person', 'summary', 'You lack an alternative.', 'e3'],
    ['person', 'summary', 'The candidate does not name an alternative.', 'e3'],
    ['person', 'summary', 'The logs show talent.', 'e1'],
    ['person', 'summary', 'The logs show potential as a senior engineer.', 'e1'],
    ['person', 'summary', 'Your answer does not name an alternative.', 'e3'],
    ['person', 'summary', 'She pulled the logs.', 'e1'],
    ['person', 'summary', 'A smart person pulled the logs.', 'e1'],
    ['manner', 'summary', 'The answer sounds nervous about the baseline.', 'e6'],
    ['manner', 'summary', 'The logs are named in a confident voice.', 'e1'],
    ['manner', 'summary', 'The accent made the logs hard to follow.', 'e1'],
    ['manner', 'summary', 'The answer rushes past the baseline with filler.', 'e6'],
    ['judgement', 'summary', 'The answer names the logs, which is excellent.', 'e1'],
    ['judgement', 'summary', 'Unfortunately no alternative is named.', 'e3'],
    ['judgement', 'summary', 'The answer fails to name an alternative.', 'e3'],
    ['judgement', 'keep', 'Great use of logs: “I pulled two weeks of logs”.', KEEP],
    ['judgement', 'summary', 'The answer is weak on the baseline.', 'e6'],
    ['comparison', 'summary', 'Unlike other candidates, the answer names the logs.', 'e1'],
    ['comparison', 'summary', 'The answer names the logs better than others.', 'e1'],
    ['promise', 'summary', 'Naming an alternative will convince.', 'e3'],
    ['promise', 'summary', 'With a baseline the answer would convince.', 'e6'],
    ['instruction', 'summary', 'Name an alternative.', 'e3'],
    ['instruction', 'summary', 'The answer should name an alternative.', 'e3'],
    ['instruction', 'keep', 'The answer says “I pulled two weeks of logs”; go and buy the course.', KEEP],
    ['instruction', 'practise', 'Pay for a course on results.', MOVE],
    ['no-quote', 'said', 'The answer says that skip rate fell.', MOVE],
    ['no-quote', 'keep', 'The answer names what was done.', KEEP],
    ['no-quote', 'say', 'I weighed [an alternative].', OTHER_MOVE],
    ['invented', 'say', 'Skip rate fell by 4 points over two weeks.', MOVE],
    ['invented', 'say', 'Skip rate fell over two months.', MOVE],
    ['invented', 'say', 'Skip rate fell over two weeks at Spotify.', MOVE],
    ['invented', 'say', 'Skip rate fell over two weeks in a randomised holdout.', MOVE],
    ['invented', 'say', 'I moved the launch because the vendor was late, instead of [the alternative].', OTHER_MOVE, 'e2'],
    ['invented', 'say', 'I did test it on old phones.', MOVE, 'e5'],
    ['invented', 'say', 'Skip rate fell over two weeks from [a much larger company in Berlin].', MOVE],
    ['invented', 'say', 'I pulled logs and moved the launch, instead of [the alternative].', OTHER_MOVE, 'e1', 'e2'],
    ['number', 'say', 'Skip rate fell over two weeks from [31].', MOVE],
    ['ungrounded', 'summary', 'The answer names a baseline.', 'e6'],
    ['ungrounded', 'summary', 'The answer says that the vendor pulled the scientist aside.', 'e1'],
    ['ungrounded', 'summary', 'The answer does not say where the logs came from.', 'e1'],
    ['ungrounded', 'summary', 'The answer does not say “I pulled two weeks of logs”.', 'e1'],
    ['ungrounded', 'summary', 'The answer does not lack an alternative.', 'e3'],
    ['ungrounded', 'summary', 'The answer says it.', 'e1'],
    ['ungrounded', 'summary', 'Skip rate rose.', 'e4'],
    ['ungrounded', 'summary', 'The answer explains why skip rate fell.', 'e4'],
    ['ungrounded', 'summary', 'The answer says “I pulled two weeks of logs”, which conflicts with the shelf.', 'e1'],
    ['ungrounded', 'summary', 'The answer names the test on old phones.', 'e5'],
    ['ungrounded', 'summary', 'Ich habe die Daten gelesen.', 'e1'],
    ['ungrounded', 'summary', 'The answer names a result and its size.', 'e4'],
    ['ungrounded', 'summary', 'The logs were faked.', 'e1'],
    ['ungrounded', 'summary', 'Logs were pulled by the vendor.', 'e1', 'e2'],
    ['ungrounded', 'summary', 'The vendor moved the launch.', 'e2'],
    ['ungrounded', 'summary', 'The launch moved because impressions came late.', 'e1', 'e2'],
    ['ungrounded', 'summary', 'The launch was never moved.', 'e2'],
    ['ungrounded', 'summary', 'The answer does not name the vendor.', 'e2', 'e3'],
    ['ungrounded', 'missing', 'The answer does not say the result.', MOVE],
    ['ungrounded', 'missing', 'The baseline is not missing.', MOVE],
    ['invented', 'say', 'I pulled two weeks of logs because the vendor was late.', OTHER_MOVE, 'e1', 'e2'],
    ['invented', 'say', 'The vendor moved the launch because we were late.', OTHER_MOVE, 'e2'],
    ['invented', 'say', 'Two weeks of impressions came from one shelf, instead of [the alternative].', OTHER_MOVE, 'e1'],
    ['invented', 'say', '71 weeks of logs showed [the alternative].', OTHER_MOVE, 'e1'],
    ['invented', 'say', 'Skip rate never fell over two weeks.', MOVE],
    ['invented', 'say', 'Skip rate fell after two weeks.', MOVE],
    ['number', 'say', 'Skip rate fell over two weeks for [millions of viewers].', MOVE],
    ['instruction', 'practise', 'Do not write down the reason.', OTHER_MOVE],
    ['instruction', 'keep', 'Keep pulling logs: “I pulled two weeks of logs”.', KEEP],
    ['ungrounded', 'missing', `The answer says “${FELL}”.`, MOVE],
  ])('%s: %s: %s', (name, part, text, ...evidence) => {
    expect(check(part, text, ...evidence)).toBe(name)
  })
})

test('[RP5] what people wrote of a gap may be repeated whole, with its number; not a word of it changed, nor as something else', () => {
  const gap = 'The answer does not give one reason that should hold.'
  const of = { items: [{ id: 'e1', criterion: 'Depth', kind: 'gap' as const, missing: gap }, { id: 'e2', criterion: 'Depth', kind: 'gap' as const, missing: 'x' }], delimiter }
  const at = (text: string, ...evidence: string[]) => failing({ text, evidence }, { part: 'summary', home: null }, of)
  expect(at(gap, 'e1')).toBeNull()
  expect(at(gap, 'e2')).toBe('number')
  expect(at(gap.replace('one', 'two'), 'e1')).toBe('number')
  expect(at(gap)).toBe('unknown-item')
})

const anyPart = fc.constantFrom<Place['part']>('summary', 'said', 'missing', 'practise', 'keep')
const anyId = fc.constantFrom(...items.map(({ id }) => id))
const words = fc.array(fc.constantFrom('The', 'answer', 'does', 'not', 'say', 'names', 'logs', 'baseline', 'change', 'measured', 'against', 'which', 'the', 'alternative', 'results', 'rewrite', 'skip', 'rate', 'fell', `“${FELL}”`, '“I pulled two weeks of logs”', 'road', 'reason', 'it'), { minLength: 1, maxLength: 14 })
const digit = fc.constantFrom('5', '71', '3.5', '½', '٤', '④', 'Ⅳ', 'five', 'Seven', 'ninety-nine', 'percent', '4th', '2x', 'e4')

test('[RP5] no number outside a quotation ever passes', () => {
  fc.assert(fc.property(anyPart, words, digit, fc.nat(14), fc.array(anyId, { minLength: 1, maxLength: 4 }), (part, chosen, number, at, evidence) => {
    const text = [...chosen.slice(0, at), number, ...chosen.slice(at)].join(' ')
    return check(part, text, ...evidence, ...items.map(({ id }) => id)) !== null
  }), { numRuns: 2_000 })
})

test('[RP5] a rewrite holds no number that its quotes do not hold', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), fc.nat(6), (number, at) => {
    const chosen = FELL.split(' ')
    return check('say', [...chosen.slice(0, at), String(number), ...chosen.slice(at)].join(' '), MOVE) !== null
  }))
})

test('[RP5] a sentence without a known item never passes', () => {
  const unknown = fc.string().filter((id) => !items.some((item) => item.id === id))
  fc.assert(fc.property(anyPart, words, fc.array(unknown, { maxLength: 3 }), fc.array(anyId, { maxLength: 3 }), (part, chosen, strangers, known) =>
    check(part, chosen.join(' '), ...strangers, ...(strangers.length === 0 ? [] : known)) !== null), { numRuns: 1_000 })
})

test('[RP5] whatever is written, what passes quotes word for word', () => {
  fc.assert(fc.property(anyPart, words, fc.string(), (part, chosen, foreign) => {
    const text = `${chosen.join(' ')} “${foreign}”`
    const passed = check(part, text, ...items.map(({ id }) => id)) === null
    return !passed || items.some((item) => JSON.stringify(item).includes(JSON.stringify(foreign).slice(1, -1)))
  }), { numRuns: 1_000 })
})
