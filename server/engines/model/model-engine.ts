import type { RoundId } from '../../content/schema/common.ts'
import type { Utterance } from '../../interview/decide.ts'
import type { Held } from '../../interview/interview.ts'
import { ModelFailure, type Engine, type LanguageModel } from '../../ports.ts'
import { isWorded, turn } from './turn.ts'
import { word } from './word.ts'

/** Rounds in which a model words the follow-up questions; in the others the authored words stand. */
export const MODEL_ROUNDS: readonly RoundId[] = ['behavioral', 'ml-fundamentals']

/** Interviews whose delimiter is remembered: it stays the same all through one, so that what was sent before can be cached. */
const MOST_REMEMBERED = 200

type Needs = {
  model: LanguageModel
  /** A random string nobody can guess, from the `Ids` port. */
  delimiter: () => string
  /** Speaks what is not the model's to word, and in its place when it fails. */
  fallback: Engine
  /** Told why the model failed, so that somebody can mend it. The message holds no words of the candidate and no key. */
  onFailure?: (failure: ModelFailure) => void
}

/** An engine whose follow-up questions are worded by a language model and checked before they are shown. Moves are never its own. */
export function createModelEngine({ model, delimiter, fallback, onFailure }: Needs): Engine {
  const delimiters = new Map<string, string>()

  function delimiterOf({ plan, startedAt }: Held): string {
    const key = `${plan.content} ${plan.seed} ${startedAt}`
    const kept = delimiters.get(key) ?? delimiter()
    delimiters.delete(key)
    delimiters.set(key, kept)
    if (delimiters.size > MOST_REMEMBERED) delimiters.delete(delimiters.keys().next().value!)
    return kept
  }

  return {
    name: model.name,
    async say({ held, prepared, authored }, draft, signal) {
      const spoken: Utterance[] = []
      for (const utterance of authored) {
        const found = MODEL_ROUNDS.includes(held.plan.round) && isWorded(utterance.move) ? turn(held, prepared.material, utterance, delimiterOf(held)) : null
        const asWritten = (): Promise<Utterance[]> => fallback.say({ held, prepared, authored: [utterance] }, draft, signal)
        if (found === null) {
          spoken.push(...await asWritten())
          continue
        }
        try {
          const { text, replaced } = await word(model.speak(found.prompt, signal), utterance.text, found.heard, draft)
          spoken.push({ text, move: utterance.move, spokenBy: model.name, replaced })
        } catch (error) {
          signal.throwIfAborted()
          if (!(error instanceof ModelFailure)) throw error
          onFailure?.(error)
          spoken.push(...(await asWritten()).map((one) => ({ ...one, replaced: { check: 'model-failed', sentence: '' } })))
        }
        signal.throwIfAborted()
      }
      return spoken
    },
  }
}
