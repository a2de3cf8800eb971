import { useRef, useState } from 'react'
import type { SessionState } from '../session/session.ts'
import type { Started } from '../session/view.ts'
import { HintMark, Microphone, Pause, Speaker } from '../ui/icons.tsx'
import { canDictate, dictate } from '../voice/dictation.ts'
import { canReadAloud, stopReading } from '../voice/read-aloud.ts'

type Props = {
  state: SessionState; started: Started; holding: boolean; onHold: () => void; hintOpen: boolean; onHint: () => void
  onHeard: (words: string) => void; aloud: boolean; onAloud: () => void; onKeys: () => void
}

/** What can be done beside answering. */
export function Actions({ state, started, holding, onHold, hintOpen, onHint, onHeard, aloud, onAloud, onKeys }: Props) {
  const { hint } = state.view
  return (
    <div className="acts">
      <button className="btn" type="button" aria-pressed={holding} onClick={onHold}><Pause />Let me think</button>
      {hint === null && started.mode === 'real' ? null : (
        <button className="btn" type="button" aria-expanded={hintOpen} aria-controls="tray" disabled={hint === null} onClick={onHint}>
          <HintMark />Hint <span className="cost">{hint === null ? 'none left' : hint.rung === 0 ? 'free' : `${hint.rung} of 4`}</span>
        </button>
      )}
      {canDictate() ? <PushToTalk onHeard={onHeard} /> : null}
      {canReadAloud() ? <button className="btn" type="button" aria-pressed={aloud} onClick={() => { if (aloud) stopReading(); onAloud() }}><Speaker />Read aloud</button> : null}
      <button className="btn quiet sm keys" type="button" onClick={onKeys}><kbd>?</kbd> keys</button>
    </div>
  )
}

/** Hold to talk, or press once to start and once to stop. The words go into the answer box, where they can be changed. */
function PushToTalk({ onHeard }: { onHeard: (words: string) => void }) {
  const [talking, setTalking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const pressedAt = useRef(0)
  const begin = (): void => {
    setProblem(null)
    setTalking(true)
    stop.current = dictate({ heard: onHeard, problem: setProblem, ended: () => { setTalking(false); stop.current = null } })
  }
  const toggle = (): void => { if (stop.current === null) begin(); else stop.current() }
  return (
    <>
      <button className="btn" type="button" data-voice aria-pressed={talking} onClick={(event) => { if (event.detail === 0) toggle() }} title="Press to talk, press again to stop, or hold"
        onPointerDown={() => { pressedAt.current = performance.now(); if (stop.current === null) begin(); else { stop.current(); pressedAt.current = 0 } }}
        onPointerUp={() => { if (pressedAt.current > 0 && performance.now() - pressedAt.current > 600) stop.current?.() }}
      >
        <Microphone />{talking ? 'Done' : 'Voice'}
      </button>
      {problem === null ? null : <span className="meta" role="status">{problem}</span>}
    </>
  )
}
