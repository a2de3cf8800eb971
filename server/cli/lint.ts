import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packFolders } from '../content/catalog.ts'
import { loadPack } from '../content/load-pack.ts'
import { checkPrompts } from '../content/prompts.ts'
import { describeProblem } from '../content/problem.ts'

/** Checks one pack (by name or folder) or all of them; prints every problem with file, line, path and what to do. Returns the exit code. */
export function lint(name: string | undefined, { folders, prompts }: { folders: readonly string[]; prompts: string }, print: (line: string) => void): number {
  const packs = name === undefined ? folders.flatMap(packFolders) : [locate(name, folders)]
  if (packs.length === 0) {
    print('There is no pack to check.')
    return 1
  }
  let failed = 0
  for (const folder of packs) {
    if (folder === null) {
      print(`There is no pack "${name}". Packs lie in: ${folders.join(', ')}`)
      return 1
    }
    const { pack, problems } = loadPack(folder, { examples: true })
    problems.forEach((problem) => print(describeProblem(problem)))
    if (pack === null) failed += 1
    else print(`${basename(folder)}: ${pack.rounds.length} rounds, ${pack.rounds.reduce((sum, round) => sum + round.questions.length, 0)} questions, no problem.`)
  }
  const broken = name === undefined ? checkPrompts(prompts) : []
  broken.forEach((problem) => print(describeProblem(problem)))
  return failed + broken.length === 0 ? 0 : 1
}

function locate(name: string, folders: readonly string[]): string | null {
  const places = [...folders.map((folder) => join(folder, name)), name]
  return places.find((place) => existsSync(join(place, 'guide.yaml')) || existsSync(join(place, 'rounds'))) ?? null
}
