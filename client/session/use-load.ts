import { useCallback, useEffect, useState } from 'react'

export type Load<T> = { state: 'loading' } | { state: 'failed'; code: string; words: string } | { state: 'ready'; value: T }

/** Loads a value when the page opens and again on demand. `load` must keep its identity. */
export function useLoad<T>(load: () => Promise<T>): [Load<T>, () => void] {
  const [result, setResult] = useState<Load<T>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    load().then(
      (value) => { if (current) setResult({ state: 'ready', value }) },
      (error: unknown) => { if (current) setResult({ state: 'failed', code: error instanceof Error && 'code' in error ? String(error.code) : 'failed', words: error instanceof Error ? error.message : String(error) }) },
    )
    return () => { current = false }
  }, [load, round])
  return [result, useCallback(() => setRound((before) => before + 1), [])]
}
