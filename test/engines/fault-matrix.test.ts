import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anthropicModel } from '#server/adapters/anthropic-model.ts'
import { langChainModel } from '#server/adapters/langchain-model.ts'
import { openAiModel } from '#server/adapters/openai-model.ts'
import { ROLES, type ModelConfig, type Role } from '#server/env.ts'
import type { Report } from '#server/protocol/report.ts'
import { STORY } from '#test/support/answers.ts'
import { chatCompletions } from '#test/support/chat-completions.ts'
import { FAULTS, fakeProvider, type Fault } from '#test/support/fake-provider.ts'
import { messages } from '#test/support/messages.ts'
import { candidate, createInterview, testServer, type TestServer } from '#test/support/server.ts'

// Each failure × provider × role, against the whole product: the interview goes on and reaches its report, or the report says
// plainly what is missing. Here a tenth of the cells, chosen by a fixed seed; WHOLE=yes (npm run soak) tries them all.

const LIMITS = { inactivityMs: 1_200, totalMs: 5_000, retries: 1 }
const PROVIDERS = {
  openai: { wire: chatCompletions, connect: (config: ModelConfig) => openAiModel({ ...config, key: 'none' }, LIMITS) },
  anthropic: { wire: messages, connect: (config: ModelConfig) => anthropicModel({ ...config, key: 'none' }, LIMITS) },
  langchain: { wire: chatCompletions, connect: (config: ModelConfig) => langChainModel({ ...config, provider: 'openai', key: 'none' }, LIMITS) },
} as const
type Provider = keyof typeof PROVIDERS

const cells = FAULTS.flatMap((fault) => (Object.keys(PROVIDERS) as Provider[]).flatMap((provider) => ROLES.map((role) => [fault, provider, role] as const)))
const some = process.env['WHOLE'] === 'yes' ? cells : fc.sample(fc.shuffledSubarray(cells, { minLength: 14, maxLength: 14 }), { seed: 20261124, numRuns: 1 })[0]!

describe.each(Object.keys(PROVIDERS) as Provider[])('%s', (provider) => {
  let fault: { role: Role; is: Fault } | null = null
  let running: { server: TestServer; close: () => Promise<void> }
  beforeAll(async () => {
    const { wire, connect } = PROVIDERS[provider]
    // One wire a role, so that a failure befalls one alone.
    const wires = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await fakeProvider(wire, () => (fault?.role === role ? fault.is : null))] as const))) as Record<Role, Awaited<ReturnType<typeof fakeProvider>>>
    const config = (role: Role): ModelConfig => ({ name: `openai:${role}`, provider: 'openai', model: role, key: 'none', baseUrl: `${wires[role].origin}${wire.path}` })
    const server = await testServer({ models: { interviewer: [config('interviewer')], assessor: [config('assessor')], reporter: [config('reporter')], budget: 5 } }, { connect: async (one) => connect(one) })
    running = { server, close: async () => { await server[Symbol.asyncDispose](); for (const role of ROLES) await wires[role][Symbol.asyncDispose]() } }
  }, 60_000)
  afterAll(() => running.close())

  async function interview(): Promise<{ report: Report; notes: string[]; spoken: string[] }> {
    const { base } = running.server
    const id = await createInterview(base, { round: 'behavioral', minutes: 15 })
    using talk = candidate(base, id)
    await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
    for (const text of STORY.slice(0, 2)) await talk.say(text)
    await talk.send({ type: 'end' })
    const report = await reportWith(base, id, (one) => one.judgements.length > 1 && one.judgements.every(({ status }) => status !== 'owed'))
    const lines = talk.records.flatMap(({ event }) => (event.type === 'interviewer-spoke' ? [event] : []))
    return { report, notes: lines.flatMap(({ note }) => note ?? []), spoken: lines.map(({ text }) => text) }
  }

  test('[FM1] without a fault all three roles do their part', async () => {
    fault = null
    const { report, notes } = await interview()
    expect(notes).toEqual([])
    expect(report.judged.reader).toBe('model openai:assessor')
    expect(report.judged.spokenBy).toContain('openai:interviewer')
    expect(report.verdict.overall).not.toBeNull()
    expect(report.judgements.map(({ by, status }) => [by, status])).toEqual([['built-in', 'issued'], ['openai:assessor', 'issued']])
    expect(report.spent.calls).toBeGreaterThan(3)
  }, 60_000)

  const own = some.filter((cell) => cell[1] === provider)
  if (own.length > 0) test.each(own)('[FM1] %s at %s as %s: the report is reached, or says what is missing', async (is, _provider, role) => {
    fault = { role, is }
    const { report, notes, spoken } = await interview()
    expect(spoken.length).toBeGreaterThanOrEqual(3)
    const builtIn = report.judgements[0]!
    expect(builtIn).toMatchObject({ by: 'built-in', status: 'issued' })
    const judged = report.judgements[1]!
    if (role === 'interviewer') {
      const odd = is === 'another shape'
      if (!odd) expect(notes).toContain('The model did not answer, so the built-in interviewer spoke. Nothing you said was lost.')
      expect(report.judged.replaced.map(({ check }) => check)).toContain(odd ? 'move-not-offered' : 'model-failed')
      expect(judged.status).toBe('issued')
    }
    if (role === 'assessor') {
      // No score is made of nothing: either the judgement failed in words, or what could not be read is named.
      expect(judged).toMatchObject({ status: 'failed', overall: null, why: expect.stringMatching(/\S{3,}.*\./s) })
      expect(report.judged.reader).toMatch(/^built-in/)
    }
    if (role === 'reporter') {
      expect(judged.status).toBe('issued')
      expect(report.prose).toBeNull()
    }
    expect(JSON.stringify(report)).not.toContain('none-key')
  }, 60_000)
})

async function reportWith(base: string, id: string, done: (report: Report) => boolean): Promise<Report> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const response = await fetch(`${base}/api/interviews/${id}/report`)
    const report = response.ok ? await response.json() as Report : null
    if (report !== null && done(report)) return report
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the report was not issued in 30 s')
}
