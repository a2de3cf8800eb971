import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY } from '#test/support/answers.ts'
import { answer, chromiumHere, openBrowser, openPage, start } from '#test/support/browser.ts'
import { createInterview, testServer } from '#test/support/server.ts'

const SERVER = fileURLToPath(new URL('../support/soak-server.ts', import.meta.url))

async function serve(folder: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(SERVER, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DIE_AT: '' } })
  const [message] = await once(child, 'message') as [{ url: string }]
  return { child, port: Number(new URL(message.url).port) }
}

describe.skipIf(chromiumHere === null)('when things break', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  test('[E11] the server is killed: the page says so, keeps the answer, and sends it once when the server is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-crash-'))
    const first = await serve(folder, 0)
    const { page } = await openPage(browser)
    await start(page, `http://127.0.0.1:${first.port}`, 'Behavioral')
    await answer(page, STORY[0]!)
    const room = page.url()
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    await page.getByText('Offline.').waitFor()
    await page.getByLabel('Your answer').fill(STORY[1]!)
    await page.keyboard.press('Control+Enter')
    await page.reload().catch(() => undefined)
    const second = await serve(folder, first.port)
    await page.goto(room)
    await page.waitForFunction((text) => document.querySelector('.log')?.textContent?.includes(text), STORY[1]!, { timeout: 15_000 })
    const said = await page.locator('.log .turn:not(.them) .said').allTextContents()
    expect(said.filter((text) => text === STORY[0])).toHaveLength(1)
    expect(said.filter((text) => text === STORY[1])).toHaveLength(1)
    second.child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)

  test('[SE5] a hostile page in a real browser reaches nothing', async () => {
    await using server = await testServer()
    const interview = await createInterview(server.base)
    const hostile = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>hostile</title><script>
        const base = ${JSON.stringify(server.base)}, out = {}
        const tries = {
          read: () => fetch(base + '/api/interviews').then((r) => r.text()),
          blind: () => fetch(base + '/api/interviews', { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{"round":"behavioral"}' }).then((r) => r.type === 'opaque' ? Promise.reject('opaque') : 'read'),
          json: () => fetch(base + '/api/interviews', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"round":"behavioral"}' }).then((r) => r.text()),
          remove: () => fetch(base + '/api/interviews/${interview}', { method: 'DELETE' }).then((r) => r.text()),
          socket: () => new Promise((yes, no) => { const s = new WebSocket(base.replace('http', 'ws') + '/socket.io/?EIO=4&transport=websocket'); s.onopen = () => yes('open'); s.onerror = () => no('closed') }),
          script: () => new Promise((yes, no) => { const s = document.createElement('script'); s.src = base + '/api/interviews'; s.onload = () => yes('loaded'); s.onerror = () => no('blocked'); document.head.append(s) }),
          frame: () => new Promise((yes, no) => { const f = document.createElement('iframe'); f.src = base; f.onload = () => { try { yes(f.contentWindow.document.title) } catch { no('closed') } }; document.body ? document.body.append(f) : document.documentElement.append(f); setTimeout(() => no('nothing'), 1500) }),
        }
        Promise.all(Object.entries(tries).map(async ([name, attempt]) => { out[name] = await attempt().then((v) => 'reached ' + v, () => 'nothing') })).then(() => { window.done = out })
      </script><body></body>`)
    }).listen(0, '127.0.0.1')
    await once(hostile, 'listening')
    const address = hostile.address()
    const { page } = await openPage(browser)
    await page.goto(`http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`)
    await page.waitForFunction(() => 'done' in window)
    const reached = await page.evaluate(() => (window as unknown as { done: Record<string, string> }).done)
    expect(new Set(Object.values(reached))).toEqual(new Set(['nothing']))
    expect(Object.keys(reached)).toHaveLength(7)
    const left = await (await fetch(`${server.base}/api/interviews`)).json() as { id: string }[]
    expect(left.map((one) => one.id)).toEqual([interview])
    hostile.close()
  }, 30_000)
})
