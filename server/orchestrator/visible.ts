import type { InterviewEvent, Recorded } from '../interview/events.ts'
import { absurd, elapsed, evolve, type Held, type Interview } from '../interview/interview.ts'
import type { Material } from '../interview/material.ts'
import { phases } from '../interview/phases.ts'
import { nextRung, priceOf } from '../interview/policy/hints.ts'
import type { VisibleEvent, VisibleRecord } from '../protocol/room.ts'

/** Turns the log, in order, into what a candidate may see: no reasons, no points, no secrets. Keeps its place between calls. */
export function createView(material: Material): (records: readonly Recorded[]) => VisibleRecord[] {
  let state: Interview = { status: 'none' }
  return (records) => records.flatMap((record): VisibleRecord[] => {
    state = evolve(state, record)
    if (state.status === 'none') return []
    return [{ seq: record.seq, at: record.at, command: record.command, event: visible(record, state, material) }]
  })
}

function visible({ at, event }: Recorded, held: Held, material: Material): VisibleEvent {
  const elapsedMs = elapsed(held.clock, at)
  switch (event.type) {
    case 'interview-started': return started(held, material)
    case 'clock-started': return { type: 'clock-started', elapsedMs }
    case 'clock-stopped': return { type: 'clock-stopped', elapsedMs: held.clock.elapsedMs, why: event.why }
    case 'candidate-spoke': return { type: 'candidate-spoke', text: event.text, elapsedMs, question: held.question }
    case 'interviewer-spoke': return spoke(event, held, material, elapsedMs)
    case 'hint-requested': case 'reply-retried': case 'self-rated': return { type: event.type }
    case 'reply-failed': return { type: 'reply-failed', message: event.why }
    case 'report-failed': return { type: 'report-failed', message: event.why, judgement: event.judgement }
    case 'report-issued': return { type: 'report-issued', judgement: event.judgement }
    case 'judgement-asked': return { type: 'judgement-asked', by: event.by }
    case 'model-asked': return { type: 'model-asked', spent: held.spent }
    case 'answer-read': return { type: 'answer-read' }
    case 'time-warned': return { type: 'time-warned', minutesLeft: event.minutesLeft }
    case 'code-edited': return { type: 'code-edited', language: event.language, source: event.source }
    case 'interview-ended': return { type: 'interview-ended', why: event.why }
    default: return absurd(event)
  }
}

function started(held: Held, material: Material): VisibleEvent {
  const { plan } = held
  const { round } = material
  return {
    type: 'interview-started',
    round: round.id, roundTitle: round.title, interviewer: material.persona.name, questions: plan.questions.length,
    minutes: plan.minutes, extraTime: plan.extraTime, mode: plan.mode, engine: plan.engine,
    phases: phases(plan, round).map((slice) => ({
      id: slice.id, title: slice.title, minutes: slice.minutes, question: slice.question,
      help: plan.mode === 'practice' ? slice.help : null,
    })),
    hints: material.questions.some((question) => question.hints.length > 0) ? 'ladder' : 'free',
    workspace: round.id === 'coding' ? 'code' : 'none',
    criteria: round.criteria.map(({ id, title }) => ({ id, title })),
  }
}

function spoke(event: Extract<InterviewEvent, { type: 'interviewer-spoke' }>, held: Held, material: Material, elapsedMs: number): VisibleEvent {
  const { move } = event
  const kind = move.kind === 'greet' ? 'greeting' : move.kind === 'ask' ? 'opening' : move.kind === 'close' ? 'last' : 'line'
  const slices = phases(held.plan, material.round)
  const phase = held.stage === 'intro' ? 0 : held.stage === 'question' ? slices.findIndex((slice) => slice.question === held.question) : slices.length - 1
  return {
    type: 'interviewer-spoke', text: event.text, elapsedMs, question: Math.max(0, held.question), kind, phase,
    quoted: move.kind === 'probe' ? move.quoted : null,
    hint: hintNow(held, material, move.kind === 'offer-hint'),
    note: NOTES[event.replaced?.check ?? ''] ?? null,
  }
}

/** Said to the candidate when the configured model could not word this turn. */
const NOTES: Record<string, string> = {
  'model-failed': 'The model did not answer, so the built-in interviewer spoke. Nothing you said was lost.',
  'budget-spent': 'The budget of this interview is spent, so the built-in interviewer speaks from here on.',
}

/** The hint that can be taken after this line, with its price. In a real interview there is one only when it was offered. */
function hintNow(held: Held, material: Material, offered: boolean): { rung: number; price: string; offered: boolean } | null {
  if (held.stage !== 'question' || (held.plan.mode === 'real' && !offered)) return null
  const question = material.questions[held.question]
  if (question === undefined) return null
  const rung = nextRung({ lines: held.lines.filter((line) => line.question === held.question), question })
  return rung === null ? null : { rung, price: priceOf(rung), offered }
}
