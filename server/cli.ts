import { parseArgs } from 'node:util'
import { lint } from './cli/lint.ts'
import { readEnvironment } from './env.ts'

const USAGE = `bar-raiser: score, check and look after interviews

  lint [PACK]                     check a guide pack, or all of them
  score FILE|FOLDER [--json]      score transcripts with the built-in reader
  doctor                          what is configured, what works, what is missing
`

const { positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
const [command, argument] = positionals
const print = (line: string): void => { process.stdout.write(`${line}\n`) }

async function run(): Promise<number> {
  const environment = readEnvironment()
  switch (command) {
    case 'lint': return lint(argument, [environment.shippedPacks, environment.ownPacks], print)
    default:
      process.stderr.write(USAGE)
      return command === undefined ? 0 : 2
  }
}
process.exitCode = await run()
