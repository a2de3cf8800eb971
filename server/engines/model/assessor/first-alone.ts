/** Runs calls so that the first goes alone, and a provider has stored what all begin with; then at most `most` at once. Fails as they fail. */
export function firstAlone(most: number): <T>(call: () => Promise<T>) => Promise<T> {
  let first: Promise<unknown> | null = null
  let running = 0
  const waiting: (() => void)[] = []
  return async (call) => {
    if (first === null) {
      const made = call()
      first = made.catch(() => undefined)
      return made
    }
    await first
    while (running >= most) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      return await call()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
