import type { ConfigurableModel } from 'langchain/chat_models/universal'
import { switchOff, type ModelConfig } from '../env.ts'
import { ModelFailure } from '../ports.ts'
import { scrub } from './model-secrets.ts'

/** Settings of LangChain that would send what is asked and answered to somebody else, or print it. */
const TELLTALES = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_GATEWAY', 'LANGCHAIN_VERBOSE']

/** Loads LangChain and the provider's package, which reads its key from its own variable. */
export async function loadPackage({ provider, model, key, baseUrl }: ModelConfig, secrets: () => string[]): Promise<ConfigurableModel> {
  switchOff(TELLTALES)
  const { initChatModel } = await import('langchain/chat_models/universal')
  try {
    return await initChatModel(model, {
      modelProvider: provider, maxRetries: 0,
      ...(key === null ? {} : { apiKey: key }),
      configuration: { logLevel: 'off', ...(baseUrl === undefined ? {} : { baseURL: baseUrl }) },
    })
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
    const missing = /Unable to import (\S+?)\. /.exec(said)?.[1]
    const words = missing === undefined
      ? `"${model}" of ${provider} cannot be set up (it says: ${said.slice(0, 160)}). Check the key of ${provider} and what else its package asks for.`
      : `Models of ${provider} need a package that is not installed. Run: npm install ${missing}`
    throw new ModelFailure(scrub(words, secrets()), { retryable: false, cause: scrub(said, secrets()) })
  }
}
