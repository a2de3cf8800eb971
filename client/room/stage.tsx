import { useEffect, useRef, useState } from 'react'
import { draft as stored } from '../session/outbox.ts'
import type { Session, SessionState } from '../session/session.ts'
import type { Started } from '../session/view.ts'
import { readAloud } from '../voice/read-aloud.ts'
import { Actions } from './actions.tsx'
import { AnswerBox } from './answer-box.tsx'
import { Keys } from './keys.tsx'
import { useKeys } from './use-keys.ts'
import { WithQuote } from './log.tsx'
import { Tray, type TrayPlace } from './tray.tsx'

/** The pinned question, the answer box and what can be done, at the foot of the talk. */
export function Stage({ id, state, started, session }: { id: string; state: SessionState; started: Started; session: Session }) {
  const { view } = state
  const [text, setText] = useState(() => stored.read(id))
  const [dictated, setDictated] = useState(false)
  const [holding, setHolding] = useState(false)
  const [tray, setTray] = useState<TrayPlace>(null)
  const [declined, setDeclined] = useState(0)
  const [aloud, setAloud] = useState(() => localStorage.getItem('read-aloud') === 'yes')
  const box = useRef<HTMLTextAreaElement>(null)
  const write = (value: string): void => { setText(value); stored.write(id, value) }
  const [restored, setRestored] = useState<string | null>(null)
  if (state.refused !== null && state.refused !== restored) {
    setRestored(state.refused)
    if (text === '') { setText(state.refused); stored.write(id, state.refused) }
  }
  const send = (): void => {
    if (text.trim() === '') return
    session.send({ type: 'say', text, input: dictated ? 'dictated' : 'typed' })
    write('')
    setDictated(false)
    setHolding(false)
    setTray(null)
  }
  const takeHint = (): void => { setTray(null); session.send({ type: 'ask-hint' }) }
  const hintKey = (): void => { if (view.hint !== null) { if (tray === 'hint') takeHint(); else setTray('hint') } }
  useKeys({ T: () => setHolding((before) => !before), I: hintKey, V: () => document.querySelector<HTMLButtonElement>('[data-voice]')?.click(), '?': () => setTray(tray === 'keys' ? null : 'keys'), Escape: () => box.current?.focus() })
  useEffect(() => { box.current?.focus() }, [])
  useEffect(() => { if (aloud && state.caught && view.asked !== null) readAloud(view.asked.text) }, [aloud, state.caught, view.asked])
  return (
    <section className="stage" aria-label="Question and answer">
      <p className="sr" aria-live="polite">{view.asked?.text}</p>
      <h2 className="ask">{state.draft !== '' ? state.draft : view.asked === null ? '' : <WithQuote text={view.asked.text} quoted={view.asked.quoted} />}</h2>
      {view.asked?.note === null || view.asked === null ? null : <p className="meta note" role="status">{view.asked.note}</p>}
      <AnswerBox ref={box} text={text} onText={write} onSend={send} state={state} holding={holding} />
      <Actions state={state} started={started} holding={holding} onHold={() => setHolding(!holding)} hintOpen={tray === 'hint'} onHint={() => setTray(tray === 'hint' ? null : 'hint')}
        onHeard={(words) => { setDictated(true); setText((before) => { const next = `${before}${before === '' || before.endsWith(' ') ? '' : ' '}${words}`; stored.write(id, next); return next }) }}
        aloud={aloud} onAloud={() => { localStorage.setItem('read-aloud', aloud ? 'no' : 'yes'); setAloud(!aloud) }} onKeys={() => setTray(tray === 'keys' ? null : 'keys')} />
      {tray === 'keys' ? <Keys onClose={() => setTray(null)} /> : <Tray place={tray} offered={view.hint?.offered === true && declined !== view.seq} state={state} started={started} onTake={takeHint} onClose={() => { setTray(null); setDeclined(view.seq) }} session={session} />}
    </section>
  )
}
