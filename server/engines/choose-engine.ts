import type { ModelConfig, Models } from '../env.ts'
import type { Plan } from '../interview/events.ts'
import type { Assessor, Engine, LanguageModel, ModelFailure, Reporter } from '../ports.ts'
import type { Catalog } from '../protocol/catalog.ts'
import { builtInEngine } from './builtin/built-in-engine.ts'
import { createModelEngine } from './model/model-engine.ts'
import { createReporter } from './model/reporter/reporter.ts'
import { wordsOf } from './where-words-go.ts'

type Needs = {
  models: Models
  /** Makes the model of a configuration: the adapter, given by the composition root, which loads it only now. */
  connect: (config: ModelConfig) => Promise<LanguageModel>
  delimiter: () => string
  onFailure?: (failure: ModelFailure) => void
}

export type Engines = {
  engineFor: (plan: Plan) => Engine
  /** The model's reader that goes by this name; null: it is not configured now. */
  assessorFor: (name: string) => Assessor | null
  /** The model's reporter that goes by this name; null: it is not configured now. */
  reporterFor: (name: string) => Reporter | null
  /** Who would do what in an interview that starts now: recorded in its plan. */
  roles: Pick<Plan, 'engine' | 'assessor' | 'reporter'>
  /** All connected models by the role they serve. */
  connected: Record<'interviewer' | 'assessor' | 'reporter', readonly LanguageModel[]>
  /** For the lobby. */
  engine: Catalog['engine']
}

/** Who words, reads and reports, from what is configured. Models that serve several roles are connected once. */
export async function chooseEngine({ models, connect, delimiter, onFailure }: Needs): Promise<Engines> {
  const known = new Map<string, Promise<LanguageModel>>()
  const connectAll = (configs: readonly ModelConfig[]): Promise<LanguageModel[]> => Promise.all(configs.map((config) => {
    const found = known.get(config.name) ?? connect(config)
    known.set(config.name, found)
    return found
  }))
  const [interviewer, assessor, reporter] = [await connectAll(models.interviewer), await connectAll(models.assessor), await connectAll(models.reporter)]
  const told = onFailure === undefined ? {} : { onFailure }
  const spoken = interviewer.length === 0 ? builtInEngine : createModelEngine({ models: interviewer, delimiter, fallback: builtInEngine, ...told })
  // What masks names takes longer to load than the rest of the server: it is loaded only where a model reads.
  const reader = assessor.length === 0 ? null : (await import('./model/model-assessor.ts')).createModelAssessor({ models: assessor, delimiter, ...told })
  const words = reporter.length === 0 ? null : createReporter({ models: reporter, delimiter, ...told })
  return {
    // An interview keeps to what its lobby said: one that began without this model is not sent to it later.
    engineFor: (plan) => plan.engine === spoken.name ? spoken : builtInEngine,
    assessorFor: (name) => reader?.name === name ? reader : null,
    reporterFor: (name) => words?.name === name ? words : null,
    roles: { engine: spoken.name, assessor: reader?.name ?? null, reporter: words?.name ?? null },
    connected: { interviewer, assessor, reporter },
    engine: { name: spoken.name, assessor: reader?.name ?? null, words: wordsOf({ interviewer, assessor, reporter }) },
  }
}
