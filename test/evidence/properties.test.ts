import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EvidenceTable, Quote } from '#server/evidence/table.ts'
import type { Turn } from '#server/evidence/transcript.ts'
import { dialogue, openTranscripts, point, readAnswer, readerOf } from '#test/support/reading.ts'

const open = openTranscripts()
const cache = readerOf([point('cache', ['cache'])])
const quotesOf = (table: EvidenceTable): Quote[] =>
  [...table.points.flatMap((one) => one.quotes), ...table.misconceptions.map((one) => one.quote), ...table.flags.flatMap((one) => one.quote ?? [])]

function expectVerbatim(turns: readonly Turn[], table: EvidenceTable): void {
  for (const quote of quotesOf(table)) {
    expect(turns[quote.turn]!.role).toBe('candidate')
    expect(turns[quote.turn]!.text.slice(quote.start, quote.end)).toBe(quote.text)
    expect(quote.text).not.toBe('')
  }
}

test('[RD1] every quote of every open transcript stands word for word at its place', () => {
  for (const { transcript, reader } of open) expectVerbatim(transcript.turns, reader(transcript.turns, transcript.workspace))
})

test('[RD1] [RD13] whatever is said is read without failing, and quoted word for word', () => {
  const { reader } = open[0]!
  const pieces = open.slice(0, 6).flatMap(({ transcript }) => transcript.turns.flatMap((turn) => turn.text.split(/\s+/)))
  const odd = ['constructor', '__proto__', '\u200b', 'ﬁ', 'İ', '👩‍💻', '…', '\n\n', 'c\u0430che', 'ｗｉｄｅ', 'e\u0301', 'sooooo', '"', '((', 'O(n', '<I-did>', '\u202e', '100%%', '\ud800']
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...odd), fc.string({ unit: 'binary' })), { maxLength: 60 }).map((parts) => parts.join(' '))
  fc.assert(fc.property(text, text, (first, second) => {
    const turns = dialogue('Please go on.', first, 'And then?', second)
    expectVerbatim(turns, reader(turns))
  }), { numRuns: 60, seed: 7 })
})

test('[RD3] a claim turned down for a reason counts, and "not only" denies nothing', () => {
  expect(readAnswer(cache, 'We never had any cache in front of the feature service.').credit).toBe(0)
  expect(readAnswer(cache, 'We did not use a cache because the nightly batch was fast enough for readers.').credit).toBeGreaterThan(0.5)
  expect(readAnswer(cache, 'Not only the cache helped, the index was rebuilt because readers waited.').credit).toBeGreaterThan(0.5)
})

test('[RD9] a name earns less than a claim, a claim less than a reason, and what is needed earns all', () => {
  const answers = ['Cache.', 'We use a cache there.', 'We cache scores per channel because feature reads are the bottleneck.', 'We cache scores per channel for 5 minutes because feature reads are the bottleneck.']
  expect(answers.slice(1).map((answer) => readAnswer(cache, answer).state)).toEqual(['mentioned', 'explained', 'grounded'])
  for (const [need, enough] of [['mentioned', 1], ['explained', 2], ['grounded', 3]] as const) {
    const credits = answers.map((answer) => readAnswer(readerOf([point('cache', ['cache'], { need })]), answer).credit)
    expect(credits).toEqual([...credits].sort((a, b) => a - b))
    expect(credits[enough]).toBe(1)
    expect(credits[enough - 1]).toBeLessThan(1)
  }
})

test('[RD4] each rung of a hint takes its price, and a probe for something else takes nothing', () => {
  const after = (aim: NonNullable<Turn['aim']>) => cache([{ role: 'interviewer', text: 'Please go on.', aim }, { role: 'candidate', text: 'We cache scores per channel because feature reads are the bottleneck.' }]).points[0]!
  expect([1, 2, 3, 4].map((rung) => after({ move: 'hint', point: 'cache', rung }).credit)).toEqual([0.85, 0.65, 0.4, 0])
  expect(after({ move: 'probe', point: 'cache' }).credit).toBe(0.9)
  expect(after({ move: 'probe', point: 'other' })).toMatchObject({ credit: 1, source: 'volunteered', asked: false })
})

test('[RD10] a further answer never lowers what a point has earned', () => {
  for (const { transcript: { id, turns }, reader } of open.filter((_one, at) => at % 3 === 0)) {
    const tables = turns.flatMap((turn, at) => turn.role === 'candidate' ? [reader(turns.slice(0, at + 1))] : [])
    for (const [at, table] of tables.entries()) {
      const before = tables[at - 1]
      if (before === undefined || table.flags.length > before.flags.length) continue
      table.points.forEach(({ point: name, credit }, index) => expect(credit, `${id} ${name}`).toBeGreaterThanOrEqual(before.points[index]!.credit))
    }
  }
})

test('[RD11] characters that cannot be seen, or only look like others, hide nothing', () => {
  const plain = readAnswer(cache, 'We cache scores because reads are slow for viewers.')
  for (const word of ['ca\u200bche', 'c\u0430che', 'ｃａｃｈｅ', 'caaache', 'CACHE']) {
    const said = `We ${word} scores because reads are slow for viewers.`
    expect(readAnswer(cache, said)).toMatchObject({ credit: plain.credit, quotes: [{ text: said }] })
  }
})

test('[RD12] an imagined answer earns little where a past event was asked for', () => {
  const answer = 'I would set up a cache because the reads would be slow for all the viewers.'
  expect(readAnswer(readerOf([point('cache', ['cache'])], { past: true }), answer).credit).toBeLessThanOrEqual(0.35)
  expect(readAnswer(cache, answer).credit).toBe(1)
})
