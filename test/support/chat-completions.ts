import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** The wire format of OpenAI's streamed chat completions. */
export const chunk = (delta: Record<string, unknown>, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

export const DONE = 'data: [DONE]\n\n'

/** A whole answer as providers send it: the role first, then pieces, then the reason for the end. */
export const answer = (text: string, finish: string | null = 'stop'): string[] =>
  [chunk({ role: 'assistant', content: '' }), ...(text.match(/\S+\s*/g) ?? []).map((content) => chunk({ content })), ...(finish === null ? [] : [chunk({}, finish)]), DONE]

export const streamed = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })

/** A real server on loopback, for streams that stall or die: a mocked one cannot break like a wire. */
export async function loopback(respond: (response: ServerResponse, body: { model: string; messages: { role: string; content: string }[] }, count: number) => void) {
  let count = 0
  const http = createServer((request, response) => {
    let raw = ''
    request.on('data', (part: Buffer) => { raw += part.toString() })
    request.on('end', () => respond(response, JSON.parse(raw), ++count))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  return {
    baseUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}
