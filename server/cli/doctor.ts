import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bubblewrapRunner } from '../adapters/bubblewrap-runner.ts'
import { openSqliteStore } from '../adapters/sqlite-store.ts'
import { loadPack } from '../content/load-pack.ts'
import { packFolders } from '../content/catalog.ts'
import { ROLES, type Environment, type Models } from '../env.ts'
import { connectModel } from '../adapters/connect-model.ts'
import { tryModel } from '../engines/try-model.ts'

type Finding = { what: string; state: 'works' | 'missing' | 'off'; words: string }

/** What is configured, what works, what is missing: a line each, with what to do. Returns 1 when something needed does not work. */
export async function doctor(environment: Environment, print: (line: string) => void): Promise<number> {
  const findings: Finding[] = [
    { what: 'Node', state: 'works', words: process.versions.node },
    dataFolder(environment),
    await database(environment),
    ...packFolders(environment.shippedPacks).concat(packFolders(environment.ownPacks)).map(pack),
    existsSync(fileURLToPath(new URL('../../client/dist/index.html', import.meta.url)))
      ? { what: 'Pages', state: 'works', words: 'built' }
      : { what: 'Pages', state: 'off', words: 'not built yet; "npm start" builds them' },
    await box(),
    ...await models(environment.models),
  ]
  for (const { what, state, words } of findings) print(`${state.padEnd(8)}${what}: ${words}`)
  return findings.some((finding) => finding.state === 'missing') ? 1 : 0
}

/** Each configured model is asked for a word and for a JSON object: that is all that is sent. */
async function models(configured: Models): Promise<Finding[]> {
  const distinct = new Map(ROLES.flatMap((role) => configured[role]).map((config) => [config.name, config]))
  if (distinct.size === 0) return [{ what: 'Language models', state: 'off', words: 'none is configured; the built-in engine does everything. The README shows how to set one.' }]
  return Promise.all([...distinct.values()].map(async (config): Promise<Finding> => {
    const model = await connectModel(config)
    const { works, words } = await tryModel(model, () => performance.now(), AbortSignal.timeout(60_000))
    return { what: `Model ${config.name} at ${model.host} (${ROLES.filter((role) => configured[role].some((one) => one.name === config.name)).join(', ')})`, state: works ? 'works' : 'missing', words }
  }))
}

function dataFolder({ dataFolder: folder }: Environment): Finding {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return { what: 'Data folder', state: 'works', words: folder }
  } catch (error) {
    return { what: 'Data folder', state: 'missing', words: `${folder} cannot be written (${error instanceof Error ? error.message : 'unknown'}); set DATA_DIR to a folder that can` }
  }
}

async function database({ dataFolder: folder }: Environment): Promise<Finding> {
  try {
    const store = await openSqliteStore(folder)
    const interviews = await store.list()
    await store.close()
    return { what: 'Database', state: 'works', words: `${join(folder, 'bar-raiser.sqlite')}, ${interviews.length} interviews` }
  } catch (error) {
    return { what: 'Database', state: 'missing', words: `it does not open: ${error instanceof Error ? error.message : 'unknown'}` }
  }
}

/** Where code is run for `facts`; not needed for interviews. */
async function box(): Promise<Finding> {
  const problem = await bubblewrapRunner().probe()
  return problem === null ? { what: 'Box for code', state: 'works', words: 'bubblewrap holds' } : { what: 'Box for code', state: 'off', words: problem }
}

function pack(folder: string): Finding {
  const { pack: good, problems } = loadPack(folder)
  return good === null
    ? { what: `Pack ${folder}`, state: 'missing', words: `${problems.length} problems; "npm run -s bar-raiser -- lint" lists them` }
    : { what: `Pack ${good.guide.id}`, state: 'works', words: `${good.rounds.length} rounds, ${good.rounds.reduce((sum, round) => sum + round.questions.length, 0)} questions` }
}
