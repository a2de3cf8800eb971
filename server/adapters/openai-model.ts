import OpenAI from 'openai'
import type { ModelConfig } from '../env.ts'
import type { LanguageModel, Prompt, Usage } from '../ports.ts'
import { languageModel } from './model-call.ts'
import { hostOf } from './model-host.ts'
import type { Shape } from './model-json.ts'
import { secretsOf } from './model-secrets.ts'
import { refuses } from './model-trouble.ts'
import type { Limits } from './model-watch.ts'
import type { Ask, Heard } from './model-wire.ts'

/** OpenAI, and by `baseUrl` everything that speaks its chat completions: Ollama, vLLM, llama.cpp, OpenRouter. */
export function openAiModel({ name, model, key, baseUrl }: Omit<ModelConfig, 'provider'>, limits: Partial<Limits> = {}): LanguageModel {
  const address = baseUrl ?? 'https://api.openai.com/v1'
  const client = new OpenAI({
    apiKey: key ?? 'none',
    baseURL: address,
    // The SDK would take these from the environment, which is read in one place only, and log whole requests when told to.
    organization: null, project: null, adminAPIKey: null, webhookSecret: null, logLevel: 'off',
    maxRetries: 0,
  })
  return languageModel({
    name, host: hostOf(address), limits,
    where: { model, host: new URL(address).host, key: 'OPENAI_API_KEY', address: { variable: 'OPENAI_BASE_URL', path: 'mostly ends in /v1' }, secrets: () => secretsOf(key, address) },
    wire: (ask) => listen(client, model, ask),
  })
}

async function* listen(client: OpenAI, model: string, { prompt, shape, signal, alive }: Ask): AsyncGenerator<Heard> {
  for await (const chunk of await open(client, requestOf(model, prompt, shape), signal, alive)) {
    const choice = chunk.choices?.[0]
    yield {
      text: choice?.delta?.content ?? '',
      refused: Boolean(choice?.delta?.refusal),
      ...(choice?.finish_reason ? { finish: choice.finish_reason } : {}),
      ...(chunk.usage ? { usage: usageOf(chunk.usage) } : {}),
    }
  }
}

type Request = OpenAI.ChatCompletionCreateParamsStreaming

function requestOf(model: string, { system, parts }: Prompt, shape: Shape | null): Request {
  return {
    model, stream: true, stream_options: { include_usage: true },
    messages: [{ role: 'system', content: system }, { role: 'user', content: parts.join('\n\n') }],
    ...(shape === null ? {} : { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: shape } } }),
  }
}

/** What some compatible servers refuse to be asked for, and do well without: the prompt itself says what JSON is wanted. */
const EXTRAS = [['response_format', /response_format|json_schema/i], ['stream_options', /stream_options|include_usage/i]] as const

async function open(client: OpenAI, request: Request, signal: AbortSignal, alive: Ask['alive']): Promise<AsyncIterable<OpenAI.ChatCompletionChunk>> {
  try {
    return await client.chat.completions.create(request, { signal })
  } catch (error) {
    const [extra] = EXTRAS.find(([field, pattern]) => field in request && refuses(error, pattern)) ?? []
    if (extra === undefined) throw error
    alive(false)
    const { [extra]: _, ...without } = request
    return open(client, without as Request, signal, alive)
  }
}

const usageOf = ({ prompt_tokens = 0, completion_tokens = 0, prompt_tokens_details }: OpenAI.CompletionUsage): Usage => {
  const cached = prompt_tokens_details?.cached_tokens ?? 0
  return { input: Math.max(0, prompt_tokens - cached), cached, stored: 0, output: completion_tokens }
}
