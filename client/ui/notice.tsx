import type { ReactNode } from 'react'

/** What is wrong and what one can do; stays where it is until it is settled. */
export function Notice({ words, children }: { words: string; children?: ReactNode }) {
  return <div className="notice" role="alert"><p>{words}</p>{children}</div>
}
