import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openAiModel } from '#server/adapters/openai-model.ts'
import type { Heard } from '#server/engines/model/checks.ts'
import { word } from '#server/engines/model/word.ts'
import type { Replaced } from '#server/interview/events.ts'
import { answer, loopback, streamed } from '#test/support/chat-completions.ts'
import { prompts } from '#test/support/model-turn.ts'

type Message = { role: string; content: string }
type Recording = {
  answeredBy: string
  at: string
  prompt: { name: string; hash: string }
  cassette: { path: string; body: { model: string; messages: [Message, Message] }; answer: { text: string } }
  turn: { authored: string; heard: Heard }
  reply: { text: string; replaced: Replaced | null }
}

const FOLDER = fileURLToPath(new URL('../fixtures/model', import.meta.url))
const recordings = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  .map((name): [string, Recording] => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recording])

test('there are recordings, each with who answered, when, and the prompt', () => {
  expect(recordings.length).toBeGreaterThanOrEqual(3)
  for (const [name, { answeredBy, at, prompt }] of recordings) {
    expect(answeredBy, name).toMatch(/language model/)
    expect(Date.parse(at), name).not.toBeNaN()
    expect(prompts.map((one) => one.name), name).toContain(prompt.name)
  }
})

test.each(recordings)('[PR6] %s replays to the same reply', async (name, { cassette, prompt, turn, reply }) => {
  const [system, user] = cassette.body.messages
  await using wire = await loopback((response, body) => {
    expect(body.messages).toEqual(cassette.body.messages)
    streamed(response).end(answer(cassette.answer.text).join(''))
  })
  const model = openAiModel({ name: cassette.body.model, model: cassette.body.model, key: 'none', baseUrl: wire.baseUrl })
  const stream = model.speak({ system: system.content, parts: [user.content] }, { signal: new AbortController().signal })
  expect(await word(stream, [{ name: turn.heard.move.kind, authored: turn.authored, heard: turn.heard }], () => undefined)).toMatchObject(reply)

  const now = prompts.find((one) => one.name === prompt.name)!
  if (now.hash !== prompt.hash) {
    process.stdout.write(`${name} is stale: the prompt ${prompt.name} has changed since it was recorded\n`)
    return
  }
  const fixed = now.text.slice(now.text.indexOf('# System')).split('\n').filter((line) => !line.includes('{{') && !line.startsWith('# '))
  for (const line of fixed) expect(system.content + user.content, 'a recording of this very prompt').toContain(line)
})
