import { expect, test } from 'vitest'
import { elapsed } from '#server/interview/interview.ts'
import { owed } from '#server/interview/owed.ts'
import { candidateSaid, given, held, interviewerSaid, MINUTE, plan, started } from '#test/support/interview.ts'

const asked = interviewerSaid('What?', { kind: 'ask', question: 0 })
const say = (text: string) => ({ type: 'say', text, input: 'typed' }) as const

test('[IV1] an interview starts once', () => {
  expect(given().when({ type: 'start', plan: plan() }).events).toMatchObject([{ type: 'interview-started' }])
  expect(given(started()).when({ type: 'start', plan: plan() }).refusal?.refused).toBe('refused')
})

test('[IV2] an interview that does not exist refuses everything and says so', () => {
  for (const command of [say('hello'), { type: 'end' }, { type: 'pause' }, { type: 'ask-hint' }] as const) {
    expect(given().when(command).refusal).toMatchObject({ refused: 'unknown', why: expect.stringContaining('no such interview') })
  }
})

test('[IV3] after the end nothing is added but the self-rating and the report', () => {
  const over = given(started(), { type: 'interview-ended', why: 'left' })
  for (const command of [say('one more'), { type: 'ask-hint' }, { type: 'pause' }, { type: 'end' }, { type: 'edit-code', language: 'python', source: '' }] as const) {
    expect(over.when(command).refusal?.refused).toBe('ended')
  }
  expect(over.when({ type: 'reply', to: 1, utterances: [] }).events).toEqual([])
  expect(over.when({ type: 'issue-report', report: {}, judgement: null }).events).toHaveLength(1)
  expect(given(started(), { type: 'interview-ended', why: 'left' }, { type: 'report-issued', report: {}, judgement: null }).when({ type: 'issue-report', report: {}, judgement: null }).events).toEqual([])
})

test('[IV4] leaving early ends the interview and owes a report', () => {
  const { after } = given(started(), asked, candidateSaid('So')).when({ type: 'end' })
  expect(after.status).toBe('judging')
  expect(owed(after)).toEqual([{ id: 'report', kind: 'report' }])
})

test('[IV5] speaking again abandons the reply in flight and owes one new reply', () => {
  const before = given(started(), asked, candidateSaid('So'))
  expect(owed(before.state)).toMatchObject([{ kind: 'reply', to: 3 }])
  expect(owed(before.when(say('wait')).after)).toMatchObject([{ kind: 'reply', to: 4 }])
})

test('[IV6] a reply that is no longer owed is dropped', () => {
  const answered = given(started(), asked, candidateSaid('So'))
  const line = { text: 'Why?', move: { kind: 'wait' }, spokenBy: 'built-in', replaced: null } as const
  expect(answered.when({ type: 'reply', to: 1, utterances: [line] }).events).toEqual([])
  const { after } = answered.when({ type: 'reply', to: 3, utterances: [line] })
  expect(owed(after)).toEqual([])
})

test('[IV7] a failed reply rests until it is renewed', () => {
  const failed = given(started(), { type: 'reply-failed', replyTo: 1, why: 'no answer' })
  expect(owed(failed.state)).toEqual([])
  const { after } = failed.when({ type: 'retry' })
  expect(owed(after)).toMatchObject([{ kind: 'reply', to: 1 }])
  expect(given(started()).when({ type: 'retry' }).refusal?.refused).toBe('refused')
})

test('[IV8] the clock runs from the first arrival to the last leaving', () => {
  const here = given(started()).when({ type: 'arrive' }, 10_000)
  expect(elapsed(held(here.after).clock, 25_000)).toBe(15_000)
  const gone = given(started(), { type: 'clock-started' }).when({ type: 'leave' }, 61_000)
  expect(elapsed(held(gone.after).clock, 900_000)).toBe(60_000)
  expect(given(started()).when({ type: 'leave' }).events).toEqual([])
  expect(given(started(), { type: 'clock-started' }).when({ type: 'arrive' }).events).toEqual([])
})

