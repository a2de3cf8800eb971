import { ModelFailure } from '../ports.ts'
import type { Where } from './model-wire.ts'

/** What has come in one try. */
export type Progress = { begun: boolean; silent: boolean; refused: boolean; finish: string | null }

/** Providers' words for the end of an answer, in small letters. */
const COMPLETE = ['stop', 'end_turn', 'stop_sequence', 'eos', 'complete']
const TOO_LONG = ['length', 'max_tokens', 'model_length', 'model_context_window_exceeded']
const DECLINED = ['refusal', 'content_filter', 'content_filtered', 'guardrail_intervened', 'safety', 'recitation', 'blocklist', 'prohibited_content', 'spii']

/** Why what was said is no answer; null: it is one. A stream that merely ends is none: the provider has to say that it finished. */
export function shortcoming({ silent, refused, finish }: Progress, { model, host }: Where): ModelFailure | null {
  const reason = finish?.toLowerCase() ?? null
  if (refused || (reason !== null && DECLINED.includes(reason))) return new ModelFailure(`"${model}" declined to answer.`, { retryable: false })
  if (reason === null) return new ModelFailure(`${host} ended the answer of "${model}" before it was complete.`, { retryable: true })
  if (TOO_LONG.includes(reason)) return new ModelFailure(`"${model}" reached its limit of length before its answer was complete.`, { retryable: true })
  if (!COMPLETE.includes(reason)) return new ModelFailure(`"${model}" ended with "${reason.slice(0, 40)}" and not with an answer.`, { retryable: false })
  return silent ? new ModelFailure(`"${model}" answered without saying anything.`, { retryable: true }) : null
}
