import { useEffect, useState, type Ref } from 'react'
import type { SessionState } from '../session/session.ts'
import { Pause } from '../ui/icons.tsx'

/** The limit of an answer in bytes of UTF-8, and where the box begins to say so. */
const LIMIT = 32_768
const SAY_FROM = 28_000

type Props = { ref: Ref<HTMLTextAreaElement>; text: string; onText: (text: string) => void; onSend: () => void; state: SessionState; holding: boolean }

/** Where the answer is written. Says in words what the engine does. */
export function AnswerBox({ ref, text, onText, onSend, state, holding }: Props) {
  const size = new TextEncoder().encode(text).length
  const tooLong = size > LIMIT
  const ready = text.trim() !== '' && !tooLong
  return (
    <div className="answer">
      <label className="sr" htmlFor="answer">Your answer</label>
      <textarea id="answer" ref={ref} rows={5} value={text} aria-describedby="answer-state" aria-invalid={tooLong}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) { event.preventDefault(); onSend() } }} />
      <div className="foot">
        <p className="state" role="status" id="answer-state">
          {tooLong ? <b className="fails">{Math.ceil(size / 1_024)} of 32 kB: too long to send. Shorten it.</b>
            : size > SAY_FROM ? <span>{Math.ceil(size / 1_024)} of 32 kB.</span>
            : <StateWords state={state} holding={holding} written={text !== ''} />}
        </p>
        <button className="btn pri" type="button" disabled={!ready} onClick={onSend}>Send <kbd>Ctrl ↵</kbd></button>
      </div>
    </div>
  )
}

const SLOW_MS = 3_000
const SILENT_MS = 25_000

/** What is happening, in words. */
function StateWords({ state, holding, written }: { state: SessionState; holding: boolean; written: boolean }) {
  const { view, link, pending } = state
  const waiting = view.waiting || pending.some((one) => one.command.type === 'say')
  const long = useAfter(waiting ? SLOW_MS : SILENT_MS, `${waiting} ${view.seq} ${written}`)
  if (link === 'offline') return <span><b>Offline.</b> What you type is kept here and sent when the link is back.</span>
  if (holding) return <><Pause /><span><b>Holding.</b> Think as long as you like. Nothing is sent.</span></>
  if (view.clock.paused) return <span><b>Paused.</b> The clock stands still. Sending an answer goes on.</span>
  if (waiting) return <span>{long ? 'Still reading. Your answer is saved.' : 'Reading your answer.'}</span>
  if (long && !written) return <span>Take your time.</span>
  return <span>{written ? '' : 'Listening.'}</span>
}

/** True once `ms` have passed since `what` last changed. */
function useAfter(ms: number, what: string): boolean {
  const [passed, setPassed] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(what), ms)
    return () => clearTimeout(timer)
  }, [ms, what])
  return passed === what
}
