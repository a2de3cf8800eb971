import { io, type Socket } from 'socket.io-client'
import { PROTOCOL, VisibleRecord, type Ack, type ClientToServer, type ServerToClient } from '#server/protocol/room.ts'
import { commandId, outbox, type Pending } from './outbox.ts'
import { nothing, take, type View } from './view.ts'

type Link = 'connecting' | 'online' | 'offline' | 'refused'

export type SessionState = {
  view: View
  link: Link
  /** A reply in the making. */
  draft: string
  /** Sent and not yet acknowledged. */
  pending: readonly Pending[]
  /** What the server said no to, or why it will not talk. */
  problem: string | null
  /** An answer that the server would not take: it goes back into the box. */
  refused: string | null
  /** All events so far have arrived. */
  caught: boolean
}

export type Command = { type: 'say'; text: string; input: 'typed' | 'dictated' } | { type: 'ask-hint' | 'pause' | 'resume' | 'retry' | 'end' } | { type: 'edit-code'; language: string; source: string }

const RESEND_MS = 4_000

export type Session = ReturnType<typeof createSession>

/** One room's connection: events in, commands out, each resent under the same id until it is acknowledged. */
export function createSession(interview: string) {
  let state: SessionState = { view: nothing, link: 'connecting', draft: '', pending: outbox.read(interview), problem: null, refused: null, caught: false }
  const listeners = new Set<() => void>()
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'], reconnectionDelay: 300, reconnectionDelayMax: 3_000, autoConnect: false,
    auth: (give) => give({ protocol: PROTOCOL, interview, seen: state.view.seq }),
  })
  socket.on('connect', () => {
    set({ link: 'online' })
    for (const one of state.pending) transmit(one)
  })
  socket.on('disconnect', () => { if (state.link !== 'refused') set({ link: 'offline', draft: '' }) })
  socket.on('connect_error', () => { if (state.link !== 'refused') set({ link: 'offline' }) })
  socket.on('event', (raw) => {
    const record = VisibleRecord.safeParse(raw)
    if (!record.success) return set({ problem: 'The server sent something this page does not understand. Reload the page.' })
    const spoke = record.data.event.type === 'interviewer-spoke'
    if (record.data.command !== null) outbox.drop(interview, record.data.command)
    set({ view: take(state.view, record.data), pending: state.pending.filter((one) => one.id !== record.data.command), ...(spoke ? { draft: '' } : {}) })
  })
  socket.on('draft', (text) => set({ draft: text }))
  socket.on('caught', () => set({ caught: true }))
  socket.on('refused', ({ message }) => {
    set({ link: 'refused', problem: message })
    socket.disconnect()
  })

  function transmit(one: Pending): void {
    if (!socket.connected) return
    socket.timeout(RESEND_MS).emit('command', one.id, one.command, (error: Error | null, ack?: Ack) => {
      if (!state.pending.some((other) => other.id === one.id)) return
      if (error !== null || ack === undefined || (!ack.ok && (ack.code === 'busy' || ack.code === 'failed'))) return void setTimeout(() => transmit(one), 1_000)
      outbox.drop(interview, one.id)
      const refused = ack.ok ? null : { text: one.command.text ?? null }
      set({ pending: state.pending.filter((other) => other.id !== one.id), problem: ack.ok ? null : ack.message, ...(refused === null ? {} : { refused: refused.text }) })
    })
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      if (listeners.size === 1) socket.connect()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) socket.disconnect()
      }
    },
    state: (): SessionState => state,
    send(command: Command): void {
      const one: Pending = { id: commandId(), command }
      // Of several versions of the code only the last one counts.
      const replaced = command.type === 'edit-code' ? state.pending.filter((other) => other.command.type === 'edit-code') : []
      for (const other of replaced) outbox.drop(interview, other.id)
      outbox.keep(interview, one)
      set({ pending: [...state.pending.filter((other) => !replaced.includes(other)), one], problem: null, refused: null })
      transmit(one)
    },
    dismiss: (): void => set({ problem: null }),
  }
}
