import type { LanguageModel } from '../ports.ts'
import type { ConfiguredModels, TestedModel } from '../protocol/models.ts'
import type { Engines } from './choose-engine.ts'
import { isPriced, prices } from './prices.ts'
import { tryModel } from './try-model.ts'

/** A test gives up after this. */
const LONGEST_MS = 60_000

/** What the page of models shows and does. */
export function createModels({ connected }: Pick<Engines, 'connected'>, budget: number) {
  const all = (): LanguageModel[] => Object.values(connected).flat()
  return {
    configured: (): ConfiguredModels => ({
      roles: (['interviewer', 'assessor', 'reporter'] as const).map((role) => ({
        role, models: connected[role].map(({ name, host }) => ({ name, host, priced: isPriced(name) })),
      })),
      budget, pricesAsOf: prices.asOf,
    }),
    /** Null: no such model is configured. */
    async test(name: string): Promise<TestedModel | null> {
      const model = all().find((one) => one.name === name)
      return model === undefined ? null : tryModel(model, () => performance.now(), AbortSignal.timeout(LONGEST_MS))
    },
  }
}
export type ModelsDesk = ReturnType<typeof createModels>
