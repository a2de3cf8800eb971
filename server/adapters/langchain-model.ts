import type { AIMessageChunk } from '@langchain/core/messages'
import type { ConfigurableModel } from 'langchain/chat_models/universal'
import { secretValues, type ModelConfig } from '../env.ts'
import type { LanguageModel, Prompt } from '../ports.ts'
import { languageModel } from './model-call.ts'
import { heardIn } from './model-chunk.ts'
import type { Shape } from './model-json.ts'
import { loadPackage } from './model-package.ts'
import { refuses } from './model-trouble.ts'
import type { Limits } from './model-watch.ts'
import type { Ask, Heard } from './model-wire.ts'

/** All providers that LangChain knows, each by a package that is installed beside this project. Nothing is loaded before the first call. */
export function langChainModel(config: ModelConfig, limits: Partial<Limits> = {}): LanguageModel {
  const { name, provider, model, key } = config
  const secrets = (): string[] => [key ?? '', ...secretValues()]
  let loading: Promise<ConfigurableModel> | null = null
  const load = (): Promise<ConfigurableModel> => loading ??= loadPackage(config, secrets).catch((error: unknown) => {
    loading = null
    throw error
  })
  return languageModel({
    name, host: provider, limits,
    where: { model, host: provider, key: `the key of ${provider}`, address: null, secrets },
    wire: async function* (ask) {
      const chat = await load()
      ask.alive(false)
      yield* ask.shape === null ? speak(chat, ask) : judge(chat, ask.shape, ask)
    },
  })
}

const messagesOf = ({ system, parts }: Prompt): [string, string][] => [['system', system], ['human', parts.join('\n\n')]]

async function* speak(chat: ConfigurableModel, { prompt, signal }: Ask): AsyncGenerator<Heard> {
  yield* heard(await chat.stream(messagesOf(prompt), { signal }))
}

/** A structured answer comes in one piece at its end; until then its tokens are told as signs of life. */
async function* judge(chat: ConfigurableModel, shape: Shape, ask: Ask): AsyncGenerator<Heard> {
  let begun = false
  const handleLLMNewToken = (token: string): void => {
    begun ||= token !== ''
    ask.alive(begun)
  }
  try {
    const structured = chat.withStructuredOutput<Record<string, unknown>>({ title: 'answer', ...shape }, { name: 'answer', method: 'jsonSchema', includeRaw: true })
    yield* heard(rawOf(await structured.stream(messagesOf(ask.prompt), { signal: ask.signal, callbacks: [{ handleLLMNewToken }] })))
  } catch (error) {
    // Not every model can be held to a schema: the prompt itself says what JSON is wanted.
    if (begun || !refuses(error, /response_format|json[_ ]?schema|structured|method|tool/i)) throw error
    ask.alive(false)
    yield* speak(chat, ask)
  }
}

async function* rawOf(stream: AsyncIterable<{ raw?: unknown }>): AsyncGenerator<AIMessageChunk> {
  for await (const { raw } of stream) if (raw !== undefined) yield raw as AIMessageChunk
}

async function* heard(chunks: AsyncIterable<AIMessageChunk>): AsyncGenerator<Heard> {
  let taken: Heard['usage'] | null = null
  for await (const chunk of chunks) {
    const one = heardIn(chunk, taken ?? null)
    taken = one.usage ?? taken
    yield one
  }
}
