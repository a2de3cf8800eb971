import { inspect } from 'node:util'

const LONGEST = 2_000_000
const DEEPEST = 6

/** This shape has no way to express the test. */
export class Cannot extends Error {}

/** Stands in for the console and keeps what was printed. */
export function createPrinted() {
  let text = ''
  const write = (more) => { if (text.length < LONGEST) text += more }
  const log = (...values) => write(`${values.map((value) => typeof value === 'string' ? value : inspect(value, { depth: 6, maxArrayLength: null, breakLength: Infinity })).join(' ')}\n`)
  return { write, clear() { text = '' }, text: () => text, console: { log, info: log, debug: log, warn() {}, error() {}, table() {}, assert() {}, time() {}, timeEnd() {}, group() {}, groupEnd() {}, dir: log } }
}

export function inWords(error) {
  if (typeof error !== 'object' || error === null || !('message' in error)) return `${String(error).slice(0, 160)}`
  const line = /solution:(\d+)/.exec(String(error.stack))?.[1]
  return `${error.name ?? 'Error'}: ${String(error.message).replace(/\s+/g, ' ').slice(0, 160)}${line === undefined ? '' : ` (line ${line})`}`
}

/** The value of a call or, where it gives none, what it printed. */
export function seen(printed, call, leaf) {
  printed.clear()
  const value = call()
  if (value === undefined || value === null) {
    const text = printed.text()
    return text.trim() === '' ? null : { printed: text }
  }
  return encoded(value, leaf)
}

export function tried(printed, call, leaf) {
  try {
    return seen(printed, call, leaf)
  } catch (error) {
    if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || error instanceof Cannot) throw error
    return { raised: inWords(error) }
  }
}

export function encoded(value, leaf, depth = 0) {
  if (value === null || value === undefined) return null
  switch (typeof value) {
    case 'boolean': case 'string': return value
    case 'number': return Number.isFinite(value) ? value : { object: 'nan' }
    case 'bigint': return Number(value)
    case 'function': case 'symbol': return { object: typeof value }
  }
  const found = leaf?.(value)
  if (found !== undefined) return found
  if (depth > DEEPEST) return { object: 'deep' }
  const kind = Object.prototype.toString.call(value)
  if (Array.isArray(value)) return value.map((one) => encoded(one, leaf, depth + 1))
  if (kind === '[object Map]') return { pairs: [...value].map(([key, one]) => [encoded(key, leaf, depth + 1), encoded(one, leaf, depth + 1)]) }
  if (typeof value[Symbol.iterator] === 'function') return Array.from(take(value), (one) => encoded(one, leaf, depth + 1))
  const name = value.constructor?.name ?? 'Object'
  const fields = Object.entries(value).map(([key, one]) => [key, encoded(one, leaf, depth + 1)])
  return name === 'Object' ? { pairs: fields } : { object: name, fields }
}

function* take(values) {
  let count = 0
  for (const value of values) {
    if ((count += 1) > LONGEST) return
    yield value
  }
}
