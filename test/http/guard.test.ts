import { request } from 'node:http'
import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { createInterview, testServer } from '#test/support/server.ts'

/** fetch sets Host itself; a hostile page's request is made by hand. */
function get(base: string, path: string, headers: Record<string, string>, method = 'GET', body?: string): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('[SE1] a foreign Host is refused, for pages and data alike', async () => {
  await using server = await testServer()
  for (const path of ['/', '/api/interviews', '/readyz']) {
    expect((await get(server.base, path, { host: 'evil.example' })).status).toBe(403)
    expect((await get(server.base, path, { host: 'localhost.evil.example:3000' })).status).toBe(403)
  }
  expect((await get(server.base, '/api/interviews', { host: 'localhost' })).status).toBe(200)
})

test('[SE2] another page may neither read nor write', async () => {
  await using server = await testServer()
  const port = new URL(server.base).port
  for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${Number(port) + 1}`, `http://localhost:${port}`]) {
    expect((await get(server.base, '/api/interviews', { host: `127.0.0.1:${port}`, origin })).status, origin).toBe(403)
  }
  expect((await get(server.base, '/api/interviews', { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
  const form = await get(server.base, '/api/interviews', { host: `127.0.0.1:${port}`, 'content-type': 'text/plain', 'content-length': '27' }, 'POST', '{"round":"behavioral","a":1}'.slice(0, 27))
  expect(form.status).toBe(400)
  expect(await (await fetch(`${server.base}/api/interviews`)).json()).toEqual([])
})

test('[SE3] a socket from a foreign page or name is refused', async () => {
  await using server = await testServer()
  const interview = await createInterview(server.base)
  for (const extraHeaders of [{ origin: 'https://evil.example' }, { host: 'evil.example' }]) {
    const socket = io(server.base, { transports: ['websocket'], reconnection: false, extraHeaders, auth: { protocol: 1, interview, seen: 0 } })
    const outcome = await new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'))
      socket.once('connect_error', () => resolve('refused'))
    })
    socket.disconnect()
    expect(outcome).toBe('refused')
  }
})

test('[SE4] every answer carries a strict policy without unsafe-inline, COOP and COEP', async () => {
  await using server = await testServer()
  for (const path of ['/', '/api/interviews']) {
    const { headers } = await get(server.base, path, { host: 'localhost' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-(inline|eval)/)
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
})
