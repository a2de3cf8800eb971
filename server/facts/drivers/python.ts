import { readdirSync, readFileSync } from 'node:fs'
import type { Driver } from '../languages.ts'

const folder = new URL('../python/', import.meta.url)
const harness = readdirSync(new URL('harness/', folder)).filter((name) => name.endsWith('.py')).map((name) => `harness/${name}`)

/** Python finds the entry point in the box, where the candidate's classes can be looked at. */
export const python: Driver = {
  tools: ['python3', '--version'],
  versionIn: (printed) => printed.match(/Python 3\.\d+/)?.[0].toLowerCase() ?? null,
  addressSpaceMb: 768,
  prepare: () => ({
    entry: undefined,
    files: Object.fromEntries(['driver.py', ...harness].map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
    build: [],
    run: ['python3', '-s', '-S', '-B', '/w/driver.py'],
  }),
  buildProblem: () => ({ status: 'crash', words: 'nothing is built' }),
  input: ({ nonce, question, source, tests }) =>
    JSON.stringify({ nonce, question: question.id, source, tests: tests.map(({ name, seconds, input }) => ({ name, seconds, input: JSON.stringify(input) })) }),
}
