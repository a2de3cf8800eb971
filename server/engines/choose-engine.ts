import type { RoundId } from '../content/schema/common.ts'
import type { Environment } from '../env.ts'
import type { Plan } from '../interview/events.ts'
import type { Engine, LanguageModel, ModelFailure } from '../ports.ts'
import type { Catalog } from '../protocol/catalog.ts'
import { builtInEngine } from './builtin/built-in-engine.ts'
import { createModelEngine, MODEL_ROUNDS } from './model/model-engine.ts'

type ModelConfig = NonNullable<Environment['model']>

type Needs = {
  /** null: no model is configured. */
  config: Environment['model']
  /** Makes the model of a configuration: the adapter, given by the composition root, which may load it only now. */
  connect: (config: ModelConfig) => LanguageModel | Promise<LanguageModel>
  delimiter: () => string
  onFailure?: (failure: ModelFailure) => void
}

export type Engines = {
  engineFor: (plan: Plan) => Engine
  /** Who would speak in a round that starts now: recorded in its plan. */
  speakerIn: (round: RoundId) => string
  /** For the lobby. */
  engine: Catalog['engine']
}

/** Who words the interviewer, from what is configured. */
export async function chooseEngine({ config, connect, delimiter, onFailure }: Needs): Promise<Engines> {
  if (config === null) {
    return {
      engineFor: () => builtInEngine,
      speakerIn: () => builtInEngine.name,
      engine: { name: builtInEngine.name, rounds: [], words: 'The built-in engine runs on this computer. Your words go nowhere else.' },
    }
  }
  const spoken = createModelEngine({ model: await connect(config), delimiter, fallback: builtInEngine, ...(onFailure === undefined ? {} : { onFailure }) })
  return {
    // An interview keeps to what its lobby said: one that began without this model is not sent to it later.
    engineFor: (plan) => plan.engine === spoken.name && MODEL_ROUNDS.includes(plan.round) ? spoken : builtInEngine,
    speakerIn: (round) => MODEL_ROUNDS.includes(round) ? spoken.name : builtInEngine.name,
    engine: {
      name: spoken.name,
      rounds: [...MODEL_ROUNDS],
      words: `In the rounds behavioral and ML fundamentals what you say goes to ${hostOf(config.baseUrl)}, where ${config.name} words the follow-up questions; in all others it stays on this computer.`,
    },
  }
}

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** The host alone: a base URL may hold a user name and a password. */
export function hostOf(baseUrl: string | undefined): string {
  if (baseUrl === undefined) return 'api.openai.com'
  const { hostname, host } = new URL(baseUrl)
  return LOCAL.test(hostname) ? `${host} on this computer` : host
}
