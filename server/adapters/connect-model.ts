import type { ModelConfig } from '../env.ts'
import type { LanguageModel } from '../ports.ts'
import type { Limits } from './model-watch.ts'

/** The model of a configuration; `limits` in place of the usual ones. Each package is loaded only for who needs it: together they take longer to load than everything else. */
export async function connectModel(config: ModelConfig, limits: Partial<Limits> = {}): Promise<LanguageModel> {
  switch (config.provider) {
    case 'openai': return (await import('./openai-model.ts')).openAiModel(config, limits)
    case 'anthropic': return (await import('./anthropic-model.ts')).anthropicModel(config, limits)
    default: return (await import('./langchain-model.ts')).langChainModel(config, limits)
  }
}
