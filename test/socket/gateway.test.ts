import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidate, createInterview, testServer } from '#test/support/server.ts'

const opened = (records: readonly { event: { type: string; kind?: string } }[]): boolean => records.some(({ event }) => event.type === 'interviewer-spoke' && event.kind === 'opening')

test('[SO1] a connection receives every event after the last it saw, in order, once', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  using first = candidate(server.base, id)
  await first.until(opened)
  await first.say('At my last company I owned the ranking service.')
  const seen = first.records[2]!.seq
  using second = candidate(server.base, id, seen)
  await second.until((records) => records.length >= first.records.length - 3)
  const numbers = second.records.map((record) => record.seq)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(numbers[0]).toBe(seen + 1)
})

test('[SO2] a command sent again is acknowledged with the same number and recorded once', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  using talk = candidate(server.base, id)
  await talk.until(opened)
  const acks = [await talk.send({ type: 'say', text: 'Once.' }, 'the-same-id'), await talk.send({ type: 'say', text: 'Once.' }, 'the-same-id')]
  expect(acks[0]).toEqual(acks[1])
  expect(talk.records.filter(({ event }) => event.type === 'candidate-spoke')).toHaveLength(1)
})

test('[SO3] two tabs see the same interview', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  using one = candidate(server.base, id)
  using two = candidate(server.base, id)
  await Promise.all([one.until(opened), two.until(opened)])
  await one.say('From the first tab, because it was open.')
  await two.say('From the second tab.')
  await one.until((records) => records.filter(({ event }) => event.type === 'candidate-spoke').length === 2)
  await two.until((records) => records.length === one.records.length)
  expect(two.records).toEqual(one.records)
})

test('[SO4] a wrong handshake, interview or version is refused in words', async () => {
  await using server = await testServer()
  using nobody = candidate(server.base, 'nobody')
  await nobody.until(() => nobody.refusals.length > 0)
  expect(nobody.refusals[0]).toMatchObject({ code: 'unknown', message: expect.stringContaining('no such interview') })
  expect(await nobody.send({ type: 'say', text: 'hello' })).toMatchObject({ ok: false, code: 'unknown' })
  using odd = candidate(server.base, 7 as unknown as string)
  await odd.until(() => odd.refusals.length > 0)
  expect(odd.refusals[0]?.code).toBe('invalid')
})

test('[SO5] the clock runs only while somebody is connected', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  {
    using talk = candidate(server.base, id)
    await talk.until(opened)
  }
  using again = candidate(server.base, id)
  await again.until((records) => records.filter(({ event }) => event.type === 'clock-started').length === 2)
  expect(again.records.map(({ event }) => event.type).filter((type) => type.startsWith('clock'))).toEqual(['clock-started', 'clock-stopped', 'clock-started'])
})

test('[SO6] ten thousand broken messages leave the server up and the interview untouched', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  using talk = candidate(server.base, id)
  await talk.until(opened)
  const before = talk.records.length
  const junk = fc.sample(fc.oneof(
    fc.anything({ withBigInt: false, withNullPrototype: false }),
    fc.record({ type: fc.constantFrom('say', 'end ', 'self-rate', 'start', 'reply', 'issue-report', '__proto__'), text: fc.anything({ withBigInt: false }) }),
  ), { numRuns: 10_000, seed: 20261124 })
  const plain = (value: unknown): unknown => { try { return JSON.parse(JSON.stringify(value) ?? 'null') } catch { return null } }
  for (let at = 0; at < junk.length; at += 1) {
    const value = plain(junk[at])
    if (at % 3 === 0) talk.socket.emit('command', value)
    else if (at % 3 === 1) talk.socket.emit('command', crypto.randomUUID(), value)
    else talk.socket.emit('command', value, value, value)
  }
  await talk.until(() => talk.socket.connected)
  using fresh = candidate(server.base, id)
  await fresh.until(opened)
  expect(await fresh.send({ type: 'say', text: 'Still here.' })).toMatchObject({ ok: true })
  expect(fresh.records.filter(({ event }) => event.type === 'candidate-spoke').length).toBeLessThanOrEqual(1)
  expect(before).toBeGreaterThan(0)
  expect(server.lines).toEqual([])
})

test('[SO7] what only the product may report is not accepted from a client', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  using talk = candidate(server.base, id)
  await talk.until(opened)
  for (const command of [
    { type: 'issue-report', report: { verdict: 5 } }, { type: 'reply', to: 1, utterances: [] }, { type: 'leave' }, { type: 'recover' }, { type: 'warn', question: 0, minutesLeft: 1 },
  ]) expect(await talk.send(command)).toMatchObject({ ok: false, code: 'invalid' })
})
