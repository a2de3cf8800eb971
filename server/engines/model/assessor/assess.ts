import type { Question } from '../../../content/schema/question.ts'
import { pointsOf } from '../../../evidence/points.ts'
import type { EvidenceTable } from '../../../evidence/table.ts'
import type { Turn, Workspace } from '../../../evidence/transcript.ts'
import type { Material, PromptText } from '../../../interview/material.ts'
import type { LanguageModel, Usage } from '../../../ports.ts'
import { Answer } from './answer.ts'
import type { Criterion } from './combine.ts'
import { fillTable } from './fill-table.ts'
import { firstAlone } from './first-alone.ts'
import { hear } from './heard.ts'
import { packWords } from './pack-words.ts'
import { criterionPrompt } from './prompt.ts'
import { readCriterion, type CriterionReading } from './read-criterion.ts'

type Needs = {
  model: LanguageModel
  /** `assessor/criterion`, as it was kept with the interview. */
  template: PromptText
  /** Random, the same all through an interview. */
  delimiter: string
  /** How often each criterion is read. */
  samples: 1 | 3
  /** Turns the order of criteria, so that none always comes first. */
  seed: number
  signal: AbortSignal
  used?: (usage: Usage) => void
}

/** One question as it was held, and the built-in reader's table of the same turns. */
export type Asked = { material: Pick<Material, 'guide' | 'round'>; question: Question; turns: readonly Turn[]; workspace: Workspace | undefined; builtIn: EvidenceTable }

export type Assessment = { table: EvidenceTable; criteria: CriterionReading[]; askedForScore: boolean }

const AT_ONCE = 4

/**
 * Reads a question for evidence, one criterion a call, and checks every claim. Throws the signal's reason, or a mistake of our
 * own; a model's failure costs the criterion it befell and no more.
 */
export function createAssessor(needs: Needs): (asked: Asked) => Promise<Assessment> {
  return async (asked) => {
    const { material: { round, guide }, question, turns, workspace, builtIn } = asked
    const heard = hear({ round, question, turns, workspace, kept: packWords({ guide, round }, question) })
    if (builtIn.language !== 'english' || heard.said.length === 0) return { table: fillTable(needs.model.name, [], heard, builtIn), criteria: [], askedForScore: false }
    const given = new AbortController()
    const signal = AbortSignal.any([needs.signal, given.signal])
    const inTurn = firstAlone(AT_ONCE)
    const criteria = rotated(criteriaOf(asked), needs.seed)
    const readings = criteria.map((criterion) => {
      const prompt = criterionPrompt(criterion, { template: needs.template, material: asked.material, question, heard, delimiter: needs.delimiter })
      const ask = (): Promise<Answer> => inTurn(() => {
        signal.throwIfAborted()
        return needs.model.judge(prompt, Answer, { signal, ...(needs.used === undefined ? {} : { used: needs.used }) })
      })
      return readCriterion({ criterion, heard, builtIn, samples: needs.samples, ask, signal })
    })
    try {
      const done = await Promise.all(readings)
      needs.signal.throwIfAborted()
      const inOrder = round.criteria.flatMap(({ id }) => done.filter(({ reading: { criterion } }) => criterion === id))
      return {
        table: fillTable(needs.model.name, inOrder.flatMap(({ combined }) => combined ?? []), heard, builtIn),
        criteria: inOrder.map((one) => one.reading),
        askedForScore: done.some(({ askedForScore }) => askedForScore),
      }
    } finally {
      // When one fails for good, nobody waits for the others.
      given.abort()
      await Promise.allSettled(readings)
    }
  }
}

/** Criteria of which something can be found in this question. */
function criteriaOf({ material: { round }, question }: Asked): Criterion[] {
  const points = pointsOf(round, question)
  const wrong = [...round.misconceptions, ...question.misconceptions]
  return round.criteria
    .map(({ id }) => ({ id, points: points.filter((point) => point.of === id), wrong: wrong.filter((claim) => claim.of === id), past: round.past }))
    .filter((criterion) => criterion.points.length + criterion.wrong.length > 0)
}

const rotated = <T>(all: readonly T[], seed: number): T[] => {
  const at = all.length === 0 ? 0 : Math.abs(Math.trunc(seed)) % all.length
  return [...all.slice(at), ...all.slice(0, at)]
}
