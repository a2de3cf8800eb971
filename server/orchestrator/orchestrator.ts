import { EVENT_VERSION } from '../interview/upcast.ts'
import { decide, type Command, type Refusal } from '../interview/decide.ts'
import type { Recorded } from '../interview/events.ts'
import { absurd, elapsed, fold, spend, type Held } from '../interview/interview.ts'
import { owed, type Effect } from '../interview/owed.ts'
import { phases } from '../interview/phases.ts'
import { respond } from '../interview/policy/respond.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import { BUILT_IN } from '../interview/policy/words.ts'
import { Conflict, ModelFailure, type Assessor, type Clock, type Engine, type InterviewStore, type Metered, type Reporter, type Usage } from '../ports.ts'
import type { IssuedReport, Prose } from '../protocol/report.ts'
import { createReport } from '../report/create-report.ts'
import { createPreparation } from './prepare.ts'
import { Workshop } from './workshop.ts'

export type Ports = {
  store: InterviewStore
  clock: Clock
  /** The engine that speaks in an interview, and the one that speaks when its budget is spent. */
  engineFor: (plan: Held['plan']) => Engine
  fallback: Engine
  /** The model's reader of this name; null: it is not configured now. */
  assessorFor: (name: string) => Assessor | null
  /** The model's reporter of this name; null: it is not configured now. */
  reporterFor: (name: string) => Reporter | null
  purse: Purse
  /** Told of trouble by interview id, kind and message; never of words that were said. */
  report: (trouble: { interview: string; where: string; error: unknown }) => void
}

/** What models may take in one interview. `exhausted` says what is used up and what to do; null: they may be asked. */
type Purse = { dollarsOf: (model: string, usage: Usage) => number | null; exhausted: (spent: Held['spent']) => string | null }

export type Listener = { records: (records: readonly Recorded[]) => void; draft: (text: string) => void; gone: () => void }

/** Share of a question's time after which it is told once (judging 2). */
const WARN_AT = 0.8
const MOST_CONFLICTS = 20

type Desk = { queue: Promise<unknown>; workshop: Workshop; listeners: Set<Listener>; present: number; cancelAlarm: (() => void) | null }

const BUDGET_SPENT = 'budget-spent'

/** What is recorded when work failed. A judgement that fails gives no score and says why. */
function failureOf(effect: Exclude<Effect, { kind: 'read' }>, error: unknown): Command {
  switch (effect.kind) {
    case 'reply': return { type: 'fail-reply', to: effect.to, why: 'The interviewer could not answer. Your words are saved; try again.' }
    case 'report': return { type: 'fail-report', why: 'The report could not be made. Everything you said is saved; try again.', judgement: null }
    case 'judge': return { type: 'fail-report', why: error instanceof ModelFailure ? error.message : 'The judgement could not be made. Everything you said is saved; try again.', judgement: effect.judgement }
  }
}

export type Orchestrator = ReturnType<typeof createOrchestrator>

