import type { Report } from '#server/protocol/report.ts'
import { Gauge, range } from '../ui/gauge.tsx'

/** The guide's four key criteria, as far as this round feeds them. */
export function KeyCriteria({ report }: { report: Report }) {
  return (
    <section className="sec" id="key" aria-labelledby="h-key">
      <h2 id="h-key">Key criteria of the guide</h2>
      <p className="t2">What this round says about the four things the guide names (section 2). One round feeds some of them only.</p>
      <div>{report.keyCriteria.map(({ id, title, result }) => (
        <article key={id} className="cr key">
          <div className="lvw"><h3>{title}</h3>{result === null ? null : <p className="lv">{result.level.toFixed(1)}<small>{range(result)}</small></p>}</div>
          {result === null ? <p className="t2">Not observed in this round.</p> : <Gauge level={result} bar={report.bar.level} self={null} name={title} />}
        </article>
      ))}</div>
    </section>
  )
}
