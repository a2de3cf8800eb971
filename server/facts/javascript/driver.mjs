/*
 * Runs a candidate's JavaScript or TypeScript on the tests that stand on stdin, each in a fresh context, and reports
 * what was seen. Every line begins with a nonce that stays in this module. Judging is not done here.
 */
import { readFileSync, writeSync } from 'node:fs'
import { load, Missing } from './loading.mjs'
import { Cannot, inWords } from './seeing.mjs'

const MOST_TIMEOUTS = 3
const FIRST_LOOK_MS = 5_000
/** Milliseconds on the clock for a second of processor time. */
const CLOCK_MS = 1_500

const { nonce, question, source, typescript, tests } = JSON.parse(readFileSync(0, 'utf8'))
const report = (line) => { writeSync(1, `\n${nonce}${JSON.stringify(line)}\n`) }

async function main() {
  const { find } = await import(`./${question}.mjs`)
  report({ hello: true })
  let solution
  try {
    solution = load(source, { typescript, timeout: FIRST_LOOK_MS })
  } catch (error) {
    if (error instanceof Missing) return report({ notes: [], problem: { kind: 'module', words: error.message } })
    if (error?.name !== 'SyntaxError') throw error
    return report({ notes: [], problem: { kind: 'syntax', words: error.message.split('\n')[0] } })
  }
  report({ notes: solution.notes, problem: null })
  const entry = find(solution)
  report({ entry: entry?.words ?? null })
  if (entry === null) return
  let timeouts = 0
  for (const test of tests) {
    const told = timeouts === MOST_TIMEOUTS ? { died: 'skipped' } : await tried(entry, test)
    timeouts += told.died === 'time' ? 1 : 0
    report({ test: test.name, ...told })
  }
  report({ end: true })
}

async function tried(entry, test) {
  try {
    const input = JSON.parse(test.input)
    return { seen: await entry.run(load(source, { typescript, timeout: FIRST_LOOK_MS }), input, Math.ceil(test.seconds * CLOCK_MS)) }
  } catch (error) {
    if (error instanceof Cannot) return { seen: { cannot: error.message } }
    return error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? { died: 'time' } : { raised: inWords(error) }
  }
}

await main()
process.exit(0)
