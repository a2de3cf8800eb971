import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Session } from '../session/session.ts'
import { useNow } from '../session/use-now.ts'
import { elapsedAt, type Started, type View } from '../session/view.ts'
import { Brand } from '../ui/icons.tsx'
import { clock } from '../ui/time.ts'
import { Spending } from './spending.tsx'

type Props = { view: View; started: Started; session: Session; hidden: boolean; onHide: () => void; children: ReactNode }

/** The thin line on top: round, what models took, time left, phases. Time can be hidden, and what models took with it. */
export function RoomTop({ view, started, session, hidden, onHide, children }: Props) {
  const [ending, setEnding] = useState(false)
  return (
    <header className="room-top">
      <a className="skip" href="#answer">Skip to the answer</a>
      <div className="top">
        <Link className="brand" href="/" aria-label="Bar Raiser, leave the room"><Brand /></Link>
        <h1>{started.roundTitle}</h1>
        <div className="end">
          {hidden ? null : <Spending spent={view.spent} where="top" />}
          {hidden ? null : <TimeLeft view={view} started={started} />}
          <button className="btn quiet sm" type="button" onClick={onHide}>{hidden ? 'Show time' : 'Hide time'}</button>
          {started.mode === 'practice' ? <PauseButton view={view} session={session} /> : null}
          <button className="btn quiet sm" type="button" aria-expanded={ending} onClick={() => setEnding(!ending)}>End</button>
        </div>
      </div>
      {ending ? (
        <div className="ending" role="group" aria-label="End the interview">
          <p>End the interview? The report uses what you have said so far.</p>
          <button className="btn sm danger" type="button" autoFocus onClick={() => session.send({ type: 'end' })}>End</button>
          <button className="btn quiet sm" type="button" onClick={() => setEnding(false)}>Go on</button>
        </div>
      ) : null}
      <PhaseLine view={view} started={started} hidden={hidden} />
      {children}
    </header>
  )
}

function PauseButton({ view, session }: { view: View; session: Session }) {
  return (
    <button className="btn quiet sm" type="button" aria-pressed={view.clock.paused} onClick={() => session.send({ type: view.clock.paused ? 'resume' : 'pause' })}>
      {view.clock.paused ? 'Go on' : 'Pause'}
    </button>
  )
}

function TimeLeft({ view, started }: { view: View; started: Started }) {
  const now = useNow()
  if (started.minutes === null) return <span className="num t2">{clock(elapsedAt(view, now))}</span>
  const left = started.minutes * started.extraTime * 60_000 - elapsedAt(view, now)
  return <span className="num"><span className="sr">Time left: </span><b>{clock(left)}</b><span className="t2"> left</span></span>
}

function PhaseLine({ view, started, hidden }: { view: View; started: Started; hidden: boolean }) {
  const now = useNow()
  const { phases } = started
  const spent = elapsedAt(view, now) - phases.slice(0, view.phase).reduce((sum, phase) => sum + (phase.minutes ?? 0) * 60_000, 0)
  const share = (minutes: number | null): number => (minutes === null || hidden ? 0 : Math.min(100, Math.max(0, (spent / (minutes * 60_000)) * 100)))
  return (
    <ol className="phases" aria-label="Phases" style={{ gridTemplateColumns: phases.map((phase) => `${phase.minutes ?? 1}fr`).join(' ') }}>
      {phases.map((phase, at) => (
        <li key={`${phase.id}${at}`} className={at < view.phase ? 'past' : at === view.phase ? 'now' : ''} aria-current={at === view.phase ? 'step' : undefined} style={{ '--p': `${share(phase.minutes)}%` } as React.CSSProperties}>
          {phase.title}{hidden || phase.minutes === null || at < view.phase ? null : <span className="min">{phase.minutes} min</span>}
        </li>
      ))}
    </ol>
  )
}
