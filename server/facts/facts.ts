import { createHash, randomBytes } from 'node:crypto'
import type { Transcript } from '../evidence/transcript.ts'
import type { CodeRunner } from '../ports.ts'
import { driverFor, languageOf, type Ready } from './languages.ts'
import { observe, type Observed, type Run } from './observe.ts'
import type { Kind, Question, Test } from './question.ts'
import { questions } from './questions.ts'

type Status = 'ran' | 'syntax-error' | 'no-entry-point' | 'timeout' | 'crash' | 'unsupported-language' | 'no-code'

/** What the code of a transcript did when it was run: the same bytes for the same transcript. */
export type Facts = {
  version: 1
  id: string
  question: string
  language: string
  sourceHash: string
  status: Status
  /** How the program was called. */
  entry: string | null
  tests: { name: string; kind: Kind; passed: boolean; failure?: string }[]
  error: string | null
  runner: string
}

type Outcome = Pick<Facts, 'status' | 'entry' | 'tests' | 'error'> & { toolchain?: string }

/** `patience` multiplies the time that a test may take. */
type Options = { kinds?: readonly Kind[]; patience?: number }

/** Runs the code of transcripts of the coding round in boxes of `runner`. */
export function createFacts(runner: CodeRunner): (transcript: Transcript, options?: Options) => Promise<Facts> {
  const drivers = new Map<string, Promise<Ready | null>>()
  const driver = (language: string) => drivers.get(language) ?? drivers.set(language, driverFor(language, runner)).get(language)!
  return async (transcript, options = {}) => {
    const { language = '', source = '' } = transcript.workspace?.code ?? {}
    const { toolchain, ...outcome } = await outcomeOf(transcript.question, { language, source }, options)
    return {
      version: 1, id: transcript.id, question: transcript.question, language, sourceHash: createHash('sha256').update(source).digest('hex'),
      ...outcome, runner: toolchain === undefined ? runner.name : `${runner.name}, ${toolchain}`,
    }
  }

  async function outcomeOf(text: string, { language, source }: { language: string; source: string }, options: Options): Promise<Outcome> {
    if (source.trim() === '') return nothing('no-code', null)
    const question = questions.find((one) => one.text === text.trim())
    if (question === undefined) return nothing('no-entry-point', 'There is no adapter for this question.')
    const known = languageOf(language)
    const chosen = known === null ? null : await driver(known)
    if (chosen === null) return nothing('unsupported-language', known === null ? `There is no driver for "${language}".` : `The tools for ${known} do not work here.`)
    const observed = await observe({ runner, driver: chosen, question, tests: chosenTests(question, options), source, nonce: randomBytes(24).toString('hex') })
    return { ...outcomeOfRun(question, observed), toolchain: chosen.version }
  }
}

const chosenTests = (question: Question, { kinds = ['main', 'edge', 'stress'], patience = 1 }: Options): Test<never>[] =>
  question.tests().filter(({ kind }) => kinds.includes(kind)).map((test) => ({ ...test, seconds: test.seconds * patience }))

const nothing = (status: Status, error: string | null): Outcome => ({ status, entry: null, tests: [], error })

function outcomeOfRun(question: Question, observed: Observed): Outcome {
  if (observed.problem !== null) return nothing(observed.problem.status, observed.problem.words)
  const error = observed.notes.length === 0 ? null : `${observed.notes.join('; ')}.`
  if (observed.entry === null) return nothing('no-entry-point', error)
  const tests = judged(question, observed.runs)
  return { status: statusOf(observed.runs), entry: observed.entry, tests, error }
}

/** A program that never came to an answer has not run, whatever the last tests would say. */
function statusOf(runs: readonly Run[]): Status {
  if (runs.some((run) => 'seen' in run || 'raised' in run)) return 'ran'
  return runs.some((run) => 'died' in run && run.died === 'time') ? 'timeout' : 'crash'
}

const DEATHS: Record<string, string> = {
  time: 'it did not finish in time',
  memory: 'it ran out of memory',
  stack: 'its stack overflowed',
  gone: 'the program ended in the middle',
  output: 'it wrote too much',
  skipped: 'not run: the program had not finished three times before',
}

function judged(question: Question, runs: readonly Run[]): Facts['tests'] {
  const parsed = runs.map((run) => 'died' in run ? null : question.seen.safeParse('raised' in run ? { raised: run.raised } : run.seen))
  const judgeable = runs.flatMap((run, at) => parsed[at]?.success === true ? [{ at, input: run.test.input as never, seen: parsed[at].data as never }] : [])
  const failures = new Map(question.judge(judgeable).map((failure, index) => [judgeable[index]!.at, failure]))
  return runs.flatMap((run, at) => {
    if ('seen' in run && typeof run.seen === 'object' && run.seen !== null && 'cannot' in run.seen) return []
    const failure = 'died' in run ? DEATHS[run.died] ?? run.died
      : failures.has(at) ? failures.get(at)!
      : 'raised' in run ? `it raised ${run.raised}` : 'it gave something that cannot be understood'
    const { name, kind } = run.test as Test<unknown>
    return [failure === null ? { name, kind, passed: true } : { name, kind, passed: false, failure }]
  })
}
