import { expect, test } from 'vitest'
import { openAiModel } from '#server/adapters/openai-model.ts'
import { chooseEngine, hostOf } from '#server/engines/choose-engine.ts'
import { environmentFrom, EnvironmentProblem } from '#server/env.ts'
import { plan } from '#test/support/interview.ts'

const KEY = 'sk-test-0123456789abcdefMARKER'

const engines = (variables: Record<string, string>) =>
  chooseEngine({ config: environmentFrom(variables).model, connect: openAiModel, delimiter: () => 'delimiter' })

test('[EN11] without a model everything is built in and stays here', async () => {
  for (const variables of [{}, { OPENAI_API_KEY: KEY }, { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: 'http://localhost:1/v1' }, { BAR_RAISER_MODEL: '' }]) {
    const chosen = await engines(variables)
    expect(chosen.speakerIn('behavioral')).toBe('built-in')
    expect(chosen.engineFor(plan({ engine: 'm' })).name).toBe('built-in')
    expect(chosen.engine).toEqual({ name: 'built-in', rounds: [], words: 'The built-in engine runs on this computer. Your words go nowhere else.' })
  }
})

test('[EN4] a model speaks in its rounds, in interviews that were started with it', async () => {
  const chosen = await engines({ BAR_RAISER_MODEL: 'm', OPENAI_API_KEY: KEY })
  expect([chosen.speakerIn('behavioral'), chosen.speakerIn('ml-fundamentals'), chosen.speakerIn('coding')]).toEqual(['m', 'm', 'built-in'])
  expect(chosen.engineFor(plan({ round: 'behavioral', engine: 'm' })).name).toBe('m')
  expect(chosen.engineFor(plan({ round: 'coding', engine: 'm' })).name).toBe('built-in')
})

test('[EN11] an interview that began without this model never goes to it', async () => {
  const chosen = await engines({ BAR_RAISER_MODEL: 'm', OPENAI_API_KEY: KEY })
  expect(chosen.engineFor(plan({ engine: 'built-in' })).name).toBe('built-in')
  expect(chosen.engineFor(plan({ engine: 'another' })).name).toBe('built-in')
})

test('[EN11] the lobby names the host alone', async () => {
  expect((await engines({ BAR_RAISER_MODEL: 'm', OPENAI_BASE_URL: 'https://name:password@models.example:8443/v1?token=secret' })).engine.words)
    .toBe('In the rounds behavioral and ML fundamentals what you say goes to models.example:8443, where m words the follow-up questions; in all others it stays on this computer.')
  expect(hostOf(undefined)).toBe('api.openai.com')
  expect(hostOf('http://localhost:11434/v1')).toBe('localhost:11434 on this computer')
})

test('[LM7] no problem with the environment shows a key', () => {
  const wrong: Record<string, string>[] = [
    { OPENAI_API_KEY: `${KEY} ${KEY}` }, { OPENAI_API_KEY: `${KEY}“` }, { OPENAI_BASE_URL: KEY }, { OPENAI_BASE_URL: `ftp://${KEY}.example` }, { PORT: KEY },
    { BAR_RAISER_MODEL: 'x'.repeat(300), OPENAI_API_KEY: KEY },
  ]
  for (const variables of wrong) {
    let message = ''
    try {
      environmentFrom(variables)
    } catch (error) {
      if (!(error instanceof EnvironmentProblem)) throw error
      message = `${error.message} ${error.stack}`
    }
    expect(message).not.toBe('')
    expect(message).not.toContain('MARKER')
  }
})

test('a model without a place is a problem that says what to set', () => {
  expect(() => environmentFrom({ BAR_RAISER_MODEL: 'm' })).toThrow(/OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL/)
})

test('a key with a line end behind it is the same key', () => {
  expect(environmentFrom({ BAR_RAISER_MODEL: ' m ', OPENAI_API_KEY: `${KEY}\n` }).model).toEqual({ name: 'm', key: KEY, baseUrl: undefined })
})