test('[IV9] after a crash the clock stands where the log ends', () => {
  const crashed = given(started(), { type: 'clock-started' }, asked, candidateSaid('So')).when({ type: 'recover' }, 10 * MINUTE)
  expect(crashed.events).toEqual([{ type: 'clock-stopped', why: 'crashed', stoppedAt: 3_000 }])
  expect(held(crashed.after).clock.elapsedMs).toBe(2_000)
})

test('[IV10] practice can be paused, a real interview cannot; speaking ends a pause', () => {
  const running = given(started(), { type: 'clock-started' })
  const paused = running.when({ type: 'pause' }, 5_000)
  expect(held(paused.after).clock).toEqual({ elapsedMs: 4_000, runningSince: null, stoppedBy: 'paused' })
  const stopped = given(started(), { type: 'clock-started' }, { type: 'clock-stopped', why: 'paused', stoppedAt: 2_000 })
  expect(stopped.when({ type: 'arrive' }).events).toEqual([])
  expect(stopped.when(say('on')).events.map((event) => event.type)).toEqual(['clock-started', 'candidate-spoke'])
  expect(given(started({ mode: 'real' }), { type: 'clock-started' }).when({ type: 'pause' }).refusal?.why).toContain('no pause')
})

test('[IV11] a real interview gives a hint only after offering one', () => {
  const offer = interviewerSaid('Would a hint help?', { kind: 'offer-hint', rung: 1, reason: { why: '', value: 0, trigger: null } })
  expect(given(started({ mode: 'real' }), asked).when({ type: 'ask-hint' }).refusal?.why).toContain('only when the interviewer offers')
  expect(given(started({ mode: 'real' }), asked, offer).when({ type: 'ask-hint' }).events).toEqual([{ type: 'hint-requested' }])
  expect(given(started(), asked).when({ type: 'ask-hint' }).events).toEqual([{ type: 'hint-requested' }])
})

test('[IV13] time is told once per question', () => {
  const warn = { type: 'warn', question: 0, minutesLeft: 2 } as const
  expect(given(started(), asked).when(warn).events).toHaveLength(1)
  expect(given(started(), asked, { type: 'time-warned', question: 0, minutesLeft: 2 }).when(warn).events).toEqual([])
  expect(given(started(), asked).when({ ...warn, question: 1 }).events).toEqual([])
})

test('[IV14] an interview never expires', () => {
  expect(given(started(), asked).when(say('back after a year'), 365 * 24 * 60 * MINUTE).events).toHaveLength(1)
})

test('[IV16] one may rate oneself once, or skip it, when the interview has ended', () => {
  const over = given(started(), { type: 'interview-ended', why: 'left' })
  expect(given(started()).when({ type: 'self-rate', ratings: null }).refusal?.refused).toBe('refused')
  expect(over.when({ type: 'self-rate', ratings: { ownership: 3 } }).events).toEqual([{ type: 'self-rated', ratings: { ownership: 3 } }])
  expect(given(started(), { type: 'interview-ended', why: 'left' }, { type: 'self-rated', ratings: null }).when({ type: 'self-rate', ratings: {} }).refusal?.refused).toBe('refused')
})

const over = (changes = {}, ...more: Parameters<typeof given>) => given(started(changes), { type: 'interview-ended', why: 'left' }, ...more)
const issued = { type: 'report-issued', report: { is: 'built-in' }, judgement: null } as const

test('[IV17] with an assessor the end asks for its judgement too', () => {
  expect(given(started(), asked).when({ type: 'end' }).events.map(({ type }) => type)).toEqual(['interview-ended'])
  const { events, after } = given(started({ assessor: 'openai:m' }), asked).when({ type: 'end' })
  expect(events).toEqual([{ type: 'interview-ended', why: 'left' }, { type: 'judgement-asked', by: 'openai:m', content: 'content', reporter: null }])
  expect(given(started({ reporter: 'openai:r' }), asked).when({ type: 'end' }).events).toMatchObject([{}, { by: 'built-in', reporter: 'openai:r' }])
  expect(owed(after).map(({ id }) => id)).toEqual(['report', 'judge:4'])
})

