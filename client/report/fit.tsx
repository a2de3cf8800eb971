import type { Report } from '#server/protocol/report.ts'
import { clock } from '../ui/time.ts'

type Requirement = Report['fit'][number]

const STATE: Record<Requirement['state'], string> = { said: 'spoken of', written: 'in the résumé only', 'not-shown': 'not recognised in what was said' }

/** How what was said meets what the role asks for; shown after a recruiter screen. */
export function Fit({ report: { fit, timeline } }: { report: Report }) {
  if (fit.length === 0) return null
  const saidAt = (seq: number | null): string => {
    const turn = timeline.turns.find((one) => one.seq === seq)
    return seq === null ? 'in the résumé' : turn === undefined ? 'said' : `said at ${clock(turn.atMs)}`
  }
  const parts = [['Must-haves', fit.filter(({ must }) => must)], ['Nice to have', fit.filter(({ must }) => !must)]] as const
  return (
    <section className="sec fit" id="fit" aria-labelledby="h-fit">
      <h2 id="h-fit">What the role asks for</h2>
      <p className="t2">By the job description, or by the guide where none was given. No level is made of it. It goes by words: what was said in other words can stand here as not recognised.</p>
      {parts.map(([title, requirements]) => (requirements.length === 0 ? null : (
        <div key={title}><h3>{title}</h3>
          <ul>{requirements.map(({ requirement, text, state, quotes }) => (
            <li key={requirement}>
              <p>{text}</p><p className="t2 so">{STATE[state]}</p>
              {quotes.map((quote) => <p key={`${quote.seq} ${quote.text}`} className="quote">“{quote.text}” <span className="meta">{saidAt(quote.seq)}</span></p>)}
            </li>
          ))}</ul>
        </div>
      )))}
    </section>
  )
}
