import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import { openSqliteStore } from '#server/adapters/sqlite-store.ts'
import type { Recorded } from '#server/interview/events.ts'
import { fold } from '#server/interview/interview.ts'
import { mix } from '#server/interview/policy/pick.ts'
import type { Ack, VisibleRecord } from '#server/protocol/room.ts'

const SERVER = fileURLToPath(new URL('../support/soak-server.ts', import.meta.url))

/** Steps at which the server dies: where in an append, and of which event. */
const STEPS = [
  'before-append:candidate-spoke', 'after-append:candidate-spoke', 'after-publish:candidate-spoke',
  'before-append:interviewer-spoke', 'after-append:interviewer-spoke', 'after-publish:interviewer-spoke',
  'before-append:interview-ended', 'after-append:interview-ended', 'after-publish:interview-ended',
  'before-append:report-issued', 'after-append:report-issued', 'after-publish:report-issued',
  'before-append:clock-started', 'after-append:clock-started',
  'any-moment',
] as const

const ANSWERS = [
  'At my last company I owned the ranking service, and I replayed two weeks of logs because the click data was biased.',
  'I do not know.', 'Could you repeat the question?', 'We reduced the error rate from 4 percent to 1.5 percent in three weeks.',
  'I chose the smaller model since the larger one missed the latency budget of 80 ms.', 'Can we move on?',
  'I should have asked the support team first; since then I do so before every launch.',
]

export type SoakResult = { kills: number; interviews: number; answers: number; lost: number; repeated: number; doubledReplies: number; unreported: number; seconds: number; byStep: Record<string, number> }

/** Holds scripted interviews while the server is killed `kills` times at steps drawn from `seed`. Everything must come out whole. */
export async function soak({ kills, seed, log = () => undefined }: { kills: number; seed: number; log?: (line: string) => void }): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-soak-'))
  const port = await freePort()
  const begun = performance.now()
  const result: SoakResult = { kills: 0, interviews: 0, answers: 0, lost: 0, repeated: 0, doubledReplies: 0, unreported: 0, seconds: 0, byStep: {} }
  let draw = 0
  const chance = (below: number): number => mix(seed, draw += 1) % below
  const keeper = keepAlive(folder, port, () => {
    if (result.kills >= kills) return null
    const step = STEPS[chance(STEPS.length)]!
    result.byStep[step] = (result.byStep[step] ?? 0) + 1
    return { step: step === 'any-moment' ? null : `${step}:${chance(3)}`, afterMs: 300 + chance(1_500) }
  }, () => { result.kills += 1 })
  try {
    while (result.kills < kills) {
      const acknowledged = await holdInterview(`http://127.0.0.1:${port}`, chance)
      result.interviews += 1
      result.answers += acknowledged.said.length
      await inspect(folder, acknowledged, result)
      if (result.interviews % 10 === 0) log(`${result.kills} kills, ${result.interviews} interviews, ${result.answers} answers`)
    }
  } finally {
    await keeper.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  result.seconds = Math.round((performance.now() - begun) / 1_000)
  return result
}

type Held = { id: string; said: { command: string; text: string }[] }

/** One interview, spoken to its end by a client that resends until it is acknowledged. */
async function holdInterview(url: string, chance: (below: number) => number): Promise<Held> {
  const id = await untilDone(async () => {
    const response = await fetch(`${url}/api/interviews`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ round: 'behavioral', minutes: 15, mode: 'practice' }) })
    return response.ok ? ((await response.json()) as { id: string }).id : null
  })
  let seen = 0
  const records: VisibleRecord[] = []
  const socket = io(url, { transports: ['websocket'], reconnectionDelay: 50, reconnectionDelayMax: 200, auth: (give) => give({ protocol: 1, interview: id, seen }) })
  socket.on('event', (record: VisibleRecord) => {
    if (record.seq <= seen) return
    seen = record.seq
    records.push(record)
  })
  const send = async (command: unknown): Promise<{ command: string; seq: number } | null> => {
    const name = crypto.randomUUID()
    for (;;) {
      const ack = await socket.timeout(1_000).emitWithAck('command', name, command).catch(() => null) as Ack | null
      if (ack?.ok === true) return { command: name, seq: ack.seq }
      if (ack?.ok === false && ack.code === 'ended') return null
      if (ack?.ok === false && ack.code !== 'failed' && ack.code !== 'busy') throw new Error(ack.message)
      await sleep(20)
    }
  }
  const said: Held['said'] = []
  const answers = 2 + chance(4)
  for (let at = 0; at < answers && !records.some((record) => record.event.type === 'interview-ended'); at += 1) {
    const text = `${ANSWERS[chance(ANSWERS.length)]!} (${id} ${at})`
    const sent = await send({ type: 'say', text })
    if (sent === null) break
    said.push({ text, command: sent.command })
    await untilDone(async () => (records.some((record) => record.seq > sent.seq && record.event.type === 'interviewer-spoke') ? true : null), 15_000)
  }
  if (!records.some((record) => record.event.type === 'interview-ended')) await send({ type: 'end' })
  await untilDone(async () => (records.some((record) => record.event.type === 'report-issued') ? true : null), 15_000)
  socket.disconnect()
  return { id, said }
}

/** Reads the database itself: nothing lost, nothing twice, a report at the end. */
async function inspect(folder: string, { id, said }: Held, result: SoakResult): Promise<void> {
  const store = await openSqliteStore(folder)
  const log = await store.read(id)
  await store.close()
  const spoken = log.flatMap(({ event }) => (event.type === 'candidate-spoke' ? [event.text] : []))
  result.lost += said.filter(({ text }) => !spoken.includes(text)).length
  result.repeated += spoken.length - new Set(spoken).size
  result.doubledReplies += doubled(log)
  if (fold(log).status !== 'reported') result.unreported += 1
}

/** Replies recorded in more than one append: the same debt paid twice. */
function doubled(log: readonly Recorded[]): number {
  const batches = new Map<number, number>()
  let before: number | null = null
  for (const { event } of log) {
    const to = event.type === 'interviewer-spoke' ? event.replyTo : null
    if (to !== null && to !== before) batches.set(to, (batches.get(to) ?? 0) + 1)
    before = to
  }
  return [...batches.values()].filter((count) => count > 1).length
}

/** Keeps a server running; each life ends as `next` says, null for a life that is not ended. */
function keepAlive(folder: string, port: number, next: () => { step: string | null; afterMs: number } | null, died: () => void) {
  let stopped = false
  let child: ChildProcess | null = null
  const run = (async () => {
    while (!stopped) {
      const death = next()
      child = fork(SERVER, [], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DIE_AT: death?.step ?? '' },
      })
      const life = child
      const exit = new Promise<void>((resolve) => life.once('exit', () => resolve()))
      if (death !== null) {
        await Promise.race([new Promise((resolve) => life.once('message', resolve)), exit])
        // A step that does not come in time is replaced by a kill from outside.
        const timer = setTimeout(() => life.kill('SIGKILL'), death.step === null ? death.afterMs : 4_000)
        await exit
        clearTimeout(timer)
        if (!stopped) died()
      } else await exit
    }
  })()
  return {
    async stop(): Promise<void> {
      stopped = true
      child?.kill('SIGKILL')
      await run
    },
  }
}

async function untilDone<T>(attempt: () => Promise<T | null>, limitMs = 30_000): Promise<T> {
  const end = performance.now() + limitMs
  while (performance.now() < end) {
    const done = await attempt().catch(() => null)
    if (done !== null) return done
    await sleep(20)
  }
  throw new Error(`nothing came of it in ${limitMs} ms`)
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
  })
})
