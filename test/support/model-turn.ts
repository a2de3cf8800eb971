import { fileURLToPath } from 'node:url'
import { loadPrompts, promptsOf } from '#server/content/prompts.ts'
import type { Utterance } from '#server/interview/decide.ts'
import type { InterviewEvent, Move, Plan } from '#server/interview/events.ts'
import { fold, type Held } from '#server/interview/interview.ts'
import type { Prepared } from '#server/interview/policy/scene.ts'
import { candidateSaid, held, interviewerSaid, record, started } from '#test/support/interview.ts'
import { prepared } from '#test/support/material.ts'

const { prompts } = loadPrompts(fileURLToPath(new URL('../../prompts', import.meta.url)))

export const BANK = 'Tell me about a tight deadline.'
export const ANSWER = 'We moved the launch because the vendor was late. The ranking got better by 4 percent.'

export const probe: Move & { kind: 'probe' } = {
  kind: 'probe', point: 'own-action', probe: 'ownership', quoted: 'We moved the launch', before: { state: 'absent', credit: 0 },
  reason: { why: 'the most valuable open point', value: 0.5, trigger: { seq: 4, text: 'We moved the launch' } },
}
export const AUTHORED = 'You said “We moved the launch”. Which parts of that did you personally do?'

export const utterance = (text: string, move: Move): Utterance => ({ text, move, spokenBy: 'built-in', replaced: null })

/** An interview in which the bank's question was asked and answered. */
export function asked({ answer = ANSWER, more = [], changes = {} }: { answer?: string; more?: InterviewEvent[]; changes?: Partial<Plan> } = {}): Held {
  return held(fold(record([started(changes), interviewerSaid(BANK, { kind: 'ask', question: 0 }), candidateSaid(answer), ...more])))
}

/** Content as an interview in `round` would have stored it. */
export function stored(round: 'behavioral' | 'ml-fundamentals' = 'behavioral', secrets: string[] = []): Prepared {
  const { material, readers } = prepared()
  return {
    readers,
    material: {
      ...material, prompts: promptsOf(prompts, round),
      round: { ...material.round, id: round, past: round === 'behavioral' },
      questions: material.questions.map((question) => ({ ...question, secrets })),
    },
  }
}
