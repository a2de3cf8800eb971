import type { Session, SessionState } from '../session/session.ts'
import type { Started } from '../session/view.ts'

export type TrayPlace = 'hint' | 'keys' | null

type Props = { place: TrayPlace; offered: boolean; state: SessionState; started: Started; onTake: () => void; onClose: () => void; session: Session }

/** A fixed place under the actions: hint and price, failures, time, help with the phase. Nothing above it moves. */
export function Tray({ place, offered, state, started, onTake, onClose, session }: Props) {
  const { view } = state
  const help = started.phases[view.phase]?.help ?? null
  return (
    <div className="tray" id="tray" role="group" aria-label="Hint, time and help">
      {view.failed !== null ? <><p>{view.failed}</p><button className="btn sm" type="button" onClick={() => session.send({ type: 'retry' })}>Try again</button></>
        : (place === 'hint' || offered) && view.hint !== null
          ? <><p>{view.hint.price}{view.hint.rung === 0 && started.hints === 'free' ? ' There are no other hints here, because the story is yours.' : ''}</p>
            <button className="btn sm" type="button" onClick={onTake}>{view.hint.rung === 0 ? 'Say it another way' : 'Take the hint'}</button>
            <button className="btn quiet sm" type="button" onClick={onClose}>Not now</button></>
          : view.warned !== null ? <p role="status">{view.warned === 1 ? 'One minute' : `${view.warned} minutes`} left for this question.</p>
            : help === null ? null : <p><b>{started.phases[view.phase]?.title}.</b> {help}</p>}
    </div>
  )
}
