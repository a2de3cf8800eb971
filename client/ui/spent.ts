import type { Spent } from '#server/protocol/room.ts'

const WHOLE = new Intl.NumberFormat('en-US')
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const tokens = (count: number): string => `${WHOLE.format(count)} ${count === 1 ? 'token' : 'tokens'}`

export const dollars = (amount: number): string => (amount > 0 && amount < 0.01 ? 'less than $0.01' : `$${amount.toFixed(2)}`)

/** "12,400 tokens, $0.03"; where some calls have no known price, only what is sure. */
export function spentWords(spent: Spent): string {
  const all = tokens(spent.input + spent.cached + spent.stored + spent.output)
  if (!spent.unpriced) return `${all}, ${dollars(spent.dollars)}`
  return spent.dollars === 0 ? all : `${all}, ${dollars(spent.dollars)} and what has no known price`
}

/** "2025-11" → "November 2025". */
export const month = (written: string): string => MONTH.format(new Date(`${written}-01T00:00:00Z`))
