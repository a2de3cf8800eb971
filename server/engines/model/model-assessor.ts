import type { Reading } from '../../evidence/reading.ts'
import type { EvidenceTable } from '../../evidence/table.ts'
import type { Held } from '../../interview/interview.ts'
import { workspaceOf, type Prepared } from '../../interview/policy/scene.ts'
import { ModelFailure, type Assessor, type LanguageModel, type Metered } from '../../ports.ts'
import { heldQuestions, type HeldQuestion } from '../../report/tables.ts'
import { createAssessor, type Asked } from './assessor/assess.ts'
import { notice } from './assessor/behind.ts'
import { createDelimiters } from './delimiters.ts'

type Needs = {
  /** Asked in this order: when one cannot read, the next reads everything anew, so that a table is never of two readers. */
  models: readonly LanguageModel[]
  delimiter: () => string
  /** How often each criterion is read. */
  samples?: 1 | 3
  onFailure?: (failure: ModelFailure) => void
}

const CRITERION = 'assessor/criterion'
const OPEN_POINTS = 'assessor/open-points'

/** Models that read answers for evidence. */
export function createModelAssessor({ models, delimiter, samples = 3, onFailure }: Needs): Assessor {
  const delimiterOf = createDelimiters(delimiter)

  async function readBy(model: LanguageModel, held: Held, prepared: Prepared, { signal, used }: Metered): Promise<Reading> {
    const template = prepared.material.prompts.find(({ name }) => name === CRITERION)
    if (template === undefined) throw new ModelFailure('This interview is kept without the prompt that a model reads by. Judge it again.', { retryable: false })
    const assess = createAssessor({ model, template, delimiter: delimiterOf(held), samples, seed: held.plan.seed, signal, used: (usage) => used(usage, model.name) })
    const tables: (EvidenceTable | null)[] = held.openedMs.map(() => null)
    const criteria: Reading['criteria'][number][] = []
    let askedForScore = false
    for (const question of heldQuestions(held, prepared)) {
      const assessment = await assess(askedOf(question, held, prepared))
      tables[question.index] = assessment.table
      criteria.push(...assessment.criteria.map((one) => ({ question: question.index, criterion: one.criterion, samples: one.samples, levels: one.levels, abstained: one.abstained, why: one.why })))
      askedForScore ||= assessment.askedForScore
    }
    const failed = criteria.find(({ abstained }) => abstained === 'model-failed')
    if (failed !== undefined && criteria.every(({ abstained }) => abstained === 'model-failed')) throw new ModelFailure(failed.why, { retryable: true })
    return { reader: `model ${model.name}`, tables, prompts: [{ name: template.name, hash: template.hash }], criteria, askedForScore }
  }

  return {
    name: models.map((model) => model.name).join(', '),
    async assess(held, prepared, call) {
      let last: ModelFailure | null = null
      for (const model of models) {
        try {
          return await readBy(model, held, prepared, call)
        } catch (error) {
          call.signal.throwIfAborted()
          if (!(error instanceof ModelFailure)) throw error
          onFailure?.(error)
          last = error
        }
      }
      throw last ?? new ModelFailure('No model is configured to read answers.', { retryable: false })
    },
    async notice(held, prepared, { signal, used }) {
      const template = prepared.material.prompts.find(({ name }) => name === OPEN_POINTS)
      const question = heldQuestions(held, prepared).find(({ index }) => index === held.question)
      const [model] = models
      if (template === undefined || question === undefined || model === undefined) return []
      return notice({ model, template, delimiter: delimiterOf(held), signal, used: (usage) => used(usage, model.name) }, askedOf(question, held, prepared))
    },
  }
}

const askedOf = ({ index, turns, table }: HeldQuestion, held: Held, { material }: Prepared): Asked =>
  ({ material, question: material.questions[index]!, turns, workspace: workspaceOf(held, index), builtIn: table })
