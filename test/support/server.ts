import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { io, type Socket } from 'socket.io-client'
import type { Environment } from '#server/env.ts'
import type { Ack, VisibleRecord } from '#server/protocol/room.ts'
import { startServer, type RunningServer, type Seams } from '#server/server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type TestServer = RunningServer & { base: string; environment: Environment; lines: string[]; [Symbol.asyncDispose]: () => Promise<void> }

/** A real server on a free loopback port with a data folder of its own; `lines` is what it logged. */
export async function testServer(changes: Partial<Environment> = {}, seams: Seams = {}): Promise<TestServer> {
  const dataFolder = changes.dataFolder ?? mkdtempSync(join(tmpdir(), 'bar-raiser-test-'))
  const environment: Environment = {
    port: 0, host: '127.0.0.1', allowedHosts: [], dataFolder, shippedPacks: join(root, 'rubrics'), ownPacks: join(dataFolder, 'packs'),
    prompts: join(root, 'prompts'), models: { interviewer: [], assessor: [], reporter: [], budget: 1 }, ...changes,
  }
  const lines: string[] = []
  const server = await startServer(environment, (line) => lines.push(line), seams)
  const address = server.http.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    ...server, base, environment, lines,
    async [Symbol.asyncDispose]() {
      await server.close()
      if (changes.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A copy of the shipped pack to change, as a person's own pack. */
export function ownPack(server: Pick<TestServer, 'environment'>, name: string): string {
  const folder = join(server.environment.ownPacks, name)
  cpSync(join(root, 'rubrics/twitch-mle'), folder, { recursive: true })
  return folder
}

export async function createInterview(base: string, request: Record<string, unknown> = { round: 'behavioral', minutes: 15 }): Promise<string> {
  const response = await fetch(`${base}/api/interviews`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) })
  if (response.status !== 201) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}

/** A candidate's connection: records in order, and commands acknowledged. */
export function candidate(base: string, interview: string, seen = 0) {
  const records: VisibleRecord[] = []
  const refusals: { code: string; message: string }[] = []
  const socket: Socket = io(base, { transports: ['websocket'], reconnection: false, auth: { protocol: 1, interview, seen } })
  socket.on('event', (record: VisibleRecord) => { records.push(record) })
  socket.on('refused', (refusal: { code: string; message: string }) => { refusals.push(refusal) })
  const until = async (condition: (records: readonly VisibleRecord[]) => boolean): Promise<void> => {
    const end = performance.now() + 10_000
    while (!condition(records)) {
      if (performance.now() > end) throw new Error(`it did not happen in 10 s; seen: ${records.map((record) => record.event.type).join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return {
    socket, records, refusals, until,
    send: (command: unknown, id: string = crypto.randomUUID()): Promise<Ack> => socket.timeout(10_000).emitWithAck('command', id, command) as Promise<Ack>,
    /** Says something and waits for the interviewer's answer. */
    async say(text: string): Promise<string> {
      const before = records.length
      const ack = await this.send({ type: 'say', text })
      if (!ack.ok) throw new Error(ack.message)
      await until((all) => all.slice(before).some((record) => record.event.type === 'interviewer-spoke'))
      return records.flatMap(({ event }) => (event.type === 'interviewer-spoke' ? [event.text] : [])).at(-1)!
    },
    [Symbol.dispose]() { socket.disconnect() },
  }
}
