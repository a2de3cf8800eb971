import { z } from 'zod'
import type { Box, CodeRunner } from '../ports.ts'
import type { Driver, Prepared, Ready } from './languages.ts'
import type { Question, Test } from './question.ts'

const Line = z.union([
  z.object({ hello: z.literal(true) }),
  z.object({ notes: z.array(z.string()), problem: z.object({ kind: z.enum(['syntax', 'module']), words: z.string() }).nullable() }),
  z.object({ entry: z.string().nullable() }),
  z.object({ begin: z.string() }),
  z.object({ test: z.string(), seen: z.unknown().optional(), raised: z.string().optional(), died: z.string().optional() }),
  z.object({ end: z.literal(true) }),
])
type Line = z.infer<typeof Line>

export type Run = { test: Test<unknown> } & ({ seen: unknown } | { raised: string } | { died: string })

export type Observed = {
  problem: { status: 'syntax-error' | 'no-entry-point' | 'crash' | 'timeout' | 'unsupported-language'; words: string } | null
  notes: string[]
  entry: string | null
  runs: Run[]
}

/** Processes that may die before the rest of the tests is given up. */
const MOST_DEATHS = 3
const LOADING_SECONDS = 10
const BUILD_SECONDS = 30

type Job = { runner: CodeRunner; driver: Ready; question: Question; tests: readonly Test<never>[]; source: string; nonce: string }

/**
 * Runs the tests of a question in one process, and again from the test after the one in which the process died.
 * A line counts as the driver's only when it begins with the nonce, which the candidate's code is not given.
 */
export async function observe({ runner, driver, question, tests: all, source, nonce }: Job): Promise<Observed> {
  const prepared = driver.prepare(source, question)
  if (prepared.problem !== undefined) return { ...EMPTY, problem: prepared.problem }
  const box = await runner.open(driver.once === undefined ? prepared.files : { ...prepared.files, built: driver.built })
  try {
    const problem = await build(box, prepared, driver)
    if (problem !== null) return { ...EMPTY, problem }
    if (prepared.entry === null) return { ...EMPTY, notes: prepared.notes ?? [] }
    const observed: Observed = { ...EMPTY, entry: prepared.entry ?? null, notes: prepared.notes ?? [], runs: [] }
    let deaths = 0
    for (let pending = [...all]; pending.length > 0;) {
      const seconds = LOADING_SECONDS + pending.reduce((sum, test) => sum + test.seconds, 0)
      const ended = await box.run({ argv: prepared.run, input: driver.input({ nonce, question, source, tests: pending }), cpuSeconds: seconds, addressSpaceMb: driver.addressSpaceMb, mayWrite: false })
      const lines = linesOf(ended.output, nonce)
      const known = lines.find((line) => 'notes' in line)
      if (known !== undefined) {
        observed.notes = known.notes
        if (known.problem !== null) return { ...observed, problem: { status: known.problem.kind === 'syntax' ? 'syntax-error' : 'unsupported-language', words: known.problem.words } }
      }
      const entry = lines.find((line) => 'entry' in line)
      if (entry !== undefined) observed.entry = entry.entry
      if (observed.entry === null && entry !== undefined) return observed
      for (const line of lines) {
        const test = 'test' in line ? all.find(({ name }) => name === line.test) : undefined
        if (test !== undefined && 'test' in line) observed.runs.push({ test, ...(line.died !== undefined ? { died: line.died } : line.raised !== undefined ? { raised: line.raised } : { seen: line.seen }) })
      }
      const done = new Set(observed.runs.map((run) => run.test.name))
      pending = pending.filter((test) => !done.has(test.name))
      if (lines.some((line) => 'end' in line)) {
        observed.runs.push(...pending.map((test) => ({ test, died: 'gone' })))
        break
      }
      const words = ended.by === 'wall-clock' || ended.code === TIME_CODE || ended.code === KILLED_CODE ? 'time' : ended.by === 'output' ? 'output' : ended.code === SEGMENT_CODE ? 'stack' : ended.code === MEMORY_CODE ? 'memory' : 'gone'
      if (entry === undefined && prepared.entry === undefined) return { ...observed, problem: { status: words === 'time' ? 'timeout' : 'crash', words: words === 'time' ? 'the code did not finish while it was loaded' : 'the program ended while it was loaded' } }
      deaths += 1
      // A driver that ends itself has said which test took too long.
      if (ended.code !== TIME_CODE && pending[0] !== undefined) observed.runs.push({ test: pending[0], died: words })
      if (ended.code !== TIME_CODE) pending = pending.slice(1)
      if (deaths === MOST_DEATHS) {
        observed.runs.push(...pending.map((test) => ({ test, died: 'skipped' })))
        break
      }
    }
    return observed
  } finally {
    await box.close()
  }
}

/** Why the program cannot be built. That its source is sound and only the call does not fit is no error of the source. */
async function build(box: Box, prepared: Extract<Prepared, { problem?: undefined }>, driver: Driver): Promise<Observed['problem']> {
  const compile = (argv: readonly string[]) => box.run({ argv, input: '', cpuSeconds: BUILD_SECONDS, addressSpaceMb: null, mayWrite: true })
  const failure = async (argv: readonly string[]): Promise<Observed['problem']> => {
    const { by, code, output } = await compile(argv)
    return by === 'exit' && code === 0 ? null : by === 'exit' ? driver.buildProblem(output) : { status: 'crash', words: 'the compiler did not finish' }
  }
  for (const argv of prepared.build) {
    const problem = await failure(argv)
    if (problem === null) continue
    return prepared.check === undefined ? problem : await failure(prepared.check) ?? { status: 'no-entry-point', words: 'the program compiles, but not with the call that its shape suggests' }
  }
  return prepared.entry === null && prepared.check !== undefined ? failure(prepared.check) : null
}

const EMPTY: Observed = { problem: null, notes: [], entry: null, runs: [] }

/** Exit codes of drivers that watch themselves, and of processes that the kernel ended. */
const TIME_CODE = 124
const MEMORY_CODE = 125
const KILLED_CODE = 137
const SEGMENT_CODE = 139

function linesOf(output: string, nonce: string): Line[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith(nonce)) return []
    try {
      const parsed = Line.safeParse(JSON.parse(line.slice(nonce.length)))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
