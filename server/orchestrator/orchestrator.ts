import { EVENT_VERSION } from '../interview/upcast.ts'
import { decide, type Command, type Refusal } from '../interview/decide.ts'
import type { Recorded } from '../interview/events.ts'
import { elapsed, fold, type Held } from '../interview/interview.ts'
import { owed, type Effect } from '../interview/owed.ts'
import { phases } from '../interview/phases.ts'
import { respond } from '../interview/policy/respond.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import { Conflict, type Clock, type Engine, type InterviewStore } from '../ports.ts'
import { createReport } from '../report/create-report.ts'
import { createPreparation } from './prepare.ts'
import { Workshop } from './workshop.ts'

export type Ports = {
  store: InterviewStore
  clock: Clock
  /** The engine that speaks in a round. */
  engineFor: (plan: Held['plan']) => Engine
  /** Told of trouble by interview id, kind and message; never of words that were said. */
  report: (trouble: { interview: string; where: string; error: unknown }) => void
}

export type Listener = { records: (records: readonly Recorded[]) => void; draft: (text: string) => void; gone: () => void }

/** Share of a question's time after which it is told once (judging 2). */
const WARN_AT = 0.8
const MOST_CONFLICTS = 20

type Desk = { queue: Promise<unknown>; workshop: Workshop; listeners: Set<Listener>; present: number; cancelAlarm: (() => void) | null }

export type Orchestrator = ReturnType<typeof createOrchestrator>

