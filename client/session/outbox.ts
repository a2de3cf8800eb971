export type Pending = { id: string; command: { type: string; text?: string } }

const prefix = (interview: string): string => `outbox:${interview}:`
const draftKey = (interview: string): string => `draft:${interview}`

/** Commands that were not acknowledged yet, each under a key of its own, so that neither a refresh, nor a lost link, nor a second tab loses one. */
export const outbox = {
  read(interview: string): Pending[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix(interview))).sort().flatMap((key) => {
      try {
        return [JSON.parse(localStorage.getItem(key) ?? '') as Pending]
      } catch {
        return []
      }
    })
  },
  /** Keys begin with the time, so that they are sent again in the order they were given. */
  keep(interview: string, pending: Pending): void {
    localStorage.setItem(`${prefix(interview)}${pending.id}`, JSON.stringify(pending))
  },
  drop(interview: string, id: string): void { localStorage.removeItem(`${prefix(interview)}${id}`) },
}

/** A name for a command: in order of time, and nobody else's. */
export const commandId = (): string => `${Date.now().toString(36).padStart(9, '0')}-${crypto.randomUUID()}`

/** The text in the answer box. */
export const draft = {
  read: (interview: string): string => localStorage.getItem(draftKey(interview)) ?? '',
  write(interview: string, text: string): void {
    if (text === '') localStorage.removeItem(draftKey(interview))
    else localStorage.setItem(draftKey(interview), text)
  },
}
