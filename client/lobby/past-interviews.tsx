import { Link } from 'wouter'
import type { Summary } from '#server/protocol/catalog.ts'
import { api } from '../session/api.ts'
import { levelClass, place } from '../ui/gauge.tsx'
import { day } from '../ui/time.ts'
import { Confirm } from './confirm.tsx'

const STATUS = { judging: 'The report is being made.', failed: 'The report could not be made. Open it to try again.', live: '', reported: '' } as const

/** Interviews that are over, newest first, with a level per criterion. */
export function PastInterviews({ interviews, onChange }: { interviews: readonly Summary[]; onChange: () => void }) {
  return (
    <section className="sec" aria-labelledby="past">
      <header><h2 id="past">Past interviews</h2>{interviews.length === 0 ? null : <p className="meta">Levels run from 1 to 5. The mark at 4 is the bar.</p>}</header>
      {interviews.length === 0
        ? <p className="t2">No interviews yet. A first one takes 15 minutes.</p>
        : (
          <>
            <ul className="past-list">{interviews.map((interview) => <Row key={interview.id} interview={interview} onChange={onChange} />)}</ul>
            <p className="after"><a href="/api/export" download>Download all interviews</a></p>
          </>
        )}
    </section>
  )
}

function Row({ interview, onChange }: { interview: Summary; onChange: () => void }) {
  const { id, overall } = interview
  return (
    <li className="row">
      <span className="meta d">{day(interview.startedAt)}</span>
      <span><Link href={`/report/${id}`}>{interview.roundTitle}</Link><span className="q">{interview.question}</span>
        {STATUS[interview.status] === '' ? null : <span className="meta">{STATUS[interview.status]}</span>}
      </span>
      <span className="all"><span className="sr">Overall </span>{overall === null ? <><span aria-hidden="true">–</span><span className="sr">not scored</span></> : overall.toFixed(1)}</span>
      <ul className="minis">
        {interview.criteria.map(({ id: criterion, title, level }) => (
          <li key={criterion}>
            <span className="n">{title.toLowerCase()}</span>
            <span className="v">{level === null ? <><span aria-hidden="true">–</span><span className="sr">not observed</span></> : level.toFixed(1)}</span>
            <i className={`b ${level === null ? '' : levelClass(level)}`} aria-hidden="true"><i style={{ width: level === null ? '0%' : place(level) }} /></i>
          </li>
        ))}
      </ul>
      <span className="more-acts">
        <a className="btn quiet sm" href={`/api/interviews/${id}/export`} download aria-label={`Transcript of ${interview.question}`}>Transcript</a>
        <Confirm label="Delete" name={`Delete ${interview.roundTitle}: ${interview.question}`} question="Delete it for good?" confirm="Delete" onConfirm={async () => { await api.remove(id); onChange() }} />
      </span>
    </li>
  )
}
