import { describe, expect, test } from 'vitest'
import type { Utterance } from '#server/interview/decide.ts'
import type { Move } from '#server/interview/events.ts'
import { ModelFailure, type Engine } from '#server/ports.ts'
import { quietly } from '#test/support/saying.ts'
import { ANSWER, asked, AUTHORED, BANK, probe, stored, utterance } from '#test/support/model-turn.ts'

const reason = { why: 'a reason', value: 1, trigger: null }

/** What a model may come up with for a probe: well-behaved, and not. */
const WORDS: [string, string | Error][] = [
  ['a good question', 'MOVE: probe\nWhen “We moved the launch”, what did you decide yourself?'],
  ['a question without the quotation', 'MOVE: probe\nWhat did you decide yourself?'],
  ['two questions', 'MOVE: probe\nYou said “We moved the launch”. What did you do? And how did it end?'],
  ['praise', 'MOVE: probe\nGreat story! You said “We moved the launch”. What did you do?'],
  ['another move', 'MOVE: close\nThank you, goodbye.'],
  ['a statement', 'MOVE: probe\nYou said “We moved the launch”.'],
  ['nothing', ''],
  ['a failure', new ModelFailure('it is gone', { retryable: true })],
]

const FIXED: [string, Move][] = [
  ['greet', { kind: 'greet' }], ['ask', { kind: 'ask', question: 1 }], ['twist', { kind: 'twist', twist: 0, reason }],
  ['hint', { kind: 'hint', rung: 1, point: null, offered: false }], ['offer-hint', { kind: 'offer-hint', rung: 1, reason }],
  ['repeat', { kind: 'repeat' }], ['rephrase', { kind: 'rephrase' }], ['define', { kind: 'define', term: 'launch' }],
  ['clarify', { kind: 'clarify', hidden: 'university' }], ['wait', { kind: 'wait' }], ['off-topic', { kind: 'redirect', why: 'off-topic' }],
  ['instruction', { kind: 'redirect', why: 'instruction' }], ['move-on', { kind: 'move-on', why: 'settled', question: 0 }],
  ['invite-questions', { kind: 'invite-questions' }], ['tell', { kind: 'tell', fact: null }], ['close', { kind: 'close' }],
]

/** What every engine keeps. `saying` makes one whose model, if it has one, says these lines. */
export function engineContract(name: string, saying: (lines: readonly (string | Error)[]) => Engine): void {
  const say = (engine: Engine, authored: Utterance[]): Promise<Utterance[]> =>
    engine.say({ held: asked({ changes: { engine: engine.name } }), prepared: stored(), authored }, quietly())

  describe(name, () => {
    test.each(WORDS)('[EN1] the same moves come out, in their order: %s', async (_name, line) => {
      const authored = [utterance('Thank you.', { kind: 'wait' }), utterance(AUTHORED, probe), utterance(BANK, { kind: 'ask', question: 1 })]
      const spoken = await say(saying([line]), authored)
      expect(spoken.map(({ move }) => move)).toEqual(authored.map(({ move }) => move))
      expect([spoken[0]?.text, spoken[2]?.text]).toEqual(['Thank you.', BANK])
    })

    test.each(WORDS)('[EN2] one question, and the quotation stands in it: %s', async (_name, line) => {
      const [spoken] = await say(saying([line]), [utterance(AUTHORED, probe)])
      expect(spoken!.text.split('?').length - 1).toBe(1)
      expect(spoken!.text).toContain('We moved the launch')
      expect(ANSWER).toContain('We moved the launch')
      expect(spoken!.text).not.toMatch(/great|goodbye/i)
      expect(spoken!.spokenBy).not.toBe('')
    })

    test.each(FIXED)('[EN3] stays as it was written: %s', async (_name, move) => {
      expect((await say(saying([]), [utterance('As written?', move)]))[0]).toMatchObject({ text: 'As written?', spokenBy: 'built-in', replaced: null })
    })
  })
}
