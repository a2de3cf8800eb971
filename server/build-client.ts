import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { hashOf } from './content/hash.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)
const STAMP = join(root, 'client/dist/.built-from')

/** Builds the pages when they are missing or older than their sources: the first start takes a few seconds longer. */
export async function buildClientIfNeeded(log: (line: string) => void): Promise<void> {
  const sources = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  log('Building the pages (once) …')
  // In a process of its own, so that it is the production build whatever environment this one has.
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await run(process.execPath, [vite, 'build', '--config', join(root, 'client/vite.config.ts'), '--logLevel', 'warn'], { cwd: root, env: { NODE_ENV: 'production' } })
  writeFileSync(STAMP, sources)
}

function fingerprint(): string {
  const files = ['client', 'server/protocol', 'server/content/schema'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${join('client', 'dist')}`))
    .map((entry) => join(entry.parentPath, entry.name)))
  const lines = [...files, join(root, 'package.json')].sort().map((file) => `${file.slice(root.length)} ${statSync(file).size} ${statSync(file).mtimeMs}`)
  return hashOf(lines.join('\n'))
}
