import type { Report } from '#server/protocol/report.ts'
import { clock } from '../ui/time.ts'

/** Three things to practise, each from the candidate's own words. */
export function Moves({ report }: { report: Report }) {
  if (report.practise.length === 0) return null
  return (
    <section className="sec" id="moves" aria-labelledby="h-moves">
      <h2 id="h-moves">Three moves</h2>
      <p className="t2">Your own words, and what they lacked. The gaps are yours to fill.</p>
      <ol>{report.practise.map((move, at) => (
        <li key={move.title} className="mv"><span className="no">{at + 1}</span>
          <div><h3>{move.title}</h3>
            <dl>
              {move.said === null ? null : <><dt>You said, {clock(move.said.elapsedMs)}</dt><dd>“{move.said.text}”</dd></>}
              <dt>What was missing</dt><dd>{move.missing}</dd>
              <dt>Say it like this</dt><dd className="own"><Gaps text={move.better} /></dd>
              <dt>Drill</dt><dd>{move.drill}</dd>
            </dl>
          </div>
        </li>
      ))}</ol>
    </section>
  )
}

/** Parts in square brackets are gaps to fill. */
const Gaps = ({ text }: { text: string }) => text.split(/(\[[^\]]+\])/).map((part, at) => (part.startsWith('[') ? <u key={at}>{part}</u> : part))

/** Two things to keep. */
export function Keep({ report }: { report: Report }) {
  if (report.keep.length === 0) return null
  return (
    <section className="sec" id="keep" aria-labelledby="h-keep">
      <h2 id="h-keep">Keep doing</h2>
      <ul className="keep">{report.keep.map(({ title, quote }) => (
        <li key={title}><h3>{title}</h3><p>“{quote.text}”</p><p className="t2">Said before anyone asked. {clock(quote.elapsedMs)}</p></li>
      ))}</ul>
    </section>
  )
}
