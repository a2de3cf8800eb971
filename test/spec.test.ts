import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

const rules = new Set([...files('server', /^SPEC\.md$/), ...files('client', /^SPEC\.md$/)].flatMap((text) => [...text.matchAll(/^- \[([A-Z]{1,2}\d+)\]/gm)].map((match) => match[1]!)))
const cited = new Set(files('test', /\.(test|contract|soak)\.tsx?$/).flatMap((text) => [...text.matchAll(/\[([A-Z]{1,2}\d+)\]/g)].map((match) => match[1]!)))

test('every numbered rule of a SPEC.md is cited by a test', () => {
  expect([...rules].filter((rule) => !cited.has(rule)).sort()).toEqual([])
})
