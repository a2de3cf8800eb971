import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test as everywhere } from 'vitest'
import { bubblewrapRunner } from '#server/adapters/bubblewrap-runner.ts'
import { facts } from '#server/cli/facts.ts'
import { readTranscripts, readWithFacts } from '#server/cli/transcript-files.ts'
import { test, transcriptOf } from './run.ts'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'facts-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const put = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  return join(folder, name)
}
const SYNTAX_ERROR = transcriptOf('median', 'def f(:')

test('a folder: the coding transcripts are run, others are skipped, and the results lie beside', async () => {
  put('abc123.json', SYNTAX_ERROR)
  put('def456.json', { ...SYNTAX_ERROR, id: 'def456', round: 'behavioral' })
  const printed: string[] = []
  expect(await facts(folder, bubblewrapRunner(), (line) => printed.push(line))).toBe(0)
  expect(printed).toEqual(['abc123       syntax-error', '1 run, 1 of other rounds skipped.'])
  expect(readdirSync(folder).sort()).toEqual(['abc123.facts.json', 'abc123.json', 'def456.json'])
  const bytes = readFileSync(join(folder, 'abc123.facts.json'), 'utf8')
  expect(JSON.parse(bytes)).toEqual({
    version: 1, id: 'abc123', question: SYNTAX_ERROR.question, language: 'python', sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    status: 'syntax-error', entry: null, tests: [], error: 'line 1: invalid syntax', runner: expect.stringMatching(/^bubblewrap, python/),
  })
  expect(bytes).not.toContain(folder)
  expect(readTranscripts(folder).map(({ id }) => id)).toEqual(['abc123', 'def456'])
  await facts(join(folder, 'abc123.json'), bubblewrapRunner(), () => {})
  expect(readFileSync(join(folder, 'abc123.facts.json'), 'utf8')).toBe(bytes)
})

everywhere('[FA8] without bubblewrap nothing is written', async () => {
  put('abc123.json', SYNTAX_ERROR)
  await expect(facts(folder, bubblewrapRunner('no-such-bwrap'), () => {})).rejects.toThrow('apt-get install bubblewrap')
  expect(existsSync(join(folder, 'abc123.facts.json'))).toBe(false)
})

everywhere.each([
  ['nothing named', () => undefined, 'Name a transcript file'],
  ['a file that is not there', () => join(folder, 'none.json'), 'There is no file or folder'],
  ['a file that is no JSON', () => put('a.json', '{'), 'this is not JSON'],
  ['a file that is no transcript', () => put('b.json', '{}'), 'this is not a transcript'],
  ['an id that is a path', () => put('c.json', { ...SYNTAX_ERROR, id: '../x' }), 'cannot be part of a file name'],
])('%s is a clear error', async (_what, path, words) => {
  await expect(facts(path(), bubblewrapRunner(), () => {})).rejects.toThrow(words)
})

everywhere('[FA9] facts belong to the code they were made of; broken ones are a clear error, and can be written again', async () => {
  const good = transcriptOf('median', 'x = 1')
  const file = put('abc123.json', good)
  const factsOf = () => readWithFacts(file)[0]!.workspace?.facts
  expect(factsOf()).toBeUndefined()
  const found = { sourceHash: createHash('sha256').update('x = 1').digest('hex'), status: 'ran', error: null, tests: [{ name: 'a', kind: 'main', passed: true }] }
  put('abc123.facts.json', found)
  expect(factsOf()).toMatchObject({ status: 'ran' })
  put('abc123.json', { ...good, workspace: { code: { language: 'python', source: 'x = 2' } } })
  expect(factsOf()).toBeUndefined()
  put('abc123.facts.json', '{')
  expect(factsOf).toThrow('abc123.facts.json: this is not JSON')
  put('abc123.facts.json', '{}')
  expect(factsOf).toThrow('Write them again with bar-raiser facts')
  expect(readTranscripts(file)).toHaveLength(1)
})

everywhere('[FA9] facts inside a transcript are not believed', () => {
  const file = put('abc123.json', { ...SYNTAX_ERROR, workspace: { ...SYNTAX_ERROR.workspace, facts: { sourceHash: '', status: 'ran', tests: [{ name: 'a', kind: 'main', passed: true }] } } })
  expect(readWithFacts(file)[0]!.workspace?.facts).toBeUndefined()
})
