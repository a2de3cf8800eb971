import { setTimeout as sleep } from 'node:timers/promises'
import { listening, streamed } from './loopback.ts'
import { proseFrom } from './fake-prose.ts'
import type { WireFormat } from './wire-format.ts'

/** What may go wrong at a provider. */
export const FAULTS = [
  'wrong key', 'limited', 'limited, with a time to wait', 'broken inside', 'overloaded', 'refusal', 'empty', 'malformed', 'another shape', 'cut early', 'killed', 'silent before', 'silent within', 'too long for it', 'longer than allowed',
] as const
export type Fault = (typeof FAULTS)[number]

/** A provider that plays all three roles sensibly, or fails as told. `fault` is asked for every request. */
export function fakeProvider(wire: WireFormat, fault: () => Fault | null) {
  return listening<never>(async (response, { body }) => {
    const { user, shape } = wire.read(body)
    const text = answerTo(user, shape)
    const refuse = (status: number, message: string, kind?: string, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(wire.refusal(message, kind)))
    }
    const say = (frames: readonly string[]): void => { streamed(response).end(frames.join('')) }
    switch (fault()) {
      case null: return say(wire.answer(text))
      case 'wrong key': return refuse(401, 'invalid key', 'authentication_error')
      case 'limited': return refuse(429, 'slow down', 'rate_limit_error')
      case 'limited, with a time to wait': return refuse(429, 'slow down', 'rate_limit_error', { 'retry-after-ms': '20', 'retry-after': '0' })
      case 'broken inside': return refuse(500, 'it broke', 'api_error')
      case 'overloaded': return refuse(529, 'overloaded', 'overloaded_error')
      case 'refusal': return say(wire.answer('', 'refused'))
      case 'empty': return say(wire.answer(''))
      case 'malformed': return say([wire.opening(), wire.broken])
      case 'another shape': return say(wire.answer(shape === null ? 'Sure! Let me think about what to ask.' : '{"score": 5}'))
      case 'cut early': return say(wire.answer(text.slice(0, 40), 'cut'))
      case 'killed':
        streamed(response).write(wire.opening() + wire.piece(text.slice(0, 20)))
        await sleep(5)
        return void response.destroy()
      case 'silent before': return void streamed(response).flushHeaders()
      case 'silent within': return void streamed(response).write(wire.opening() + wire.piece(text.slice(0, 20)))
      case 'too long for it': return refuse(400, wire.overflow.message, wire.overflow.kind)
      case 'longer than allowed': return say(wire.answer(text.slice(0, 40), 'length'))
    }
  })
}

/** The last words that a candidate said, as they stand in a prompt. */
function candidateWords(user: string): { turn: number; text: string } {
  const turns = [...user.matchAll(/^(\d+) candidate: (".*")$/gm)].map(([, turn, text]) => ({ turn: Number(turn), text: JSON.parse(text!) as string }))
  const longest = turns.toSorted((a, b) => b.text.length - a.text.length)[0]
  return longest === undefined ? { turn: 2, text: '' } : { turn: longest.turn, text: longest.text.split(/\s+/).slice(0, 9).join(' ') }
}

function answerTo(user: string, shape: unknown): string {
  if (shape === null) return sayAQuestion(user)
  const fields = Object.keys((shape as { properties: Record<string, unknown> }).properties)
  if (fields.includes('ready')) return JSON.stringify({ ready: true })
  const open = /^The points that are open: (.*)$/m.exec(user)?.[1]
  const ids = open?.split(', ') ?? [...user.slice(user.lastIndexOf('Its points:')).matchAll(/^- ([a-z0-9-]+): /gm)].map((found) => found[1]!)
  const quote = candidateWords(user)
  const points = ids.map((id, at) => ({ id, quotes: at < 2 && quote.text !== '' ? [quote] : [], why: 'as it stands', state: at < 2 && quote.text !== '' ? 'explained' : 'absent' }))
  if (fields.includes('boundary')) return JSON.stringify({ points, wrong: [], 'asked-for-score': false, boundary: { 'why-not-higher': 'more is missing', 'why-not-lower': 'something is there' }, level: '3' })
  if (fields.includes('summary')) return JSON.stringify(proseFrom(user))
  return JSON.stringify({ points: points.map(({ id, quotes, state }) => ({ id, quotes, state })) })
}

const QUESTIONS = ['How exactly did that go, step by step?', 'Who else had a say in it?', 'Which figure did you hold it against?', 'Where did that lead in the weeks after?', 'What did that cost the others?']

function sayAQuestion(user: string): string {
  const offered = /^MOVE: (\S+?),? /m.exec(`${user} `)?.[1] ?? 'probe-1'
  const quoted = /words to quote: “([^”]+)”/.exec(user)?.[1]
  const asked = QUESTIONS.find((question) => !user.includes(question)) ?? QUESTIONS[0]!
  return `MOVE: ${offered}\n${quoted === undefined ? '' : `You said “${quoted}”. `}${asked}`
}
