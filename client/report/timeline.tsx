import { useState } from 'react'
import type { Report } from '#server/protocol/report.ts'
import { Evidence, EvidenceGlyph, STATES } from '../ui/evidence.tsx'
import { clock } from '../ui/time.ts'

/** When phases, turns, probes and evidence fell. Choosing a mark shows its words. */
export function Timeline({ report }: { report: Report }) {
  const { timeline, probes } = report
  const [chosen, setChosen] = useState(0)
  const total = Math.max(1, timeline.totalMs)
  const at = (ms: number): string => `${Math.min(100, Math.max(0, (ms / total) * 100))}%`
  const marks = timeline.marks
  const mark = marks[chosen]
  const rows = rowsOf(marks.map((one) => one.atMs / total))
  const yours = timeline.turns.flatMap((turn, index) => (turn.who === 'you' ? [{ turn, from: timeline.turns[index - 1]?.atMs ?? 0 }] : []))
  return (
    <section className="sec" id="timeline" aria-labelledby="h-timeline">
      <h2 id="h-timeline">Timeline</h2>
      <p className="t2">{marks.length === 0 ? 'No evidence was found on it.' : 'Choose any mark to see that moment; the arrow keys go from mark to mark.'}</p>
      <div className="tl" tabIndex={0} role="group" aria-label={`Timeline of ${clock(total)}`} onKeyDown={(event) => {
        if (event.key === 'ArrowRight') setChosen(Math.min(marks.length - 1, chosen + 1))
        else if (event.key === 'ArrowLeft') setChosen(Math.max(0, chosen - 1))
      }}>
        <div className="in">
          <div className="lane l-ph"><span>Phase</span>{timeline.phases.map((phase) => <div key={`${phase.title}${phase.startMs}`} style={{ left: at(phase.startMs), width: at(phase.endMs - phase.startMs) }}>{phase.title}</div>)}</div>
          <div className="lane l-you"><span>You</span>{yours.map(({ turn, from }) => <i key={turn.seq} className={turn.seq === mark?.seq ? 'sel' : ''} style={{ left: at(from), width: `max(3px, ${at(turn.atMs - from)})` }} />)}</div>
          <div className="lane l-pr"><span>Probes</span>{probes.map((probe) => <i key={probe.seq} style={{ left: at(probe.elapsedMs) }} title={probe.type} />)}</div>
          <div className="lane l-ev" style={{ height: `${28 * (Math.max(0, ...rows) + 1)}px` }}><span>Evidence</span>{marks.map((one, index) => (
            <button key={`${one.point}${one.seq}${index}`} type="button" className={one.state} style={{ left: at(one.atMs), top: `${2 + rows[index]! * 28}px` }} aria-pressed={index === chosen} aria-label={`${one.state} at ${clock(one.atMs)}: ${one.point}`} onClick={() => setChosen(index)}><EvidenceGlyph state={one.state} /></button>
          ))}</div>
          <div className="axis" aria-hidden="true"><span style={{ left: '0' }}>00:00</span><span style={{ left: '50%' }}>{clock(total / 2)}</span><span style={{ left: '100%' }}>{clock(total)}</span></div>
        </div>
      </div>
      {mark === undefined ? null : <div className="moment" aria-live="polite"><time>{clock(mark.atMs)}</time><p>“<mark className={mark.state}>{mark.text}</mark>” <span className="meta">{mark.point}</span></p></div>}
      <p className="legend">{STATES.map((state) => <Evidence key={state} state={state} />)}</p>
    </section>
  )
}

/** Share of the line that a mark of 24 px takes on its narrowest width. */
const MARK = 0.04

/** The row of each mark, so that none lies over another. */
function rowsOf(places: readonly number[]): number[] {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => place >= end)
    const row = free < 0 ? ends.length : free
    ends[row] = place + MARK
    return row
  })
}
