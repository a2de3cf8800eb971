import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bubblewrapRunner } from './adapters/bubblewrap-runner.ts'
import { doctor } from './cli/doctor.ts'
import { facts } from './cli/facts.ts'
import { lint } from './cli/lint.ts'
import { createScorer, scoreLine } from './cli/score.ts'
import { readWithFacts, ScoreProblem } from './cli/transcript-files.ts'
import { writeSchemas } from './cli/schema.ts'
import { createCatalog } from './content/catalog.ts'
import { EnvironmentProblem, readEnvironment } from './env.ts'

const USAGE = `bar-raiser: score, check and look after interviews

  lint [PACK]                     check a guide pack (its name or folder), or all of them
  score FILE|FOLDER [--json]      score transcripts with the built-in reader
  facts FILE|FOLDER               run the code of coding transcripts in a box; writes ID.facts.json beside each
  doctor                          what is configured, what works, what is missing
  schema                          write the JSON Schemas for YAML-aware editors
`

const print = (line: string): void => { process.stdout.write(`${line}\n`) }
const complain = (line: string): void => { process.stderr.write(`${line}\n`) }

async function run(): Promise<number> {
  const { positionals: [command, argument], values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
  const environment = readEnvironment()
  switch (command) {
    case 'lint': return lint(argument, { folders: [environment.shippedPacks, environment.ownPacks], prompts: environment.prompts }, print)
    case 'schema': return writeSchemas(join(environment.shippedPacks, 'schema'), print)
    case 'doctor': return doctor(environment, print)
    case 'facts': return facts(argument, bubblewrapRunner(), print)
    case 'score': {
      if (argument === undefined) throw new ScoreProblem('Name a transcript file, or a folder of them: bar-raiser score FILE|FOLDER [--json]')
      const catalog = createCatalog({ shipped: environment.shippedPacks, own: environment.ownPacks, now: () => 0 })
      const scored = readWithFacts(argument).map(createScorer(catalog.packs().map(({ pack }) => pack)))
      if (values.json) print(JSON.stringify(scored, null, 2))
      else scored.forEach((one) => print(scoreLine(one)))
      return 0
    }
    default:
      complain(USAGE)
      return command === undefined ? 0 : 2
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof ScoreProblem || error instanceof EnvironmentProblem || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))) throw error
  complain(error.message)
  process.exitCode = 2
}
