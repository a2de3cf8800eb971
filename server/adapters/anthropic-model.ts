import Anthropic from '@anthropic-ai/sdk'
import type { ModelConfig } from '../env.ts'
import type { LanguageModel, Prompt, Usage } from '../ports.ts'
import { languageModel } from './model-call.ts'
import { hostOf } from './model-host.ts'
import type { Shape } from './model-json.ts'
import { secretsOf } from './model-secrets.ts'
import { refuses } from './model-trouble.ts'
import type { Limits } from './model-watch.ts'
import type { Ask, Heard } from './model-wire.ts'

/** The API wants a limit. An interviewer's turn is a few sentences; a judgement lists evidence with quotations. */
const MOST_SPOKEN_TOKENS = 1_000
const MOST_JUDGED_TOKENS = 8_000

/** Anthropic's own messages, which say what is to be kept from call to call and count what was. */
export function anthropicModel({ name, model, key, baseUrl }: Omit<ModelConfig, 'provider'>, limits: Partial<Limits> = {}): LanguageModel {
  const address = baseUrl ?? 'https://api.anthropic.com'
  const client = new Anthropic({
    apiKey: key ?? 'none',
    baseURL: address,
    // The SDK would take these from the environment, which is read in one place only, and tell others what was asked when told to.
    webhookKey: null, logLevel: 'off', openTelemetry: false,
    maxRetries: 0,
  })
  return languageModel({
    name, host: hostOf(address), limits,
    where: { model, host: new URL(address).host, key: 'ANTHROPIC_API_KEY', address: { variable: 'ANTHROPIC_BASE_URL', path: 'has no /v1' }, secrets: () => secretsOf(key, address) },
    wire: (ask) => listen(client, model, ask),
  })
}

async function* listen(client: Anthropic, model: string, { prompt, shape, signal, alive }: Ask): AsyncGenerator<Heard> {
  let usage: Usage | null = null
  for await (const event of await open(client, requestOf(model, prompt, shape), signal, alive)) {
    switch (event.type) {
      case 'message_start':
        usage = usageOf(event.message.usage, usage)
        yield counted(usage)
        break
      case 'content_block_delta':
        yield event.delta.type === 'text_delta' ? { text: event.delta.text } : {}
        break
      case 'message_delta':
        usage = usageOf(event.usage, usage)
        yield { ...counted(usage), ...(event.delta.stop_reason === null ? {} : { finish: event.delta.stop_reason }) }
        break
      case 'message_stop':
        return
      default:
        yield {}
    }
  }
}

const counted = (usage: Usage | null): Heard => usage === null ? {} : { usage }

type Request = Anthropic.MessageCreateParamsStreaming

const KEPT = { cache_control: { type: 'ephemeral' as const } }

/** Kept from call to call are the instructions, and the message up to the end of its last part but one. */
function requestOf(model: string, { system, parts }: Prompt, shape: Shape | null): Request {
  return {
    model, stream: true, max_tokens: shape === null ? MOST_SPOKEN_TOKENS : MOST_JUDGED_TOKENS,
    system: [{ type: 'text', text: system, ...KEPT }],
    messages: [{
      role: 'user',
      content: parts.map((part, index) => ({ type: 'text', text: index < parts.length - 1 ? `${part}\n\n` : part, ...(index === parts.length - 2 ? KEPT : {}) })),
    }],
    ...(shape === null ? {} : { output_config: { format: { type: 'json_schema', schema: shape } } }),
  }
}

/** Older models cannot be held to a schema: they are told by the prompt alone. */
async function open(client: Anthropic, request: Request, signal: AbortSignal, alive: Ask['alive']): Promise<AsyncIterable<Anthropic.RawMessageStreamEvent>> {
  try {
    return await client.messages.create(request, { signal })
  } catch (error) {
    if (request.output_config === undefined || !refuses(error, /output_config|output_format|structured output|json_schema/i)) throw error
    alive(false)
    const { output_config: _, ...without } = request
    return open(client, without, signal, alive)
  }
}

type Counted = { input_tokens?: number | null; cache_read_input_tokens?: number | null; cache_creation_input_tokens?: number | null; output_tokens?: number | null }

/** Each count is of the whole answer so far; what is not counted again stays. */
const usageOf = (counted: Counted | null | undefined, before: Usage | null): Usage | null => !counted ? before : {
  input: counted.input_tokens ?? before?.input ?? 0,
  cached: counted.cache_read_input_tokens ?? before?.cached ?? 0,
  stored: counted.cache_creation_input_tokens ?? before?.stored ?? 0,
  output: counted.output_tokens ?? before?.output ?? 0,
}
