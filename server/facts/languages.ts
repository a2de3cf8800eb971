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

/** A driver whose tools were tried. */
export type Ready = Driver & { version: string; built: string }

/** How programs of one language are built and called. */
export type Driver = {
  /** Prints the version of the tools. */
  tools: readonly string[]
  /** The tools with their version, from what they printed. */
  versionIn(printed: string): string | null
  addressSpaceMb: number | null
  /** What is the same for all programs and takes long to build: its sources, and a command that prints the result as text, which every program finds in the file `built`. */
  once?: { files: Record<string, string>; command: readonly string[] }
  prepare(source: string, question: Question): Prepared
  buildProblem(output: string): NonNullable<Observed['problem']>
  input(job: { nonce: string; question: Question; source: string; tests: readonly Test<never>[] }): string
}

const DRIVERS: Record<string, Driver> = { python, javascript, typescript, java, cpp }

const NAMES: Record<string, string> = { python: 'python', python3: 'python', py: 'python', javascript: 'javascript', js: 'javascript', node: 'javascript', typescript: 'typescript', ts: 'typescript', java: 'java', cpp: 'cpp', 'c++': 'cpp', cc: 'cpp' }

/** The driver's name for a language as the editor calls it; null when there is none. */
export const languageOf = (language: string): string | null => NAMES[language.trim().toLowerCase()] ?? null

/** The driver of a language, tried in a box; null when its tools do not work. */
export async function driverFor(language: string, runner: CodeRunner): Promise<Ready | null> {
  const driver = DRIVERS[language]
  if (driver === undefined) return null
  const box = await runner.open(driver.once?.files ?? {})
  const works = async (argv: readonly string[]): Promise<string | null> => {
    const { by, code, output } = await box.run({ argv, input: '', cpuSeconds: 30, addressSpaceMb: driver.addressSpaceMb, mayWrite: true })
    return by === 'exit' && code === 0 ? output : null
  }
  try {
    const version = driver.versionIn(await works(driver.tools) ?? '')
    const built = version === null || driver.once === undefined ? '' : await works(driver.once.command)
    return version === null || built === null ? null : { ...driver, version, built }
  } finally {
    await box.close()
  }
}
