import { useCallback } from 'react'
import { api } from '../session/api.ts'
import { useLoad } from '../session/use-load.ts'
import type { Line, Started, View } from '../session/view.ts'
import { Evidence } from '../ui/evidence.tsx'
import { clock } from '../ui/time.ts'

/** The conversation so far, without the line that is pinned below. In practice each closed question shows what was seen. */
export function Log({ id, view, started }: { id: string; view: View; started: Started }) {
  const lines = view.lines.filter((line) => line.seq !== view.asked?.seq)
  return (
    <div className="log" tabIndex={0} role="log" aria-label="Conversation so far" aria-live="off">
      <div>
        {lines.map((line, at) => (
          <div key={line.seq}>
            {started.mode === 'practice' && closes(lines, at, view) ? <Seen id={id} question={line.question - 1} /> : null}
            <Turn line={line} name={started.interviewer} quoted={view.asked?.quoted ?? null} />
          </div>
        ))}
        {started.mode === 'practice' && view.asked !== null && closesAsked(lines, view) ? <Seen id={id} question={view.asked.question - 1} /> : null}
      </div>
    </div>
  )
}

/** The first line of a new question, once an earlier one was answered. */
const closes = (lines: readonly Line[], at: number, view: View): boolean =>
  at > 0 && lines[at]!.question > lines[at - 1]!.question && lines[at]!.question <= view.question
const closesAsked = (lines: readonly Line[], view: View): boolean => (lines.at(-1)?.question ?? view.question) < view.question

function Turn({ line, name, quoted }: { line: Line; name: string; quoted: string | null }) {
  return (
    <article className={line.who === 'you' ? 'turn' : 'turn them'}>
      <div className="who"><b>{line.who === 'you' ? 'You' : name}</b><time>{clock(line.elapsedMs)}</time></div>
      <p className="said">{line.who === 'you' ? <WithQuote text={line.text} quoted={quoted} /> : line.text}{line.note === null ? null : <span className="meta note">{line.note}</span>}</p>
    </article>
  )
}

/** Text with the words that the interviewer quotes back marked. */
export function WithQuote({ text, quoted }: { text: string; quoted: string | null }) {
  const at = quoted === null ? -1 : text.indexOf(quoted)
  if (quoted === null || at < 0) return text
  return <>{text.slice(0, at)}<span className="yours">{quoted}</span>{text.slice(at + quoted.length)}</>
}

function Seen({ id, question }: { id: string; question: number }) {
  const [loaded] = useLoad(useCallback(() => api.evidence(id, question), [id, question]))
  if (loaded.state !== 'ready') return null
  return (
    <details className="seen">
      <summary>What was seen in that question</summary>
      {loaded.value.criteria.map((criterion) => (
        <div key={criterion.id}>
          <h3>{criterion.title}</h3>
          <ul>{criterion.points.map((point) => <li key={point.is}><Evidence state={point.state} /><span>{point.is}{point.quotes[0] === undefined ? null : <q>{point.quotes[0].text}</q>}</span></li>)}</ul>
        </div>
      ))}
    </details>
  )
}
