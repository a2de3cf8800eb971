import './room.css'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '../session/use-session.ts'
import { NotFound } from '../ui/not-found.tsx'
import { Notice } from '../ui/notice.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { CodePane } from './code-pane.tsx'
import { Log } from './log.tsx'
import { RoomTop } from './room-top.tsx'
import { Spending } from './spending.tsx'
import { Stage } from './stage.tsx'
import { Tabs, type Tab } from './tabs.tsx'
import { titleOf } from './title.ts'

/** The interview. */
export default function Room({ id }: { id: string }) {
  const [state, session] = useSession(id)
  const [, go] = useLocation()
  const [tab, setTab] = useState<Tab>('talk')
  const [hidden, setHidden] = useState(() => localStorage.getItem('hide-time') === 'yes')
  const hide = (): void => {
    localStorage.setItem('hide-time', hidden ? 'no' : 'yes')
    setHidden(!hidden)
  }
  const { view } = state
  const over = view.status !== 'live'
  useEffect(() => { if (over) go(`/report/${id}`, { replace: true }) }, [over, go, id])
  useEffect(() => { document.title = titleOf(view) }, [view])
  if (state.link === 'refused') return <NotFound words={state.problem ?? 'There is no such interview.'} />
  const { started } = view
  if (started === null || over || !state.caught) return <Waiting words={state.link === 'offline' ? 'The server does not answer. This page goes on when it does.' : over ? 'Making the report. Everything you said is saved.' : 'Opening the room.'} />
  const coding = started.workspace === 'code'
  return (
    <div className={coding ? 'room coding' : 'room'} data-tab={tab}>
      <RoomTop view={view} started={started} session={session} hidden={hidden} onHide={hide}>{coding ? <Tabs tab={tab} onTab={setTab} /> : null}</RoomTop>
      <main id="main">
        {coding ? <p className="pin">{view.asked?.text}</p> : null}
        <div className="talk">
          <Log id={id} view={view} started={started} />
          {state.problem === null ? null : <Notice words={state.problem}><button className="btn quiet sm" type="button" onClick={session.dismiss}>Close</button></Notice>}
          <Stage id={id} state={state} started={started} session={session} />
          {hidden ? null : <Spending spent={view.spent} where="foot" />}
        </div>
        {coding ? <CodePane key={view.question} view={view} session={session} /> : null}
      </main>
    </div>
  )
}
