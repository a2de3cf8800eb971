import { useState } from 'react'

/** A button that asks once more in its own place, without a dialog over the page. */
export function Confirm({ label, name, question, confirm, onConfirm }: { label: string; name?: string; question: string; confirm: string; onConfirm: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState<string | null>(null)
  if (!asking) return <button className="btn quiet sm" type="button" aria-label={name} onClick={() => setAsking(true)}>{label}</button>
  return (
    <span className="confirm" role="group" aria-label={question}>
      <span className="t2" role="status">{words ?? question}</span>
      <button className="btn sm danger" type="button" autoFocus onClick={() => {
        onConfirm().catch((error: unknown) => setWords(error instanceof Error ? error.message : String(error)))
      }}>{confirm}</button>
      <button className="btn quiet sm" type="button" onClick={() => { setAsking(false); setWords(null) }}>Keep it</button>
    </span>
  )
}
