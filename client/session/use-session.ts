import { useMemo, useSyncExternalStore } from 'react'
import { createSession, type Session, type SessionState } from './session.ts'

/** The room's one subscription. */
export function useSession(interview: string): [SessionState, Session] {
  const session = useMemo(() => createSession(interview), [interview])
  return [useSyncExternalStore(session.subscribe, session.state), session]
}
