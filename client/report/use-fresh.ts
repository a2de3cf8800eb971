import { useCallback, useEffect, useState } from 'react'
import type { Report } from '#server/protocol/report.ts'
import { api } from '../session/api.ts'

const ASK_AGAIN_MS = 1_000

/** The opened report with its judgements and costs as they are now: asked for again while a judgement is being made. A lost link changes nothing that is shown. */
export function useFresh(opened: Report): [Report, () => void] {
  const [fresh, setFresh] = useState({ opened, now: opened })
  const now = fresh.opened === opened ? fresh.now : opened
  const refresh = useCallback(() => {
    api.report(opened.interview, opened.judgement).then((later) => setFresh({ opened, now: later }), () => undefined)
  }, [opened])
  const owed = now.judgements.some((one) => one.status === 'owed')
  useEffect(() => {
    if (!owed) return
    const timer = setInterval(refresh, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [owed, refresh])
  return [now, refresh]
}