test('[IV17] judgements stand side by side, one at a time', () => {
  const first = over({}, issued).when({ type: 'ask-judgement', by: 'openai:m', content: 'other', reporter: null })
  expect(owed(first.after)).toEqual([{ id: 'judge:4', kind: 'judge', judgement: 4 }])
  const waiting = over({}, issued, { type: 'judgement-asked', by: 'openai:m', content: 'other', reporter: null })
  expect(waiting.when({ type: 'ask-judgement', by: 'built-in', content: 'content', reporter: null }).refusal?.why).toContain('is being made')
  const done = waiting.when({ type: 'issue-report', report: { is: 'model' }, judgement: 4 })
  expect(held(done.after)).toMatchObject({ report: { is: 'built-in' }, judgements: [{ seq: 4, by: 'openai:m', content: 'other', status: 'issued', report: { is: 'model' } }] })
  expect(owed(done.after)).toEqual([])
  expect(given(started()).when({ type: 'ask-judgement', by: 'built-in', content: 'content', reporter: null }).refusal?.why).toContain('not over')
})

test('[IV18] a judgement that fails changes no other and can be asked for again', () => {
  const waiting = over({}, issued, { type: 'judgement-asked', by: 'openai:m', content: 'other', reporter: null })
  const { after, events } = waiting.when({ type: 'fail-report', why: 'no credit', judgement: 4 })
  expect(events).toHaveLength(1)
  expect(held(after)).toMatchObject({ status: 'reported', report: { is: 'built-in' }, judgements: [{ status: 'failed', why: 'no credit', report: null }] })
  const failed = over({}, issued, { type: 'judgement-asked', by: 'openai:m', content: 'other', reporter: null }, { type: 'report-failed', why: 'no credit', judgement: 4 })
  expect(failed.when({ type: 'issue-report', report: {}, judgement: 4 }).events).toEqual([])
  expect(owed(failed.when({ type: 'ask-judgement', by: 'openai:m', content: 'other', reporter: null }).after)).toEqual([{ id: 'judge:6', kind: 'judge', judgement: 6 }])
})

test('[IV19] what was paid for is recorded at any time, and summed', () => {
  const cost = { type: 'note-cost', role: 'interviewer', model: 'openai:m', usage: { input: 10, cached: 4, stored: 0, output: 2 }, dollars: 0.25 } as const
  for (const state of [given(started()), over({}), over({}, issued)]) expect(state.when(cost).events).toMatchObject([{ type: 'model-asked', dollars: 0.25 }])
  const { type: _, ...paid } = cost
  const twice = over({}, { ...paid, type: 'model-asked' }, { ...paid, dollars: null, type: 'model-asked' })
  expect(held(twice.state).spent).toEqual({ input: 20, cached: 8, stored: 0, output: 4, calls: 2, dollars: 0.25, unpriced: true })
})

test('[IV20] a reading is owed once an answer, beside the reply, and only with an assessor', () => {
  expect(owed(given(started(), asked, candidateSaid('So')).state).map(({ kind }) => kind)).toEqual(['reply'])
  const open = given(started({ assessor: 'openai:m' }), asked, candidateSaid('So'))
  expect(owed(open.state).map(({ id }) => id)).toEqual(['reply:3:0', 'read:3'])
  const read = open.when({ type: 'note-reading', upTo: 3, question: 0, by: 'openai:m', found: [{ point: 'own', state: 'explained' }] })
  expect(held(read.after).noticed).toEqual({ 0: { own: 'explained' } })
  expect(owed(read.after).map(({ kind }) => kind)).toEqual(['reply'])
  const later = given(started({ assessor: 'openai:m' }), asked, candidateSaid('So'), candidateSaid('And'))
  expect(owed(later.state).map(({ id }) => id)).toEqual(['reply:4:0', 'read:4'])
})
