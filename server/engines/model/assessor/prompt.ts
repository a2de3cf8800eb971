import { renderPrompt } from '../../../content/prompt-template.ts'
import { pointsOf } from '../../../evidence/points.ts'
import type { Point } from '../../../content/schema/point.ts'
import type { Question } from '../../../content/schema/question.ts'
import type { Material, PromptText } from '../../../interview/material.ts'
import type { Prompt } from '../../../ports.ts'
import { asData } from '../as-data.ts'
import type { Criterion } from './combine.ts'
import type { Heard } from './heard.ts'

type Shown = { template: PromptText; material: Pick<Material, 'guide' | 'round'>; question: Question; heard: Heard; delimiter: string }

/** Asks for one criterion. All parts but the last are the same for every criterion and sample of a question. */
export function criterionPrompt({ id, points, wrong, past }: Criterion, shown: Shown): Prompt {
  const { title, is, bars } = shown.material.round.criteria.find((one) => one.id === id)!
  return renderPrompt(shown.template, {
    ...common(shown),
    level: `${shown.material.guide.level.title}: ${shown.material.guide.level.is}`,
    outline: shown.question.outline.map((line) => `- ${line}`).join('\n'),
    criterion: `${title}: ${is}\n${Object.entries(bars).map(([level, bar]) => `  ${level}: ${bar}`).join('\n')}`,
    points: pointLines(points),
    wrong: wrong.length === 0 ? 'none' : wrong.map((claim) => `- ${claim.id}: ${claim.is} Why it is wrong: ${claim.because}`).join('\n'),
    imagined: past
      ? 'This round asks for the past: what the candidate would do, or does in general, is "mentioned" at most.'
      : 'What the candidate would build or do counts like what was built or done.',
  })
}

/** Asks for the points of a question that are still open. All points stand in a part that stays the same, so that only the turns since the last call and the names of the open points are new. */
export const openPointsPrompt = (open: readonly Point[], shown: Shown): Prompt =>
  renderPrompt(shown.template, { ...common(shown), points: pointLines(pointsOf(shown.material.round, shown.question)), open: open.map(({ id }) => id).join(', ') })

const common = ({ material, question, heard, delimiter }: Shown): Record<string, string> => ({
  role: material.guide.role, question: question.text, delimiter, transcript: transcript(heard), workspace: workspace(heard),
})

const pointLines = (points: readonly Point[]): string => points.length === 0
  ? 'none'
  : points.map((point) => [`- ${point.id}: ${point.is}`, `  shown by, for example: ${point.says.slice(0, 2).join(' / ')}`, ...(point.not.length === 0 ? [] : [`  not shown by: ${point.not.slice(0, 1).join(' / ')}`])].join('\n')).join('\n')

/** `3 candidate: "…"`: as JSON strings nothing a candidate wrote can begin a line or end its turn. */
const transcript = ({ turns, masked }: Heard): string => turns.map(({ role }, at) => `${at + 1} ${role}: ${asData(masked.turns[at]!)}`).join('\n')

/** Code a line an entry, what running it showed, and the board. */
function workspace({ workspace: work, code, masked }: Heard): string {
  const lines = [
    ...(work?.code === undefined ? [] : [`0 code: language ${asData(work.code.language)}`, ...code.map((line) => asData(line))]),
    ...(work?.facts === undefined || work.code === undefined ? [] : [`running it: ${asData(masked.also(work.facts.status))}`, ...work.facts.tests.map((one) => `${one.kind} test ${asData(one.name)}: ${one.passed ? 'passed' : 'failed'}`), ...(work.facts.error === null ? [] : [`error: ${asData(masked.also(work.facts.error))}`])]),
    ...(work?.diagram === undefined ? [] : [`board: ${asData(masked.also(JSON.stringify({ boxes: work.diagram.nodes.map(({ label }) => label), arrows: work.diagram.edges.map(({ from, to, label }) => [labelOf(from, work), label, labelOf(to, work)]) })))}`]),
  ]
  return lines.length === 0 ? 'none' : lines.join('\n')
}

const labelOf = (id: string, work: NonNullable<Heard['workspace']>): string => work.diagram?.nodes.find((node) => node.id === id)?.label ?? id
