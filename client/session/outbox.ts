export type Pending = { id: string; command: { type: string; text?: string } }

const key = (interview: string): string => `outbox:${interview}`
const draftKey = (interview: string): string => `draft:${interview}`

/** Commands that were not acknowledged yet: kept in this browser, so that a refresh or a lost link loses nothing. */
export const outbox = {
  read(interview: string): Pending[] {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key(interview)) ?? '[]')
      return Array.isArray(value) ? value as Pending[] : []
    } catch {
      return []
    }
  },
  write(interview: string, pending: readonly Pending[]): void {
    if (pending.length === 0) localStorage.removeItem(key(interview))
    else localStorage.setItem(key(interview), JSON.stringify(pending))
  },
}

/** The text in the answer box. */
export const draft = {
  read: (interview: string): string => localStorage.getItem(draftKey(interview)) ?? '',
  write(interview: string, text: string): void {
    if (text === '') localStorage.removeItem(draftKey(interview))
    else localStorage.setItem(draftKey(interview), text)
  },
}
