import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadPack } from './load-pack.ts'
import type { Pack } from './pack.ts'
import type { ContentProblem } from './problem.ts'

type CatalogEntry = { pack: Pack; own: boolean }

/** All packs, shipped and a person's own. Changed files are read again; a broken pack is set aside while its last good version serves. */
export interface PackCatalog {
  packs(): CatalogEntry[]
  /** Problems of packs that are set aside now. */
  problems(): ContentProblem[]
}

/** `checkEveryMs` bounds how often the folders are looked at. */
export function createCatalog({ shipped, own, now, checkEveryMs = 1_000 }: { shipped: string; own: string; now: () => number; checkEveryMs?: number }): PackCatalog {
  const kept = new Map<string, { fingerprint: string; good: CatalogEntry | null; problems: ContentProblem[] }>()
  let lookedAt = Number.NEGATIVE_INFINITY

  function look(): void {
    if (now() - lookedAt < checkEveryMs) return
    lookedAt = now()
    const folders = [...packFolders(shipped).map((folder) => ({ folder, own: false })), ...packFolders(own).map((folder) => ({ folder, own: true }))]
    for (const folder of kept.keys()) if (!folders.some((one) => one.folder === folder)) kept.delete(folder)
    for (const one of folders) refresh(one.folder, one.own)
  }

  function refresh(folder: string, isOwn: boolean): void {
    const fingerprint = fingerprintOf(folder)
    const before = kept.get(folder)
    if (before?.fingerprint === fingerprint) return
    const { pack, problems } = loadPack(folder)
    kept.set(folder, { fingerprint, good: pack === null ? before?.good ?? null : { pack, own: isOwn }, problems })
  }

  return {
    packs() {
      look()
      return [...kept.values()].flatMap((entry) => entry.good ?? [])
    },
    problems() {
      look()
      return [...kept.values()].flatMap((entry) => entry.problems)
    },
  }
}

/** Folders that hold a pack or were meant to: all but the schemas. */
export const packFolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'schema').map((entry) => join(folder, entry.name)).sort()
    : []

const fingerprintOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.name).endsWith('.yaml'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const { mtimeMs, size } = statSync(file)
      return `${file} ${mtimeMs} ${size}`
    })
    .sort()
    .join('\n')
