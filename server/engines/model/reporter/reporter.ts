import { renderPrompt } from '../../../content/prompt-template.ts'
import type { Prepared } from '../../../interview/policy/scene.ts'
import { ModelFailure, type LanguageModel, type Prompt, type Reporter } from '../../../ports.ts'
import type { IssuedReport, Prose } from '../../../protocol/report.ts'
import { Answer } from './answer.ts'
import { aboutOf, evidenceItems, itemLines, quoteOf, type EvidenceItem } from './items.ts'
import { sift } from './sift.ts'
import type { Verified } from './validate.ts'

type Needs = {
  /** Asked in this order, the next when one fails. */
  models: readonly LanguageModel[]
  /** A random string nobody can guess, from the `Ids` port. */
  delimiter: () => string
  /** Told why a model failed, so that somebody can mend it. The message holds no words of the candidate and no key. */
  onFailure?: (failure: ModelFailure) => void
}

const PROMPT = 'report/prose'

/** A reporter whose sentences are written by a language model from what was found, and checked one by one. Models are asked once: what fails the checks is left out, not asked for again. */
export function createReporter({ models, delimiter, onFailure }: Needs): Reporter {
  return {
    name: models.map((model) => model.name).join(', '),
    async word(report, prepared, { signal, used }) {
      const verified: Verified = { items: evidenceItems(report), delimiter: delimiter() }
      const prompt = promptFor(report, prepared, verified)
      if (prompt === null || verified.items.length === 0) return null
      let last: ModelFailure | null = null
      for (const model of models) {
        try {
          const answer = await model.judge(prompt, Answer, { signal, used: (usage) => used(usage, model.name) })
          signal.throwIfAborted()
          const { summary, practise, keep, leftOut } = sift(answer, verified)
          return summary.length + practise.length + keep.length === 0 ? null : { by: model.name, summary, practise, keep, items: restsOf({ summary, practise, keep }, verified.items), leftOut }
        } catch (error) {
          signal.throwIfAborted()
          if (!(error instanceof ModelFailure)) throw error
          onFailure?.(error)
          last = error
        }
      }
      if (last !== null) throw last
      return null
    },
  }
}

/** The items that the sentences which stand rest on. */
function restsOf({ summary, practise, keep }: Pick<Prose, 'summary' | 'practise' | 'keep'>, items: readonly EvidenceItem[]): Prose['items'] {
  const claims = [...summary, ...practise.flatMap(({ said, missing, say, drill }) => [said, missing, say, drill]), ...keep.map(({ text }) => text)]
  const used = new Set(claims.flatMap((claim) => claim?.evidence ?? []))
  return items.filter(({ id }) => used.has(id)).map((item) => ({ id: item.id, quote: quoteOf(item), about: aboutOf(item) }))
}

/** From the text kept with the interview; null when it was held without this prompt. */
function promptFor(report: IssuedReport, { material }: Prepared, { items, delimiter }: Verified): Prompt | null {
  const text = material.prompts.find(({ name }) => name === PROMPT)
  return text === undefined ? null : renderPrompt(text, {
    role: material.guide.role, round: report.roundTitle, evidence: itemLines(items), moves: idsOf(items, 'move'), keeps: idsOf(items, 'keep'), delimiter,
  })
}

const idsOf = (items: readonly EvidenceItem[], kind: EvidenceItem['kind']): string =>
  items.filter((item) => item.kind === kind).map(({ id }) => id).join(', ') || 'none'
