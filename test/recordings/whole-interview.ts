import { createModelAssessor } from '#server/engines/model/model-assessor.ts'
import { createReporter } from '#server/engines/model/reporter/reporter.ts'
import type { EvidenceTable } from '#server/evidence/table.ts'
import { fold, type Held } from '#server/interview/interview.ts'
import type { LanguageModel } from '#server/ports.ts'
import { createReport } from '#server/report/create-report.ts'
import { heldQuestions } from '#server/report/tables.ts'
import { equivalents, tokensOf } from './cost.ts'
import type { Interview } from './interviews.ts'
import { spyOn } from './spy-model.ts'

/**
 * What a whole recorded interview takes with its judgement: the recorded calls of the interviewer, and those that reading each
 * answer, judging at the end with three samples, and wording the report would send for this very interview. Their answers are
 * those of a model that finds just what the built-in reader finds, so that the number of calls is a real one.
 */
export async function wholeInterview({ sent, received, log, prepared }: Interview & { sent: string[]; received: string[] }): Promise<{ equivalent: number; whole: number; output: number; calls: Record<string, number>; parts: Record<string, ReturnType<typeof equivalents>> }> {
  const used = { signal: new AbortController().signal, used: () => undefined }
  const end = heldAt(log.length)
  const [behind, judging, wording] = [spyOn(mirror(() => tableOf(end))), spyOn(mirror(() => tableOf(end))), spyOn(mirror(() => tableOf(end)))]
  for (const [at, { event }] of log.entries()) if (event.type === 'candidate-spoke') await createModelAssessor({ models: [behind], delimiter: () => 'd-5a0c' }).notice(heldAt(at + 1), prepared, used)
  const reading = await createModelAssessor({ models: [judging], delimiter: () => 'd-5a0c' }).assess(end, prepared, used)
  await createReporter({ models: [wording], delimiter: () => 'd-77f1' }).word(createReport('one', end, prepared, reading), prepared, used)
  const all = [sent, behind.sent, judging.sent, wording.sent]
  return {
    equivalent: all.reduce((sum, calls) => sum + equivalents(calls).equivalent, 0),
    whole: all.flat().reduce((sum, call) => sum + tokensOf(call), 0),
    output: [received, behind.received, judging.received, wording.received].flat().reduce((sum, answer) => sum + tokensOf(answer), 0),
    parts: Object.fromEntries([['interviewer', sent], ['behind', behind.sent], ['judging', judging.sent], ['wording', wording.sent]].map(([name, calls]) => [name as string, equivalents(calls as string[])])),
    calls: { interviewer: sent.length, behind: behind.sent.length, judging: judging.sent.length, wording: wording.sent.length },
  }

  function heldAt(length: number): Held {
    const state = fold(log.slice(0, length))
    if (state.status === 'none') throw new Error('the interview has not started')
    return state
  }
  function tableOf(held: Held): EvidenceTable { return heldQuestions(held, prepared)[0]!.table }
}

/** Answers with what the built-in reader found. */
function mirror(table: () => EvidenceTable): LanguageModel {
  return {
    name: 'mirror', host: 'nowhere',
    async *speak() { yield '' },
    async judge(prompt, schema) {
      const asked = prompt.parts.at(-1)!
      const open = /^The points that are open: (.*)$/m.exec(asked)?.[1]
      const ids = open?.split(', ') ?? [...asked.slice(asked.indexOf('Its points:')).matchAll(/^- ([a-z0-9-]+): /gm)].map((found) => found[1]!)
      const { points, misconceptions } = table()
      const found = ids.flatMap((id) => points.filter((point) => point.point === id))
      const stated = found.map(({ point, state, quotes }) => ({ id: point, quotes: quotes.slice(0, 2).map(({ turn, text }) => ({ turn: turn + 1, text })), why: 'The answer names it and says how it came about in that place.', state }))
      const wrong = misconceptions.filter(({ misconception }) => ids.includes(misconception)).map(({ misconception, quote, corrected }) => ({ id: misconception, quotes: [{ turn: quote.turn + 1, text: quote.text }], 'taken-back': corrected }))
      const answers: unknown[] = [
        { points: stated, wrong, 'asked-for-score': false, boundary: { 'why-not-higher': 'No figure is set against another, and no cost is named.', 'why-not-lower': 'What was done stands there, with its reason.' }, level: '3' },
        { points: stated.map(({ id, quotes, state }) => ({ id, quotes, state })) },
        { summary: [], moves: [], keeps: [] },
      ]
      for (const answer of answers) {
        const parsed = schema.safeParse(answer)
        if (parsed.success) return parsed.data
      }
      throw new Error('the mirror does not know what is asked')
    },
  }
}
