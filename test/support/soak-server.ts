import type { InterviewEvent } from '#server/interview/events.ts'
import type { InterviewStore } from '#server/ports.ts'
import { readEnvironment } from '#server/env.ts'
import { startServer } from '#server/server.ts'

// A server that dies at a chosen step, for the soak test. DIE_AT is "<step>:<type of event>:<how many are let through first>".

const [step, type, countdown] = (process.env['DIE_AT'] ?? '').split(':')
let left = Number(countdown ?? 0)

const die = (): never => { process.kill(process.pid, 'SIGKILL'); throw new Error('dead') }
const isDue = (events: readonly { event: InterviewEvent }[]): boolean => events.some(({ event }) => event.type === type) && left-- <= 0

const mortal = (store: InterviewStore): InterviewStore => ({
  ...store,
  async append(interview, seq, events, command) {
    const due = isDue(events)
    if (due && step === 'before-append') die()
    const made = await store.append(interview, seq, events, command)
    if (due && step === 'after-append') die()
    if (due && step === 'after-publish') setImmediate(die)
    return made
  },
})

const server = await startServer(readEnvironment(), (line) => process.stderr.write(`${line}\n`), { wrap: mortal })
process.send?.({ url: server.url })
