import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InterviewEvent } from '#server/interview/events.ts'
import { evolve, fold } from '#server/interview/interview.ts'
import { candidateSaid, interviewerSaid, record, started } from '#test/support/interview.ts'

const anyEvent: fc.Arbitrary<InterviewEvent> = fc.oneof(
  fc.string({ minLength: 1 }).map(candidateSaid),
  fc.nat(3).map((question) => interviewerSaid('What?', { kind: 'ask', question })),
  fc.constant<InterviewEvent>({ type: 'clock-started' }),
  fc.nat(100_000).map((stoppedAt): InterviewEvent => ({ type: 'clock-stopped', why: 'disconnected', stoppedAt })),
  fc.constant<InterviewEvent>({ type: 'hint-requested' }),
  fc.constant<InterviewEvent>({ type: 'interview-ended', why: 'left' }),
)

test('[IV15] folding the log in parts gives the same state', () => {
  fc.assert(fc.property(fc.array(anyEvent), fc.nat(), (events, cut) => {
    const log = record([started(), ...events])
    const at = cut % (log.length + 1)
    expect(log.slice(at).reduce(evolve, fold(log.slice(0, at)))).toEqual(fold(log))
  }))
})

test('[IV8] the clock never runs backwards', () => {
  fc.assert(fc.property(fc.array(anyEvent), (events) => {
    let before = 0
    const log = record([started(), ...events])
    for (let length = 1; length <= log.length; length += 1) {
      const state = fold(log.slice(0, length))
      if (state.status === 'none') continue
      expect(state.clock.elapsedMs).toBeGreaterThanOrEqual(before)
      before = state.clock.elapsedMs
    }
  }))
})
