import { expect, test } from 'vitest'
import { candidate, createInterview, ownPack, testServer } from '#test/support/server.ts'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Catalog, Problem, Summary } from '#server/protocol/catalog.ts'
import { Report } from '#server/protocol/report.ts'
import { Transcript } from '#server/evidence/transcript.ts'

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) })

test('[HT1] an interview can be created, listed, read, exported and deleted over HTTP', async () => {
  await using server = await testServer()
  const api = `${server.base}/api`
  const catalog = Catalog.parse(await (await fetch(`${api}/catalog`)).json())
  expect(catalog.rounds.map((round) => round.id).sort()).toEqual(['behavioral', 'coding', 'ml-fundamentals', 'ml-system-design', 'recruiter-screen'])
  const id = await createInterview(server.base, { round: 'ml-fundamentals', question: null, minutes: null })
  {
    using talk = candidate(server.base, id)
    await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke' && event.kind === 'opening'))
    await talk.say('Precision is the share of flagged items that are right, because false positives are in its denominator.')
    expect(await talk.send({ type: 'end' })).toMatchObject({ ok: true })
    await talk.until((records) => records.some(({ event }) => event.type === 'report-issued'))
  }
  expect(Summary.array().parse(await (await fetch(`${api}/interviews`)).json())).toMatchObject([{ id, status: 'reported' }])
  const report = Report.parse(await (await fetch(`${api}/interviews/${id}/report`)).json())
  expect(report.interview).toBe(id)
  expect(await (await fetch(`${api}/interviews/${id}/report.md`)).text()).toContain('## Verdict')
  const exported = Transcript.array().parse(await (await fetch(`${api}/interviews/${id}/export`)).json())
  expect(exported[0]?.turns.at(-1)?.role).toBe('candidate')
  expect((await fetch(`${api}/interviews/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(`${api}/interviews/${id}`)).status).toBe(404)
})

test('[HT2] bad input gets a clear sentence and changes nothing', async () => {
  await using server = await testServer()
  const api = `${server.base}/api`
  const cases: [unknown, RegExp][] = [
    [{ round: 'juggling' }, /round/],
    [{ round: 'coding', question: 'no-such-question' }, /no question "no-such-question"/],
    [{ round: 'coding', minutes: 20 }, /minutes/],
    [{ round: 'coding', extraTime: 3 }, /extraTime/],
    [{ round: 'coding', colour: 'red' }, /colour/],
    ['{"round":', /valid JSON/],
    [[], /object/],
  ]
  for (const [body, message] of cases) {
    const response = await post(`${api}/interviews`, body)
    expect(response.status, JSON.stringify(body)).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(Problem.parse(await response.json()).message).toMatch(message)
  }
  expect(await (await fetch(`${api}/interviews`)).json()).toEqual([])
})

test('[HT3] answers are checked: empty, too long, unknown interview, ended interview', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base)
  const command = (body: unknown, interview = id): Promise<Response> => post(`${server.base}/api/interviews/${interview}/commands`, { id: crypto.randomUUID(), command: body })
  const said = async (response: Response): Promise<string> => `${response.status} ${Problem.parse(await response.json()).message}`
  expect(await said(await command({ type: 'say', text: '  \n ' }))).toMatch(/^400 .*empty/s)
  expect(await said(await command({ type: 'say', text: 'é'.repeat(16_385) }))).toMatch(/^400 .*32 kB/s)
  expect((await command({ type: 'say', text: 'é'.repeat(16_384) })).status).toBe(200)
  expect(await said(await command({ type: 'say', text: 'x' }, 'nobody'))).toMatch(/^404 .*no such interview/s)
  expect(await said(await command({ type: 'dance' }))).toMatch(/^400/)
  await command({ type: 'end' })
  expect(await said(await command({ type: 'say', text: 'late' }))).toMatch(/^409 .*has ended/s)
  expect(await said(await fetch(`${server.base}/api/interviews/nobody/report`))).toMatch(/^404/)
  expect(await said(await fetch(`${server.base}/api/nothing`))).toMatch(/^404 .*nothing at GET/s)
  expect(await said(await post(`${server.base}/api/interviews`, { round: 'x'.repeat(300_000) }))).toMatch(/^413 .*256 kB/s)
})

test('[HT4] there is no report before the end, and a real interview shows nothing', async () => {
  await using server = await testServer()
  const id = await createInterview(server.base, { round: 'behavioral', mode: 'real', minutes: 15 })
  for (const path of ['report', 'report.md', 'evidence?question=0']) {
    expect((await fetch(`${server.base}/api/interviews/${id}/${path}`)).status, path).toBe(409)
  }
  const events = await (await fetch(`${server.base}/api/interviews/${id}/events`)).text()
  expect(events).not.toContain('"reason"')
  expect(events).not.toContain('"point"')
})

test('[HT5] a person\'s own pack is offered; a broken one is set aside while its last good version serves', async () => {
  await using server = await testServer()
  const catalog = async (): Promise<Catalog> => Catalog.parse(await (await fetch(`${server.base}/api/catalog?pack=my-pack`)).json())
  const folder = ownPack(server, 'mine')
  const guide = join(folder, 'guide.yaml')
  const { readFileSync } = await import('node:fs')
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(/^id: .*$/m, 'id: my-pack').replace(/^title: .*$/m, 'title: "Mine"'))
  await sleep(1_100)
  expect((await catalog()).pack.title).toBe('Mine')
  appendFileSync(guide, '\nnonsense: true\n')
  await sleep(1_100)
  expect((await catalog()).pack.title).toBe('Mine')
  expect((await post(`${server.base}/api/interviews`, { round: 'behavioral', pack: 'my-pack' })).status).toBe(201)
})
