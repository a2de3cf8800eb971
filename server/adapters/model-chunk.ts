import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages'
import type { Usage } from '../ports.ts'
import type { Heard } from './model-wire.ts'

/** What LangChain's chunks say; `taken` is what the chunks before took. */
export function heardIn(chunk: AIMessageChunk, taken: Usage | null): Heard {
  const call = chunk.tool_calls?.[0]
  const usage = usageOf(chunk, taken)
  const finish = finishOf(chunk)
  return {
    text: call === undefined ? chunk.text : JSON.stringify(call.args),
    refused: Boolean(chunk.additional_kwargs?.['refusal']),
    ...(finish === null ? {} : { finish: call !== undefined && ANSWERED_BY_TOOL.includes(finish) ? 'stop' : finish }),
    ...(usage === null ? {} : { usage }),
  }
}

/** Some packages get JSON by offering a tool that is never run: its call is the answer. */
const ANSWERED_BY_TOOL = ['tool_calls', 'tool_use', 'TOOL_CALL']

/** Every package has its own name and place for why an answer ended. */
function finishOf({ response_metadata, additional_kwargs }: AIMessageChunk): string | null {
  const places = [response_metadata, response_metadata?.['messageStop'], additional_kwargs] as (Record<string, unknown> | undefined)[]
  const named = places.flatMap((place) => Object.entries(place ?? {})).find(([name, value]) => /^(?:finish|stop|done)_?reason$/i.test(name) && typeof value === 'string')
  return named === undefined ? null : String(named[1])
}

/** LangChain counts by the chunk, and everything that was read as input. */
function usageOf(chunk: AIMessageChunk, taken: Usage | null): Usage | null {
  const counted = chunk.usage_metadata as UsageMetadata | undefined
  if (counted === undefined) return taken
  const { cache_read: cached = 0, cache_creation: stored = 0 } = counted.input_token_details ?? {}
  return {
    input: (taken?.input ?? 0) + Math.max(0, counted.input_tokens - cached - stored), cached: (taken?.cached ?? 0) + cached,
    stored: (taken?.stored ?? 0) + stored, output: (taken?.output ?? 0) + counted.output_tokens,
  }
}
