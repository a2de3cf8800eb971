import type { Report } from '#server/protocol/report.ts'
import { clock } from '../ui/time.ts'

/** Hints with their price, and where the time went. */
export function HintsAndTime({ report }: { report: Report }) {
  return (
    <section className="sec" id="time" aria-labelledby="h-time">
      <h2 id="h-time">Hints and time</h2>
      {report.hints.length === 0 ? <p className="t2">No hint was taken.</p> : (
        <ul className="probes">{report.hints.map((hint) => <li key={hint.seq}><time className="meta">{clock(hint.elapsedMs)}</time><div><p>{hint.text}</p><p className="meta">{hint.price}</p></div></li>)}</ul>
      )}
      <table className="times"><caption className="sr">Time by phase</caption>
        <thead><tr><th scope="col">Phase</th><th scope="col">Took</th><th scope="col">Planned</th></tr></thead>
        <tbody>{report.timeline.phases.map((phase) => <tr key={`${phase.title}${phase.startMs}`}><th scope="row">{phase.title}</th><td>{clock(phase.endMs - phase.startMs)}</td><td>{phase.plannedMs === null ? 'untimed' : clock(phase.plannedMs)}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
