import { readdirSync, readFileSync } from 'node:fs'
import type { Driver } from '../languages.ts'

const folder = new URL('../javascript/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'))

const script = (typescript: boolean): Driver => ({
  tools: ['node', '--version'],
  versionIn: (printed) => printed.match(/v(\d+)\./)?.[0].replace('v', 'node ').replace('.', '') ?? null,
  addressSpaceMb: null,
  prepare: () => ({
    entry: undefined,
    files: Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
    build: [],
    run: ['node', '--max-old-space-size=512', '--no-warnings', '/w/driver.mjs'],
  }),
  buildProblem: () => ({ status: 'crash', words: 'nothing is built' }),
  input: ({ nonce, question, source, tests }) =>
    JSON.stringify({ nonce, question: question.id, source, typescript, tests: tests.map(({ name, seconds, input }) => ({ name, seconds, input: JSON.stringify(input) })) }),
})

/** The entry point is found in the box, where the candidate's classes can be looked at; the node is the one that runs this. */
export const javascript = script(false)
export const typescript = script(true)
