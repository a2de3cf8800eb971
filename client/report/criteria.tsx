import type { Report } from '#server/protocol/report.ts'
import { Evidence } from '../ui/evidence.tsx'
import { Gauge, range } from '../ui/gauge.tsx'
import { clock } from '../ui/time.ts'

type Row = Report['criteria'][number]
const MOST_SHOWN = 4

/** Level, range, quotes and what was missing, per criterion. */
export function Criteria({ report }: { report: Report }) {
  return (
    <section className="sec" id="criteria" aria-labelledby="h-criteria">
      <h2 id="h-criteria">Criteria</h2>
      <p className="t2">The band is the likely range, the tall mark is the bar, the triangle is what you said. A half or empty point means less confidence.</p>
      <div>{report.criteria.map((row) => <Criterion key={row.id} row={row} report={report} />)}</div>
    </section>
  )
}

function Criterion({ row, report }: { row: Row; report: Report }) {
  const { result } = row
  const shown = row.evidence.slice(0, MOST_SHOWN)
  return (
    <article className="cr">
      <div className="lvw"><h3>{row.title}</h3>{result === null ? <p className="t2">not observed</p> : <p className="lv">{result.level.toFixed(1)}<small>{range(result)}</small></p>}</div>
      <div>
        {result === null ? <p className="why">{row.notObserved}</p> : <Gauge level={result} bar={report.bar.level} self={report.selfRating?.[row.id] ?? null} name={row.title} />}
        {result === null ? null : <p className="meta count">{sentence(result.confidence)} confidence, {quotes(row)}</p>}
        <ul className="qs">
          {shown.map((found) => (
            <li key={found.point}><Evidence state={found.state} /><span>“<mark className={found.state}>{found.quotes[0]?.text}</mark>”<span className="meta aim">{found.is}{found.source === 'volunteered' ? '' : `, ${found.source}`}</span></span><time>{clock(found.quotes[0]?.elapsedMs ?? 0)}</time></li>
          ))}
          {row.wrong.map((wrong) => (
            <li key={wrong.claim}><Evidence state="contradicted" /><span>“<mark className="contradicted">{wrong.quote.text}</mark>”<span className="why">{wrong.corrected ? 'Corrected later, so it costs nothing. ' : ''}{wrong.because}</span></span><time>{clock(wrong.quote.elapsedMs)}</time></li>
          ))}
        </ul>
        {row.missing.length === 0 ? null : <p className="why">{row.missing.join(' ')}</p>}
        {row.oneHigher === null ? null : <p className="up">At {row.oneHigher.level}: {row.oneHigher.is}</p>}
      </div>
    </article>
  )
}

const sentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const quotes = (row: Row): string => {
  const count = row.evidence.reduce((sum, found) => sum + found.quotes.length, 0)
  return count === 1 ? '1 quote' : `${count} quotes`
}
