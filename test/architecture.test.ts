import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

type File = { path: string; text: string; imports: string[] }
const files: File[] = ['server', 'client'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name) && !entry.parentPath.includes('dist'))
  .map((entry) => {
    const location = join(entry.parentPath, entry.name)
    const text = readFileSync(location, 'utf8')
    const imports = [...text.matchAll(/(?:from\s+|import\(|import\s+)'([^']+)'/g)].map((match) => place(location, match[1]!))
    return { path: relative(root, location), text, imports }
  }))

/** A project file by its path from the root; a package by its name. */
function place(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, resolve(dirname(from), specifier))
  return specifier.startsWith('#') ? specifier.slice(1) : specifier
}
const within = (folder: string): File[] => files.filter((file) => file.path.startsWith(`${folder}/`))
const broken = (chosen: File[], rule: (imported: string, file: File) => boolean): string[] =>
  chosen.flatMap((file) => file.imports.filter((imported) => !rule(imported, file)).map((imported) => `${file.path} imports ${imported}`))

const PURE = ['server/interview', 'server/evidence', 'server/scoring', 'server/report', 'server/contexts']
const PURE_PACKAGES = ['zod', '@lezer/common', '@lezer/cpp', '@lezer/java', '@lezer/javascript', '@lezer/python']
const ROOTS = ['server/server.ts', 'server/main.ts', 'server/cli.ts', 'server/cli/doctor.ts', 'server/engines/choose-engine.ts']

test('[AR1] the core imports only itself, schemas, the protocol\'s types and pure packages', () => {
  const allowed = [...PURE, 'server/content/schema', 'server/protocol', 'server/scoring']
  expect(broken(PURE.flatMap(within).filter((file) => !ROOTS.includes(file.path)), (imported) =>
    PURE_PACKAGES.includes(imported) || allowed.some((folder) => imported.startsWith(`${folder}/`)))).toEqual([])
})

test('[AR2] the core is given time, ids and chance, and never waits', () => {
  for (const { path, text } of PURE.flatMap(within).filter((file) => !ROOTS.includes(file.path))) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
    expect(code, path).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bawait\b|\bprocess\.|\bperformance\.now\b/)
  }
})

test('[AR3] nothing imports the adapters but the composition roots', () => {
  expect(broken(files.filter((file) => !file.path.startsWith('server/adapters/') && !ROOTS.includes(file.path)), (imported) => !imported.startsWith('server/adapters/'))).toEqual([])
})

test('[AR4] vendors are imported by adapters, and the web by its edges', () => {
  const homes: Record<string, RegExp> = {
    openai: /^server\/adapters\//, '@anthropic-ai/sdk': /^server\/adapters\//, 'langchain/chat_models/universal': /^server\/adapters\//, unpdf: /^server\/adapters\//, mammoth: /^server\/adapters\//, kysely: /^server\/adapters\//, 'better-sqlite3': /^server\/adapters\//,
    express: /^server\/http\//, helmet: /^server\/http\//, 'socket.io': /^server\/socket\//, vite: /^(server\/build-client|client\/vite\.config)/,
  }
  expect(broken(files, (imported, file) => homes[imported]?.test(file.path) ?? true)).toEqual([])
})

test('[AR5] the client imports the protocol and browser libraries, nothing else of the server', () => {
  expect(broken(within('client'), (imported) => !imported.startsWith('server/') || imported.startsWith('server/protocol/'))).toEqual([])
  expect(broken(within('server/protocol'), (imported) => ['zod'].includes(imported) || imported.startsWith('server/protocol/') || imported.startsWith('server/content/schema/'))).toEqual([])
})

test('[AR6] only env.ts reads the environment', () => {
  expect(within('server').filter((file) => file.path !== 'server/env.ts' && /process\.env\b/.test(file.text)).map((file) => file.path)).toEqual([])
})
