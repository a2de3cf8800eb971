import type { EvidenceTable } from '../../../evidence/table.ts'
import { ModelFailure } from '../../../ports.ts'
import type { Answer } from './answer.ts'
import { combine, insufficient, type Combined, type Criterion } from './combine.ts'
import type { Heard } from './heard.ts'
import { isUnverified, verify, type Verified } from './verify.ts'

export type CriterionReading = {
  criterion: string
  samples: number
  levels: number[]
  abstained: null | 'unverified-quotes' | 'insufficient' | 'model-failed'
  /** For people; empty when the criterion was read. */
  why: string
  /** Code that points rest on. */
  lines: Combined['lines']
}

type Read = { reading: CriterionReading; combined: Combined | null; askedForScore: boolean }

type Needs = { criterion: Criterion; heard: Heard; builtIn: EvidenceTable; samples: number; ask: () => Promise<Answer>; signal: AbortSignal }

/** Samples added when two levels lie this far apart. */
const FAR_APART = 2
const MORE = 2

/** As many samples as it takes, and what they have in common. Throws the signal's reason, or a mistake of our own. */
export async function readCriterion(needs: Needs): Promise<Read> {
  const { criterion, heard, builtIn, samples } = needs
  const taken: Sampled[] = []
  const take = async (count: number): Promise<void> => { taken.push(...await Promise.all(Array.from({ length: count }, () => sample(needs)))) }
  await take(samples)
  const levels = usableOf(taken).map(({ level }) => level)
  if (samples > 1 && Math.max(...levels) - Math.min(...levels) >= FAR_APART) await take(MORE)
  const early = abstained(needs, taken)
  if (early !== null) return early
  const combined = combine(criterion, usableOf(taken), heard)
  if (!contradicts(combined, criterion, builtIn)) return readOf(needs, taken, combined)
  await take(1)
  return abstained(needs, taken) ?? readOf(needs, taken, combine(criterion, usableOf(taken), heard))
}

/** One answer as it was checked; `usable`: not too much of it was made up. */
type Sampled = { checked: Verified; usable: boolean } | ModelFailure

const answersOf = (taken: readonly Sampled[]) => taken.flatMap((one) => one instanceof ModelFailure ? [] : [one])
const usableOf = (taken: readonly Sampled[]): Verified[] => answersOf(taken).flatMap(({ checked, usable }) => usable ? [checked] : [])

/** One reading, checked; where too many of its quotes were not said it is asked for once more. */
async function sample({ ask, criterion: { points, wrong }, heard, signal }: Needs): Promise<Sampled> {
  const check = async (): Promise<Verified> => verify(await ask(), points.map(({ id }) => id), wrong.map(({ id }) => id), heard)
  try {
    const first = await check()
    const checked = isUnverified(first) ? await check() : first
    return { checked: { ...checked, askedForScore: checked.askedForScore || first.askedForScore }, usable: !isUnverified(checked) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ModelFailure) return error
    throw error
  }
}

/** Why there is no finding; null when there is one. */
function abstained(needs: Needs, taken: readonly Sampled[]): Read | null {
  const failure = taken.find((one) => one instanceof ModelFailure)
  if (answersOf(taken).some(({ usable }) => !usable)) return readOf(needs, taken, null, 'unverified-quotes', 'Words were quoted that were not said, twice.')
  if (failure !== undefined && usableOf(taken).length * 2 <= needs.samples) return readOf(needs, taken, null, 'model-failed', failure.message)
  const why = insufficient(usableOf(taken))
  return why === null ? null : readOf(needs, taken, null, 'insufficient', why)
}

const readOf = ({ criterion }: Needs, taken: readonly Sampled[], combined: Combined | null, abstained: CriterionReading['abstained'] = null, why = ''): Read => ({
  combined,
  reading: { criterion: criterion.id, samples: usableOf(taken).length, levels: usableOf(taken).map(({ level }) => level), abstained, why, lines: combined?.lines ?? [] },
  askedForScore: answersOf(taken).some(({ checked }) => checked.askedForScore),
})

/** The built-in reader found a point explained that the model does not see at all, or a wrong claim that it does not name. One more reading is asked for; the tables are never merged. */
function contradicts({ points, misconceptions }: Combined, { id }: Criterion, builtIn: EvidenceTable): boolean {
  const denied = builtIn.points.some((found) => found.criterion === id && found.credit > 0 && (found.state === 'explained' || found.state === 'grounded')
    && points.some((one) => one.point === found.point && (one.state === 'absent' || one.state === 'contradicted')))
  return denied || builtIn.misconceptions.some((found) => found.criterion === id && !found.corrected && !misconceptions.some((one) => one.misconception === found.misconception))
}
