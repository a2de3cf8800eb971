import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { Guard } from '../http/guard.ts'
import { CandidateCommand } from '../interview/commands.ts'
import { fold } from '../interview/interview.ts'
import type { Listener, Orchestrator } from '../orchestrator/orchestrator.ts'
import { createView } from '../orchestrator/visible.ts'
import type { InterviewStore } from '../ports.ts'
import { CommandId, Hello, type Ack, type ClientToServer, type ServerToClient } from '../protocol/room.ts'

type Needs = { http: HttpServer; orchestrator: Orchestrator; store: InterviewStore; guard: Guard; trouble: (error: unknown) => void }
type Talk = Socket<ClientToServer, ServerToClient>

/** Commands a connection may send in ten seconds; a person sends a few. */
const MOST_COMMANDS = 200
const WINDOW_MS = 10_000

/** One `command` in, one `event` out, drafts beside them. A connection resumes by the number of the last event it saw. */
export function createGateway({ http, orchestrator, store, guard, trouble }: Needs): Server<ClientToServer, ServerToClient> {
  const io = new Server<ClientToServer, ServerToClient>(http, {
    transports: ['websocket'],
    maxHttpBufferSize: 262_144,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    serveClient: false,
    allowRequest: (request, decide) => { decide(null, guard(request) === null) },
  })
  io.on('connection', (socket) => {
    const commands = receive(socket)
    void welcome(socket).then((interview) => commands.open(interview), (error: unknown) => {
      trouble(error)
      socket.disconnect(true)
    })
  })
  return io

  async function welcome(socket: Talk): Promise<string | null> {
    const hello = Hello.safeParse(socket.handshake.auth)
    if (!hello.success) {
      socket.emit('refused', { code: 'invalid', message: 'This page and the server do not speak the same version. Reload the page.' })
      return null
    }
    const { interview, seen } = hello.data
    const state = fold(await store.read(interview))
    if (state.status === 'none') {
      socket.emit('refused', { code: 'unknown', message: 'There is no such interview. It may have been deleted; the home page lists those there are.' })
      return null
    }
    const view = createView((await orchestrator.preparation(state.plan)).material)
    const listener: Listener = {
      records: (records) => {
        for (const record of view(records)) if (record.seq > seen) socket.emit('event', record)
      },
      draft: (text) => { socket.volatile.emit('draft', text) },
      gone: () => { socket.emit('refused', { code: 'unknown', message: 'This interview was deleted.' }) },
    }
    const stop = await orchestrator.subscribe(interview, listener)
    if (stop === null) return null
    const leave = await orchestrator.arrive(interview)
    const depart = (): void => {
      stop()
      leave().catch(trouble)
    }
    if (socket.connected) socket.once('disconnect', depart)
    else depart()
    socket.emit('caught', state.seq)
    return interview
  }

  /** Takes commands from the first moment; they wait until the welcome is over. */
  function receive(socket: Talk): { open: (interview: string | null) => void } {
    const { promise, resolve } = Promise.withResolvers<string | null>()
    let count = 0
    let windowStart = performance.now()
    socket.on('command', (...received: unknown[]) => {
      const answer = received.findLast((part): part is (ack: Ack) => void => typeof part === 'function') ?? (() => undefined)
      if (performance.now() - windowStart > WINDOW_MS) { windowStart = performance.now(); count = 0 }
      count += 1
      if (count > MOST_COMMANDS) return answer({ ok: false, code: 'busy', message: 'That is more than can be taken at once. Wait a few seconds and send it again.' })
      const id = CommandId.safeParse(received[0])
      const command = CandidateCommand.safeParse(received[1])
      if (!id.success || !command.success) return answer({ ok: false, code: 'invalid', message: id.success ? messageOf(command.error) : 'The message has no valid id. Reload the page.' })
      void promise.then((interview) => interview === null ? UNKNOWN : perform(interview, id.data, command.data)).then(answer)
    })
    return { open: resolve }
  }

  async function perform(interview: string, id: string, command: CandidateCommand): Promise<Ack> {
    try {
      const done = await orchestrator.dispatch(interview, command, id)
      return 'refused' in done ? { ok: false, code: done.refused, message: done.why } : { ok: true, seq: done.seq }
    } catch (error) {
      trouble(error)
      return { ok: false, code: 'failed', message: 'The server could not save this. It is kept here; try again.' }
    }
  }
}

const UNKNOWN: Ack = { ok: false, code: 'unknown', message: 'There is no such interview. It may have been deleted; the home page lists those there are.' }

/** The first thing that is wrong, in words. */
const messageOf = (error: z.ZodError | undefined): string =>
  error?.issues[0]?.code === 'custom' ? error.issues[0].message : `The message was not understood: ${error === undefined ? 'it is empty' : z.prettifyError(error).split('\n').join(' ')}. Reload the page.`
