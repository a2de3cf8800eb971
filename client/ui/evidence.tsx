import type { ReactNode } from 'react'
import type { Report } from '#server/protocol/report.ts'

export type State = Report['timeline']['marks'][number]['state']

const GLYPHS: Record<State, ReactNode> = {
  absent: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.1" />,
  mentioned: <><circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" /><circle cx="7" cy="7" r="1.8" fill="currentColor" /></>,
  explained: <><circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" /></>,
  grounded: <circle cx="7" cy="7" r="6.2" fill="currentColor" />,
  contradicted: <><path d="M7 1l6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" /><path d="M4.6 7h4.8" stroke="currentColor" strokeWidth="1.8" /></>,
}

export const EvidenceGlyph = ({ state }: { state: State }) => <svg viewBox="0 0 14 14" aria-hidden="true">{GLYPHS[state]}</svg>

/** Strength of evidence: glyph and word together, never colour alone. */
export const Evidence = ({ state }: { state: State }) => <span className={`ev ${state}`}><EvidenceGlyph state={state} />{state}</span>

export const STATES: readonly State[] = ['absent', 'mentioned', 'explained', 'grounded', 'contradicted']
