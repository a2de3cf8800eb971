import { Link, useLocation } from 'wouter'
import type { Summary } from '#server/protocol/catalog.ts'
import { api } from '../session/api.ts'
import { minutes, when } from '../ui/time.ts'
import { Confirm } from './confirm.tsx'

/** Interviews that are not over: go on, or end one and see its report. */
export function OpenInterviews({ interviews, onChange }: { interviews: readonly Summary[]; onChange: () => void }) {
  const [, go] = useLocation()
  if (interviews.length === 0) return null
  return (
    <div className={interviews.length > 1 ? 'open-now' : 'open-now single'}>
      {interviews.map((interview) => (
        <article key={interview.id} aria-labelledby={`open-${interview.id}`}>
          <h2 id={`open-${interview.id}`}>Open interview, left on {when(interview.lastAt)}</h2>
          <p className="big">{interview.question}</p>
          <p className="t2">{interview.roundTitle}, {interview.mode} mode. {timeLeft(interview)}</p>
          <div className="acts">
            <Link className="btn pri" href={`/interview/${interview.id}`}>Continue</Link>
            <Confirm label="End it and see the report" question="End it? The report uses what you have said so far." confirm="End" onConfirm={async () => {
              await api.command(interview.id, { type: 'end' })
              go(`/report/${interview.id}`)
            }} />
            <Confirm label="Delete" name={`Delete the open interview ${interview.question}`} question="Delete it for good? Nothing of it is kept." confirm="Delete" onConfirm={async () => {
              await api.remove(interview.id)
              onChange()
            }} />
          </div>
        </article>
      ))}
    </div>
  )
}

function timeLeft({ leftMs }: Summary): string {
  if (leftMs === null) return 'It is untimed.'
  return leftMs < 60_000 ? 'The time is used; you can still finish.' : `${minutes(leftMs)} minutes are left.`
}
