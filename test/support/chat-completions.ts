import type { ServerResponse } from 'node:http'
import { listening, streamed } from './loopback.ts'
import { words, type WireFormat } from './wire-format.ts'

export { streamed }

type Body = { model: string; messages: { role: string; content: string }[]; response_format?: { json_schema: { schema: unknown } } }

const frame = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

/** The wire format of OpenAI's streamed chat completions. */
export const chunk = (delta: Record<string, unknown>, finish: string | null = null): string =>
  frame({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })

export const DONE = 'data: [DONE]\n\n'

const OPENING = chunk({ role: 'assistant', content: '' })

/** A whole answer as providers send it: the role first, then pieces, then the reason for the end. */
export const answer = (text: string, finish: string | null = 'stop'): string[] =>
  [OPENING, ...words(text).map((content) => chunk({ content })), ...(finish === null ? [] : [chunk({}, finish)]), DONE]

const COUNT = frame({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage: { prompt_tokens: 140, completion_tokens: 7, total_tokens: 147, prompt_tokens_details: { cached_tokens: 40 } } })

const refusal = (message: string, kind = 'invalid_request_error'): unknown => ({ error: { message, type: kind, code: kind, param: null } })

export const chatCompletions: WireFormat = {
  path: '/v1',
  opening: () => OPENING,
  piece: (content) => chunk({ content }),
  answer(text, ending = 'complete') {
    const pieces = ending === 'refused' ? [OPENING, chunk({ refusal: 'I cannot' }), chunk({}, 'stop')] : answer(text, { complete: 'stop', length: 'length', cut: null }[ending]).slice(0, -1)
    return [...pieces, ...(ending === 'cut' ? [] : [COUNT]), DONE]
  },
  uncounted: (text) => answer(text),
  broken: 'data: {"id":\n\n',
  refusal,
  refusalInStream: (message) => frame(refusal(message, 'some_error')),
  read: (body: Body) => ({
    system: body.messages.filter(({ role }) => role === 'system').map(({ content }) => content).join(),
    user: body.messages.filter(({ role }) => role === 'user').map(({ content }) => content).join(),
    shape: body.response_format?.json_schema.schema ?? null,
  }),
  noShapes: "Unsupported value: 'response_format.type' does not know json_schema.",
  quota: { status: 429, kind: 'insufficient_quota', message: 'You exceeded your current quota, please check your plan.' },
  overflow: { kind: 'context_length_exceeded', message: "This model's maximum context length is 4096 tokens." },
  counted: { input: 100, cached: 40, stored: 0, output: 7 },
}

export async function loopback(respond: (response: ServerResponse, body: Body, count: number) => void) {
  const wire = await listening<Body>((response, { body, count }) => respond(response, body, count))
  return { ...wire, baseUrl: `${wire.origin}/v1` }
}
