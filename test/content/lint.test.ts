import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { loadPack } from '#server/content/load-pack.ts'
import { describeProblem } from '#server/content/problem.ts'

const shipped = fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Problems of the shipped pack after one change to one file. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  const pack = join(folder, `pack-${Math.abs(hash(file + change.toString()))}`)
  cpSync(shipped, pack, { recursive: true })
  const before = readFileSync(join(pack, file), 'utf8')
  const after = change(before)
  expect(after, 'the change must change something').not.toBe(before)
  writeFileSync(join(pack, file), after)
  return loadPack(pack, { examples: true }).problems.map(describeProblem)
}
const hash = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)

test('[CT2] the shipped pack has no problem', () => {
  expect(loadPack(shipped, { examples: true }).problems.map(describeProblem)).toEqual([])
})

const behavioral = 'rounds/behavioral.yaml'
test.each([
  ['not YAML', behavioral, (text: string) => `${text}\n  : [`, /behavioral\.yaml:\d+ .*not valid YAML/],
  ['an unknown key', behavioral, (text: string) => `${text}\ncolour: red\n`, /behavioral\.yaml:\d+ .*colour/],
  ['a criterion that does not exist', behavioral, (text: string) => text.replace(/\bof: results\b/, 'of: outcomes'), /points\.\d+\.of: the round behavioral has no criterion "outcomes"; use one of ownership/],
  ['weights that do not add up', behavioral, (text: string) => text.replace(/weight: 0\.\d+/, 'weight: 0.9'), /criteria: the weights add up to .*; change them/],
  ['provenance that leads nowhere', behavioral, (text: string) => text.replace(/^from: .*$/m, 'from: ["99/nowhere"]'), /"99\/nowhere" is not in the outline/],
  ['a double question', behavioral, (text: string) => text.replace(/^( +- )"Which parts[^"]*"/m, '$1"What did you do, and how did it end?"'), /this asks two questions; ask one/],
  ['a missing file', 'personas.yaml', () => '[]', /personas\.yaml:1/],
])('[CT3] %s is named with file, line, path and what to do', (_name, file, change, message) => {
  expect(problemsAfter(file, change).join('\n')).toMatch(message)
})
