import { statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Transcript } from '../evidence/transcript.ts'
import { createFacts, type Facts } from '../facts/facts.ts'
import type { CodeRunner } from '../ports.ts'
import { readTranscripts, ScoreProblem } from './transcript-files.ts'

/** Runs the code of coding transcripts and writes `<id>.facts.json` beside each. Writes nothing when the box does not hold. */
export async function facts(path: string | undefined, runner: CodeRunner, print: (line: string) => void): Promise<number> {
  if (path === undefined) throw new ScoreProblem('Name a transcript file, or a folder of them: bar-raiser facts FILE|FOLDER')
  const transcripts = readTranscripts(path)
  const coding = transcripts.filter(({ round }) => round === 'coding')
  for (const { id } of coding) if (!/^[\w-]+$/.test(id)) throw new ScoreProblem(`"${id}" cannot be part of a file name. Give the transcript an id of letters and digits.`)
  const problem = await runner.probe()
  if (problem !== null) throw new ScoreProblem(problem)
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  const factsOf = createFacts(runner)
  for (const transcript of coding) {
    const found = await factsOf(transcript)
    write(join(folder, `${transcript.id}.facts.json`), found)
    print(factsLine(transcript, found))
  }
  print(`${coding.length} run, ${transcripts.length - coding.length} of other rounds skipped.`)
  return 0
}

function write(file: string, found: Facts): void {
  try {
    writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  } catch (error) {
    throw new ScoreProblem(`${file} cannot be written (${error instanceof Error ? error.message : 'unknown'}). Make its folder writable.`)
  }
}

function factsLine({ id }: Transcript, { status, tests }: Facts): string {
  const failed = tests.filter((test) => !test.passed)
  return `${id.padEnd(12)} ${status}${tests.length === 0 ? '' : `  ${tests.length - failed.length} of ${tests.length} passed`}${failed.length === 0 ? '' : `; failed: ${failed.map((test) => test.name).join(', ')}`}`
}
