import { useState } from 'react'
import type { Report } from '#server/protocol/report.ts'
import { api } from '../session/api.ts'
import { Choice } from '../lobby/choice.tsx'
import { Notice } from '../ui/notice.tsx'

const LEVELS = [[1, '1 poor'], [2, '2 below'], [3, '3 mixed'], [4, '4 at the bar'], [5, '5 raises it']] as const

/** Before any score: what one thinks oneself, per criterion. Skippable. */
export function SelfRating({ report, onDone }: { report: Report; onDone: () => void }) {
  const [ratings, setRatings] = useState<Record<string, number>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const send = (given: Record<string, number> | null): void => {
    api.command(report.interview, { type: 'self-rate', ratings: given }).then(onDone, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }
  return (
    <main id="main" className="wrap rate">
      <p className="meta">{report.roundTitle}, before the report</p>
      <h1>How do you think it went?</h1>
      <p className="t2">Rate the answers yourself first. The gap between your view and the report is worth knowing.</p>
      <form onSubmit={(event) => { event.preventDefault(); send(ratings) }}>
        {report.criteria.map((criterion) => (
          <Choice key={criterion.id} name={criterion.id} legend={criterion.title} note={`${criterion.is}.`.replace('..', '.')} value={ratings[criterion.id] ?? null}
            onChange={(level) => { if (level !== null) setRatings({ ...ratings, [criterion.id]: level }) }} options={LEVELS} />
        ))}
        {problem === null ? null : <Notice words={problem} />}
        <div className="acts">
          <button className="btn pri" type="submit" disabled={Object.keys(ratings).length === 0}>Show the report</button>
          <button className="btn quiet" type="button" onClick={() => send(null)}>Skip</button>
        </div>
      </form>
    </main>
  )
}
