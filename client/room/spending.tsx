import type { Spent } from '#server/protocol/room.ts'
import { spentWords } from '../ui/spent.ts'

/** What models took so far, in one quiet line; nothing where none was asked. It hides with the time. */
export function Spending({ spent, where }: { spent: Spent | null; where: 'top' | 'foot' }) {
  if (spent === null) return null
  return <p className={`meta spending ${where}`}><span className="sr">Language models took </span>{spentWords(spent)}</p>
}
