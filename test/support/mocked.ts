import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** Mocks servers by their address for one test file; everything else but loopback is out of reach. */
export function mockedServers() {
  const server = setupServer()
  // The option of msw 2, onUnhandledRequest, is ignored without a word: this is the one that counts.
  beforeAll(() => server.listen({
    onUnhandledFrame({ frame }) {
      const { request } = frame.data as { request?: Request }
      if (new URL(request?.url ?? 'http://unknown').hostname !== '127.0.0.1') throw new Error('a test reaches out of this computer')
    },
  }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return {
    /** What was asked, as it is asked. */
    answering(url: string, respond: (body: Record<string, unknown>, count: number) => Response): { body: Record<string, unknown>; headers: Headers }[] {
      const asked: { body: Record<string, unknown>; headers: Headers }[] = []
      server.use(http.post(url, async ({ request }) => {
        const body = await request.json() as Record<string, unknown>
        asked.push({ body, headers: request.headers })
        return respond(body, asked.length)
      }))
      return asked
    },
  }
}

export const sse = (frames: readonly string[]): Response => new HttpResponse(frames.join(''), { headers: { 'content-type': 'text/event-stream' } })
