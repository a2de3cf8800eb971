import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

export type Asked<Body> = { body: Body; raw: string; headers: IncomingHttpHeaders; count: number }

/** A real server on loopback, for streams that stall or die: a mocked one cannot break like a wire. */
export async function listening<Body>(respond: (response: ServerResponse, asked: Asked<Body>) => void) {
  let count = 0
  const http = createServer((request, response) => {
    let raw = ''
    request.on('data', (part: Buffer) => { raw += part.toString() })
    request.on('end', () => respond(response, { body: JSON.parse(raw) as Body, raw, headers: request.headers, count: ++count }))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    asked: () => count,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

export const streamed = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
