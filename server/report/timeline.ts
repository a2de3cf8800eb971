import type { EvidenceState, EvidenceTable } from '../evidence/table.ts'
import type { Held } from '../interview/interview.ts'
import type { Material } from '../interview/material.ts'
import { phases } from '../interview/phases.ts'
import { priceOf } from '../interview/policy/hints.ts'
import type { Report } from '../protocol/report.ts'
import { quoted, type HeldQuestion } from './tables.ts'

/** Phases as they went, turns, and where evidence fell, all on the interview's own clock. */
export function timeline(held: Held, material: Material, questions: readonly HeldQuestion[]): Report['timeline'] {
  const totalMs = held.ended?.elapsedMs ?? held.clock.elapsedMs
  const closingMs = held.lines.find((line) => line.move?.kind === 'invite-questions')?.elapsedMs ?? null
  const starts = [0, ...held.openedMs, ...(closingMs === null ? [] : [closingMs])]
  const slices = phases(held.plan, material.round)
  const reached = slices.filter((slice) => slice.id === 'intro' || (slice.question !== null && slice.question < held.openedMs.length) || (slice.id === 'closing' && closingMs !== null))
  return {
    totalMs,
    phases: reached.map((slice, at) => ({
      title: slice.title,
      startMs: starts[at] ?? totalMs,
      endMs: starts[at + 1] ?? totalMs,
      plannedMs: slice.minutes === null ? null : slice.minutes * 60_000,
    })),
    turns: held.lines.map((line) => ({
      seq: line.seq, who: line.who === 'candidate' ? 'you' : 'interviewer', atMs: line.elapsedMs, text: line.text, question: Math.max(0, line.question),
    })),
    marks: questions.flatMap((question) => question.table.points.flatMap((found) => {
      const quote = found.quotes[0]
      const point = question.points.find((one) => one.id === found.point)
      if (quote === undefined || point === undefined) return []
      const shown = quoted(question, quote)
      return [{ seq: shown.seq, atMs: shown.elapsedMs, state: found.state, text: shown.text, point: point.is }]
    })).sort((a, b) => a.atMs - b.atMs || a.seq - b.seq),
  }
}

/** Each probe with the state of its point before it and after the answers that followed. */
export function probesAsked(questions: readonly HeldQuestion[], criteria: readonly { id: string; title: string }[]): Report['probes'] {
  return questions.flatMap((question) => question.lines.flatMap((line, at) => {
    if (line.move?.kind !== 'probe') return []
    const { move } = line
    const next = question.lines.findIndex((later, index) => index > at && (later.move?.kind === 'probe' || later.move?.kind === 'twist'))
    const upTo = question.reader(question.turns.slice(0, next < 0 ? question.turns.length : next))
    if (move.criterion !== undefined) {
      return [{
        seq: line.seq, elapsedMs: line.elapsedMs, text: line.text, type: move.probe, why: move.reason.why,
        aim: (criteria.find((one) => one.id === move.criterion)?.title ?? move.criterion).toLowerCase(),
        before: best(question.reader(question.turns.slice(0, at)), move.criterion), after: best(upTo, move.criterion),
      }]
    }
    const aim = question.points.find((point) => point.id === move.point)?.is
      ?? question.misconceptions.find((one) => one.id === move.point)?.is ?? 'an earlier statement'
    return [{
      seq: line.seq, elapsedMs: line.elapsedMs, text: line.text, type: move.probe, aim, why: move.reason.why,
      before: move.before.state, after: stateOf(move.point),
    }]

    function stateOf(id: string): EvidenceState {
      const wrong = upTo.misconceptions.find((found) => found.misconception === id)
      if (wrong !== undefined) return wrong.corrected ? 'explained' : 'contradicted'
      return upTo.points.find((found) => found.point === id)?.state ?? move.before.state
    }
  }))
}

const STATES: readonly EvidenceState[] = ['absent', 'contradicted', 'mentioned', 'explained', 'grounded']

/** The strongest evidence for a criterion: a plain question aims at all of it. */
const best = (table: EvidenceTable, criterion: string): EvidenceState =>
  table.points.filter((point) => point.criterion === criterion).map((point) => point.state).reduce((most, state) => STATES.indexOf(state) > STATES.indexOf(most) ? state : most, 'absent')

export function hintsTaken(questions: readonly HeldQuestion[]): Report['hints'] {
  return questions.flatMap(({ lines }) => lines.flatMap((line) => {
    const rung = line.move?.kind === 'hint' ? line.move.rung : line.move?.kind === 'rephrase' ? 0 : null
    return rung === null ? [] : [{ seq: line.seq, elapsedMs: line.elapsedMs, rung, text: line.text, price: priceOf(rung) }]
  }))
}
