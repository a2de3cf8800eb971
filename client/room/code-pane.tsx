import { useEffect, useState } from 'react'
import type { Session } from '../session/session.ts'
import type { View } from '../session/view.ts'

const LANGUAGES = ['python', 'java', 'c++', 'go'] as const
const SAVE_AFTER_MS = 800

/** A plain place for code beside the talk. It is saved while one types; it is not run. */
export function CodePane({ view, session }: { view: View; session: Session }) {
  const [language, setLanguage] = useState(view.code?.language ?? 'python')
  const [source, setSource] = useState(view.code?.source ?? '')
  const [known, setKnown] = useState(view.code)
  const saved = view.code?.source === source && view.code.language === language
  // Another tab wrote: take it over, unless this one has words of its own that are not saved yet.
  if (view.code !== known) {
    if (view.code !== null && source === (known?.source ?? '')) { setSource(view.code.source); setLanguage(view.code.language) }
    setKnown(view.code)
  }
  useEffect(() => {
    if (saved || (source === '' && view.code === null)) return
    const timer = setTimeout(() => session.send({ type: 'edit-code', language, source }), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [language, source, saved, session, view.code])
  return (
    <section className="work" aria-label="Code">
      <div className="ebar">
        <label className="sel">Language <select className="field" value={language} onChange={(event) => setLanguage(event.target.value)}>{LANGUAGES.map((one) => <option key={one}>{one}</option>)}</select></label>
        <p className="meta" role="status">{source === '' ? 'Not run here; talk through what it does.' : saved ? 'Saved.' : 'Saving.'}</p>
      </div>
      <textarea className="ed" aria-label="Your code" spellCheck={false} autoCapitalize="off" value={source} onChange={(event) => setSource(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Tab' || event.shiftKey || leaving(event.currentTarget)) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          event.currentTarget.setRangeText('    ', selectionStart, selectionEnd, 'end')
          setSource(event.currentTarget.value)
        }}
        onKeyUp={(event) => { if (event.key === 'Escape') event.currentTarget.dataset['leave'] = 'yes'; else if (event.key !== 'Tab') delete event.currentTarget.dataset['leave'] }} />
    </section>
  )
}

/** Escape, then Tab, leaves the editor. */
const leaving = (editor: HTMLTextAreaElement): boolean => editor.dataset['leave'] === 'yes'
