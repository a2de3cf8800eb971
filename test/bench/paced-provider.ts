import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { chunk, DONE } from '#test/support/chat-completions.ts'

// A provider of its own process: thinks, then streams an answer at a steady pace. Prints its port.

const [thinkMs, tokenMs] = process.argv.slice(2).map(Number)
const ANSWER = 'MOVE: probe-1\nYou said “We moved the launch”. What did you decide yourself in that week, before anybody else had looked at the numbers?'
const pieces = ANSWER.match(/\s*\S+/g) ?? []

const http = createServer((request, response) => {
  request.resume().on('end', async () => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    response.flushHeaders()
    await sleep(thinkMs)
    response.write(chunk({ role: 'assistant', content: '' }))
    for (const content of pieces) {
      response.write(chunk({ content }))
      await sleep(tokenMs)
    }
    response.end(`${chunk({}, 'stop')}${DONE}`)
  })
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`)
})