/** load → decide → append → publish → reconcile what is owed; one command at a time per interview. */
export function createOrchestrator({ store, clock, engineFor, fallback, assessorFor, reporterFor, purse, report }: Ports) {
  const desks = new Map<string, Desk>()
  const { prepare: preparation, forget } = createPreparation(store)
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
      switch (effect.kind) {
        case 'reply': return await reply(interview, state, prepared, effect.to, signal)
        case 'report': await dispatch(interview, { type: 'issue-report', report: createReport(interview, state, prepared, null), judgement: null }); return
        case 'judge': return await judge(interview, state, effect.judgement, signal)
        case 'read': return await read(interview, state, prepared, effect.upTo, signal)
        default: absurd(effect)
      }
    } catch (error) {
      if (signal.aborted || closed) return
      report({ interview, where: effect.kind, error })
      if (effect.kind !== 'read') await dispatch(interview, failureOf(effect, error)).catch((second: unknown) => report({ interview, where: `${effect.kind}: recording its failure`, error: second }))
    }
  }

  /** What the models of one piece of work take is recorded call by call. When the interview's purse is empty the work is given up, but for a reply that is being spoken. */
  function meter(interview: string, held: Held, wanted: AbortSignal) {
    const spending = new AbortController()
    let spent = held.spent
    const givenUp = (): ModelFailure | null => {
      const why = purse.exhausted(spent)
      return why === null ? null : new ModelFailure(why, { retryable: false })
    }
    return {
      givenUp,
      as: (role: 'interviewer' | 'assessor' | 'reporter'): Metered => ({
        signal: role === 'interviewer' ? wanted : AbortSignal.any([wanted, spending.signal]),
        used(usage, model) {
          const dollars = purse.dollarsOf(model, usage)
          void dispatch(interview, { type: 'note-cost', role, model, usage, dollars }).catch((error: unknown) => report({ interview, where: 'recording a cost', error }))
          spent = spend(spent, usage, dollars)
          const failure = givenUp()
          if (failure !== null) spending.abort(failure)
        },
      }),
    }
  }

  async function judge(interview: string, held: Held, judgement: number, signal: AbortSignal): Promise<void> {
    const { by, content, reporter } = held.judgements.find((one) => one.seq === judgement)!
    const prepared = await preparation({ ...held.plan, content })
    const assessor = assessorFor(by)
    if (by !== BUILT_IN && assessor === null) throw new ModelFailure(`"${by}" is not configured now, so it cannot judge. Configure it, or choose another reader.`, { retryable: false })
    const { as, givenUp } = meter(interview, held, signal)
    const tooDear = assessor === null ? null : givenUp()
    if (tooDear !== null) throw tooDear
    const reading = assessor === null ? null : await assessor.assess(held, prepared, as('assessor'))
    // The report names the content that it was judged by.
    const issued = createReport(interview, { ...held, plan: { ...held.plan, content } }, prepared, reading)
    const prose = givenUp() === null ? await proseOf(interview, issued, prepared, reporter, as('reporter')) : null
    if (!signal.aborted) await dispatch(interview, { type: 'issue-report', report: { ...issued, prose }, judgement })
  }

  /** The report is whole without it: what goes wrong here is told to whoever runs the server, and costs the prose alone. */
  async function proseOf(interview: string, issued: IssuedReport, prepared: Prepared, name: string | null, call: Metered): Promise<Prose | null> {
    const reporter = name === null ? null : reporterFor(name)
    if (reporter === null) return null
    try {
      return await reporter.word(issued, prepared, call)
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error
      report({ interview, where: 'wording the report', error: error.message })
      return null
    }
  }

  /** Behind the conversation: a failure costs nothing but a better choice of questions. Whatever comes of it, this answer is not read again. */
  async function read(interview: string, held: Held, prepared: Prepared, upTo: number, signal: AbortSignal): Promise<void> {
    const assessor = assessorFor(held.plan.assessor ?? '')
    const { as, givenUp } = meter(interview, held, signal)
    const found = assessor === null || givenUp() !== null ? [] : await assessor.notice(held, prepared, as('assessor')).catch((error: unknown) => {
      if (!signal.aborted && !closed) report({ interview, where: 'read', error })
      return []
    })
    if (!signal.aborted && !closed) await dispatch(interview, { type: 'note-reading', upTo, question: held.question, by: held.plan.assessor ?? '', found })
  }

  async function reply(interview: string, held: Held, prepared: Prepared, to: number, signal: AbortSignal): Promise<void> {
    const authored = respond(held, prepared, clock.now())
    const draft = (text: string): void => {
      if (!signal.aborted) for (const listener of deskOf(interview).listeners) listener.draft(text)
    }
    const engine = engineFor(held.plan)
    const { as, givenUp } = meter(interview, held, signal)
    const stopped = engine !== fallback && givenUp() !== null
    const utterances = await (stopped ? fallback : engine).say({ held, prepared, authored }, { ...as('interviewer'), draft })
    const told = held.lines.some((line) => line.replaced === BUDGET_SPENT)
    const marked = stopped && !told ? utterances.map((one, at) => (at === 0 ? { ...one, replaced: { check: BUDGET_SPENT, sentence: '' } } : one)) : utterances
    if (!signal.aborted) await dispatch(interview, { type: 'reply', to, utterances: marked })
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
        forget()
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
