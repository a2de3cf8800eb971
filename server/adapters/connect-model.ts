import type { ModelConfig } from '../env.ts'
import type { LanguageModel } from '../ports.ts'

/** The model of a configuration. Each package is loaded only for who needs it: together they take longer to load than everything else. */
export async function connectModel(config: ModelConfig): Promise<LanguageModel> {
  switch (config.provider) {
    case 'openai': return (await import('./openai-model.ts')).openAiModel(config)
    case 'anthropic': return (await import('./anthropic-model.ts')).anthropicModel(config)
    default: return (await import('./langchain-model.ts')).langChainModel(config)
  }
}
