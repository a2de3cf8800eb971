import type { CodeRunner } from '../ports.ts'
import type { Observed } from './observe.ts'
import { cpp } from './drivers/cpp.ts'
import { java } from './drivers/java.ts'
import { javascript, typescript } from './drivers/javascript.ts'
import { python } from './drivers/python.ts'
import type { Question, Test } from './question.ts'

export type Prepared =
  | { problem: NonNullable<Observed['problem']> }
  /** `entry` is null when there is none, and undefined when the driver finds it in the box. `check` tells whether the source alone is sound. */
  | { problem?: undefined; entry: string | null | undefined; notes?: string[]; files: Record<string, string>; build: (readonly string[])[]; check?: readonly string[]; run: readonly string[] }

/** How programs of one language are built and called. */
export type Driver = {
  /** Prints the version of the tools. */
  tools: readonly string[]
  /** The tools with their version, from what they printed. */
  versionIn(printed: string): string | null
  addressSpaceMb: number | null
  prepare(source: string, question: Question): Prepared
  buildProblem(output: string): NonNullable<Observed['problem']>
  input(job: { nonce: string; question: Question; source: string; tests: readonly Test<never>[] }): string
}

const DRIVERS: Record<string, Driver> = { python, javascript, typescript, java, cpp }

const NAMES: Record<string, string> = { python: 'python', python3: 'python', py: 'python', javascript: 'javascript', js: 'javascript', node: 'javascript', typescript: 'typescript', ts: 'typescript', java: 'java', cpp: 'cpp', 'c++': 'cpp', cc: 'cpp' }

/** The driver's name for a language as the editor calls it; null when there is none. */
export const languageOf = (language: string, _source: string): string | null => NAMES[language.trim().toLowerCase()] ?? null

/** The driver of a language, tried in a box; null when its tools do not work. */
export async function driverFor(language: string, runner: CodeRunner): Promise<(Driver & { version: string }) | null> {
  const driver = DRIVERS[language]
  if (driver === undefined) return null
  const box = await runner.open({})
  try {
    const ended = await box.run({ argv: driver.tools, input: '', cpuSeconds: 10, addressSpaceMb: driver.addressSpaceMb, mayWrite: false })
    const version = ended.by === 'exit' && ended.code === 0 ? driver.versionIn(ended.output) : null
    return version === null ? null : { ...driver, version }
  } finally {
    await box.close()
  }
}
