import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import OpenAI from 'openai'
import { connectModel } from '#server/adapters/connect-model.ts'
import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { createModelEngine } from '#server/engines/model/model-engine.ts'
import { asked, AUTHORED, probe, stored, utterance } from '#test/support/model-turn.ts'
import { quietly } from '#test/support/saying.ts'
import { testServer } from '#test/support/server.ts'

// npm run bench: what stands between a provider's stream and the candidate, beside the raw SDK on the same loopback server.

const percentile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const print = (line: string): void => { process.stdout.write(`${line}\n`) }
const running: ChildProcess[] = []

async function start(file: string, ...args: string[]) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.push(child)
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  return { child, line: async (): Promise<string> => (await lines.next()).value as string }
}

const configOf = (port: string) => ({ name: 'openai:paced', provider: 'openai', model: 'paced', key: 'none', baseUrl: `http://127.0.0.1:${port}/v1` })
const [held, prepared, authored] = [asked(), stored(), [utterance(AUTHORED, probe)]]

/** Until the first sentence is complete. The raw SDK sees it as soon as its last word has come. */
async function rawFirst(client: OpenAI, body: OpenAI.ChatCompletionCreateParamsStreaming): Promise<number> {
  const begun = performance.now()
  let text = ''
  let first = Number.NaN
  for await (const part of await client.chat.completions.create(body)) {
    text += part.choices[0]?.delta.content ?? ''
    // As soon as the next word shows that the sentence is over.
    if (Number.isNaN(first) && /”\.\s/.test(text)) first = performance.now() - begun
  }
  return first
}

async function ownFirst(engine: ReturnType<typeof createModelEngine>): Promise<number> {
  const begun = performance.now()
  let first = Number.NaN
  await engine.say({ held, prepared, authored }, quietly({ draft: () => { if (Number.isNaN(first)) first = performance.now() - begun } }))
  return first
}

async function firstSentence(): Promise<void> {
  const provider = await start('paced-provider.ts', '40', '3')
  const port = await provider.line()
  const client = new OpenAI({ apiKey: 'none', baseURL: `http://127.0.0.1:${port}/v1`, maxRetries: 0 })
  const engine = createModelEngine({ models: [await connectModel(configOf(port))], delimiter: () => 'd', fallback: builtInEngine })
  const content = (await import('#server/engines/model/turn.ts')).turn(held, prepared.material, authored[0]!, 'd')!.prompt
  const body = { model: 'paced', stream: true as const, messages: [{ role: 'system' as const, content: content.system }, { role: 'user' as const, content: content.parts.join('\n\n') }] }
  for (let warm = 0; warm < 5; warm += 1) { await rawFirst(client, body); await ownFirst(engine) }
  const [raw, own]: [number[], number[]] = [[], []]
  const cpu = { raw: 0, own: 0 }
  for (let pair = 0; pair < 60; pair += 1) {
    const one = async (which: 'raw' | 'own'): Promise<void> => {
      const before = process.cpuUsage()
      if (which === 'raw') raw.push(await rawFirst(client, body))
      else own.push(await ownFirst(engine))
      const { user, system } = process.cpuUsage(before)
      cpu[which] += user + system
    }
    await (pair % 2 === 0 ? one('raw').then(() => one('own')) : one('own').then(() => one('raw')))
  }
  const over = own.map((value, at) => value - raw[at]!)
  print(`first sentence, 60 interleaved pairs: raw SDK p50 ${percentile(raw, 0.5).toFixed(1)} ms, shown p50 ${percentile(own, 0.5).toFixed(1)} ms, ratio ${(percentile(own, 0.5) / percentile(raw, 0.5)).toFixed(2)} (bar 1.15); overhead p95 ${percentile(over, 0.95).toFixed(1)} ms (bar 25)`)
  print(`CPU of one streamed answer (25 tokens): raw SDK ${(cpu.raw / 60 / 1_000).toFixed(2)} ms, ours ${(cpu.own / 60 / 1_000).toFixed(2)} ms, ratio ${(cpu.own / cpu.raw).toFixed(2)} (bar 2)`)
  provider.child.kill()
}

async function manyAtOnce(): Promise<void> {
  // 25 tokens at this pace take 22 seconds, longer than it takes until all have answered.
  const provider = await start('paced-provider.ts', '300', '900')
  const config = configOf(await provider.line())
  await using server = await testServer({ models: { interviewer: [config], assessor: [], reporter: [], budget: 1 } })
  const candidates = await start('many-candidates.ts', server.base, '200', '18000')
  await candidates.line()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  candidates.child.stdin!.write('go\n')
  const waited = JSON.parse(await candidates.line()) as number[]
  delay.disable()
  print(`200 interviews streaming at once: event loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms, longest stall ${(delay.max / 1e6).toFixed(0)} ms (bar 250); reply whole after p50 ${percentile(waited, 0.5).toFixed(0)} ms, p95 ${percentile(waited, 0.95).toFixed(0)} ms`)
  provider.child.kill()
}

try {
  await firstSentence()
  await manyAtOnce()
} finally {
  for (const child of running) child.kill()
}
