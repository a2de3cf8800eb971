import type { Point } from '../../../content/schema/point.ts'
import { pointsOf } from '../../../evidence/points.ts'
import type { EvidenceState, EvidenceTable, Quote } from '../../../evidence/table.ts'
import type { Turn } from '../../../evidence/transcript.ts'
import type { PromptText } from '../../../interview/material.ts'
import type { LanguageModel, Usage } from '../../../ports.ts'
import { Noticed } from './answer.ts'
import type { Asked } from './assess.ts'
import { hear } from './heard.ts'
import { packWords } from './pack-words.ts'
import { openPointsPrompt } from './prompt.ts'
import { verify } from './verify.ts'

type Needs = {
  model: LanguageModel
  /** `assessor/open-points`, as it was kept with the interview. */
  template: PromptText
  delimiter: string
  signal: AbortSignal
  used?: (usage: Usage) => void
}

/** What a model sees for a point behind the conversation: it steers questions and is never scored. */
export type NoticedPoint = { point: string; criterion: string; state: EvidenceState; quotes: Quote[] }

const RANK: Record<EvidenceState, number> = { absent: 0, contradicted: 0, mentioned: 1, explained: 2, grounded: 3 }

/** Points of which the built-in reader has seen less than they need. */
export const stillOpen = (points: readonly Point[], { points: found }: EvidenceTable): Point[] =>
  points.filter((point) => RANK[found.find((one) => one.point === point.id)?.state ?? 'absent'] < RANK[point.need])

/** An answer of fewer words says no more than code can tell. */
const LEAST_WORDS = 20
/** An answer in which code itself recognised so many points needs no second reader. */
const ENOUGH = 2

/** The last answer may hold more than the built-in reader saw in it. */
function mayHoldMore(turns: readonly Turn[], { points }: EvidenceTable): boolean {
  const last = turns.findLastIndex(({ role }) => role === 'candidate')
  const words = turns[last]?.text.split(/\s+/).length ?? 0
  return words >= LEAST_WORDS && points.filter(({ quotes }) => quotes.some(({ turn }) => turn === last)).length < ENOUGH
}

/** One quick call for all open points, where the last answer may hold more than code saw. Only what has a verified quote is told. Throws `ModelFailure`, or the signal's reason. */
export async function notice({ model, template, delimiter, signal, used }: Needs, { material, question, turns, workspace, builtIn }: Asked): Promise<NoticedPoint[]> {
  const { round } = material
  const open = stillOpen(pointsOf(round, question), builtIn)
  const heard = hear({ round, question, turns, workspace, kept: packWords(material, question) })
  if (open.length === 0 || heard.said.length === 0 || !mayHoldMore(turns, builtIn)) return []
  const answer = await model.judge(openPointsPrompt(open, { template, material, question, heard, delimiter }), Noticed, { signal, ...(used === undefined ? {} : { used }) })
  signal.throwIfAborted()
  return verify(answer, open.map(({ id }) => id), [], heard).points.flatMap(({ id, state, quotes }) =>
    state === 'cannot-tell' || state === 'absent' || quotes.length === 0 ? [] : [{ point: id, criterion: open.find((one) => one.id === id)!.of, state, quotes }])
}
