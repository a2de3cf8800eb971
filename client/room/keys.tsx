import { useState } from 'react'
import { singleKeysOn } from './use-keys.ts'

const KEYS = [['Ctrl ↵', 'send'], ['Esc', 'back to the answer'], ['T', 'let me think'], ['I', 'hint and its price, again to take it'], ['V', 'voice'], ['?', 'these keys']] as const

/** The keys, and a switch for the single-letter ones. */
export function Keys({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysOn)
  return (
    <div className="tray keys-help" id="tray" role="group" aria-label="Keys">
      <ul>{KEYS.map(([key, words]) => <li key={key}><kbd>{key}</kbd> {words}</li>)}</ul>
      <label><input type="checkbox" checked={on} onChange={() => { localStorage.setItem('single-keys', on ? 'off' : 'on'); setOn(!on) }} /> Single-letter keys, outside text fields</label>
      <button className="btn quiet sm" type="button" onClick={onClose}>Close</button>
    </div>
  )
}
