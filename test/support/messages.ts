import { words, type WireFormat } from './wire-format.ts'

type Block = { type: 'text'; text: string; cache_control?: { type: string } }
type MessagesBody = { model: string; max_tokens: number; stream: boolean; system: Block[]; messages: { role: string; content: Block[] }[]; output_config?: { format: { schema: unknown } } }

/** The wire format of Anthropic's streamed messages; frames without the name of their event are not read. */
export const event = (type: string, rest: Record<string, unknown> = {}): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`

const OPENING = event('message_start', {
  message: { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 100, cache_read_input_tokens: 40, cache_creation_input_tokens: 10, output_tokens: 1 } },
}) + event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })

const piece = (text: string): string => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })

const ending = (reason: string): string[] =>
  [event('content_block_stop', { index: 0 }), event('message_delta', { delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 7 } }), event('message_stop')]

const refusal = (message: string, kind = 'invalid_request_error'): unknown => ({ type: 'error', error: { type: kind, message } })

export const messages: WireFormat = {
  path: '',
  opening: () => OPENING,
  piece,
  answer: (text, end = 'complete') => [OPENING, event('ping'), ...words(text).map(piece), ...(end === 'cut' ? [] : ending({ complete: 'end_turn', length: 'max_tokens', refused: 'refusal' }[end]))],
  uncounted: (text) => [event('message_start', { message: {} }), ...words(text).map(piece), event('message_delta', { delta: { stop_reason: 'end_turn' } }), event('message_stop')],
  broken: 'event: content_block_delta\ndata: {"type":\n\n',
  refusal,
  refusalInStream: (message) => `event: error\ndata: ${JSON.stringify(refusal(message, 'some_error'))}\n\n`,
  read: (body: MessagesBody) => ({
    system: body.system.map(({ text }) => text).join(''),
    user: body.messages.flatMap(({ content }) => content).map(({ text }) => text).join(''),
    shape: body.output_config?.format.schema ?? null,
  }),
  noShapes: 'output_config.format: structured outputs are not supported by this model.',
  quota: { status: 400, kind: 'invalid_request_error', message: 'Your credit balance is too low to access the API.' },
  overflow: { kind: 'invalid_request_error', message: 'prompt is too long: 210000 tokens > 200000 maximum' },
  counted: { input: 100, cached: 40, stored: 10, output: 7 },
}
