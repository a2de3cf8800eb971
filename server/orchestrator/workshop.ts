import type { Effect } from '../interview/owed.ts'

/** The only place that starts or abandons work. Work in flight that is no longer owed is aborted; what is owed and not in flight is started. */
export class Workshop {
  readonly #running = new Map<string, AbortController>()
  readonly #perform: (effect: Effect, signal: AbortSignal) => Promise<void>

  constructor(perform: (effect: Effect, signal: AbortSignal) => Promise<void>) {
    this.#perform = perform
  }

  reconcile(wanted: readonly Effect[]): void {
    const ids = new Set(wanted.map((effect) => effect.id))
    for (const [id, controller] of this.#running) {
      if (ids.has(id)) continue
      controller.abort()
      this.#running.delete(id)
    }
    for (const effect of wanted) if (!this.#running.has(effect.id)) this.#start(effect)
  }

  get idle(): boolean { return this.#running.size === 0 }

  #start(effect: Effect): void {
    const controller = new AbortController()
    this.#running.set(effect.id, controller)
    void this.#perform(effect, controller.signal).finally(() => {
      if (this.#running.get(effect.id) === controller) this.#running.delete(effect.id)
    })
  }
}