/** load → decide → append → publish → reconcile what is owed; one command at a time per interview. */
export function createOrchestrator({ store, clock, engineFor, report }: Ports) {
  const desks = new Map<string, Desk>()
  const preparation = createPreparation(store)
  let closed = false

  function deskOf(interview: string): Desk {
    const found = desks.get(interview)
    if (found !== undefined) return found
    const desk: Desk = {
      queue: Promise.resolve(), listeners: new Set(), present: 0, cancelAlarm: null,
      workshop: new Workshop((effect, signal) => perform(interview, effect, signal)),
    }
    desks.set(interview, desk)
    return desk
  }

  /** Runs `work` after everything already asked of this interview. */
  function inTurn<T>(interview: string, work: () => Promise<T>): Promise<T> {
    const desk = deskOf(interview)
    const result = desk.queue.then(work, work)
    desk.queue = result.catch(() => undefined)
    return result
  }

  /** Decides and records one command. The sequence number of the last event it made, or a refusal. */
  function dispatch(interview: string, command: Command, id: string | null = null): Promise<{ seq: number } | Refusal> {
    return inTurn(interview, async () => {
      for (let tries = 0; ; tries += 1) {
        const records = await store.read(interview)
        const done = id === null ? [] : records.filter((record) => record.command === id)
        if (done.length > 0) return { seq: done.at(-1)!.seq }
        const state = fold(records)
        const at = Math.max(clock.now(), state.status === 'none' ? 0 : state.lastAt)
        const decided = decide(state, command, at)
        if ('refused' in decided) return decided
        const seq = records.at(-1)?.seq ?? 0
        if (decided.length === 0) return { seq }
        try {
          const fresh = await store.append(interview, seq, decided.map((event) => ({ at, version: EVENT_VERSION[event.type], event })), id)
          publish(interview, fresh)
          settle(interview, fold([...records, ...fresh]))
          return { seq: fresh.at(-1)?.seq ?? seq }
        } catch (error) {
          if (!(error instanceof Conflict) || tries >= MOST_CONFLICTS) throw error
        }
      }
    })
  }

  function publish(interview: string, records: readonly Recorded[]): void {
    for (const listener of deskOf(interview).listeners) listener.records(records)
  }

  /** Starts what is owed now and sets the alarm for the next warning of time. */
  function settle(interview: string, state: ReturnType<typeof fold>): void {
    if (closed) return
    const desk = deskOf(interview)
    desk.workshop.reconcile(owed(state))
    desk.cancelAlarm?.()
    desk.cancelAlarm = null
    if (state.status === 'live') void setAlarm(interview, desk, state)
    else if (desk.listeners.size === 0 && desk.workshop.idle) desks.delete(interview)
  }

  async function setAlarm(interview: string, desk: Desk, held: Held): Promise<void> {
    if (held.clock.runningSince === null || held.stage !== 'question' || held.plan.minutes === null || held.warned.includes(held.question)) return
    const slice = phases(held.plan, (await preparation(held.plan)).material.round).find((one) => one.question === held.question)
    const openedMs = held.openedMs.at(-1) ?? 0
    if (slice?.endMs == null || slice.endMs <= openedMs || desk.cancelAlarm !== null) return
    const dueMs = openedMs + (slice.endMs - openedMs) * WARN_AT
    const minutesLeft = Math.max(1, Math.round((slice.endMs - dueMs) / 60_000))
    desk.cancelAlarm = clock.after(Math.max(0, dueMs - elapsed(held.clock, clock.now())), () => {
      desk.cancelAlarm = null
      void dispatch(interview, { type: 'warn', question: held.question, minutesLeft }).catch((error: unknown) => report({ interview, where: 'warning of time', error }))
    })
  }

  async function perform(interview: string, effect: Effect, signal: AbortSignal): Promise<void> {
    try {
      const state = fold(await store.read(interview))
      if (state.status === 'none' || signal.aborted) return
      const prepared = await preparation(state.plan)
      if (effect.kind === 'reply') await reply(interview, state, prepared, effect.to, signal)
      else await dispatch(interview, { type: 'issue-report', report: createReport(interview, state, prepared) })
    } catch (error) {
      if (signal.aborted || closed) return
      report({ interview, where: effect.kind, error })
      const why = effect.kind === 'reply' ? 'The interviewer could not answer. Your words are saved; try again.' : 'The report could not be made. Everything you said is saved; try again.'
      await dispatch(interview, effect.kind === 'reply' ? { type: 'fail-reply', to: effect.to, why } : { type: 'fail-report', why })
        .catch((second: unknown) => report({ interview, where: `${effect.kind}: recording its failure`, error: second }))
    }
  }

  async function reply(interview: string, held: Held, prepared: Prepared, to: number, signal: AbortSignal): Promise<void> {
    const authored = respond(held, prepared, clock.now())
    const draft = (text: string): void => {
      if (!signal.aborted) for (const listener of deskOf(interview).listeners) listener.draft(text)
    }
    const utterances = await engineFor(held.plan).say({ held, prepared, authored }, draft, signal)
    if (!signal.aborted) await dispatch(interview, { type: 'reply', to, utterances })
  }

  return {
    dispatch,
    preparation,
    /** Delivers everything after `seen`, then everything new, without a gap or a repetition. Returns how to stop, or null for an unknown interview. */
    subscribe(interview: string, listener: Listener): Promise<(() => void) | null> {
      return inTurn(interview, async () => {
        const records = await store.read(interview)
        if (records.length === 0) return null
        const desk = deskOf(interview)
        desk.listeners.add(listener)
        listener.records(records)
        return () => { desk.listeners.delete(listener) }
      })
    },
    /** Somebody is here: the clock runs from the first arrival to the last leaving. Returns how to leave. */
    async arrive(interview: string): Promise<() => Promise<void>> {
      const desk = deskOf(interview)
      desk.present += 1
      await dispatch(interview, { type: 'arrive' })
      let here = true
      return async () => {
        if (!here) return
        here = false
        desk.present -= 1
        if (desk.present === 0 && !closed) await dispatch(interview, { type: 'leave' })
      }
    },
    /** After a start: clocks that a crash left running stop where the log ends, and every debt is taken up again. */
    async recover(): Promise<void> {
      for (const { interview } of await store.list()) {
        await dispatch(interview, { type: 'recover' })
        settle(interview, fold(await store.read(interview)))
      }
    },
    /** Deletes an interview and everything in flight for it. */
    delete(interview: string): Promise<boolean> {
      return inTurn(interview, async () => {
        const desk = deskOf(interview)
        desk.workshop.reconcile([])
        desk.cancelAlarm?.()
        const found = await store.delete(interview)
        for (const listener of desk.listeners) listener.gone()
        desks.delete(interview)
        return found
      })
    },
    /** Stops work in flight; what was owed is owed after the next start. */
    close(): void {
      closed = true
      for (const desk of desks.values()) {
        desk.workshop.reconcile([])
        desk.cancelAlarm?.()
      }
    },
  }
}
