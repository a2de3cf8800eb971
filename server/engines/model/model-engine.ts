import type { Authored, Utterance } from '../../interview/decide.ts'
import { ModelFailure, type Engine, type LanguageModel, type Reply, type Saying } from '../../ports.ts'
import { createDelimiters } from './delimiters.ts'
import { isWorded, turn } from './turn.ts'
import { word } from './word.ts'

type Needs = {
  /** Asked in this order, the next when one fails. */
  models: readonly LanguageModel[]
  /** A random string nobody can guess, from the `Ids` port. */
  delimiter: () => string
  /** Speaks what is not the model's to word, and in its place when all fail. */
  fallback: Engine
  /** Told why a model failed, so that somebody can mend it. The message holds no words of the candidate and no key. */
  onFailure?: (failure: ModelFailure) => void
}

/** An engine whose follow-up questions are worded by a language model and checked before they are shown. Of moves it may choose among those offered. */
export function createModelEngine({ models, delimiter, fallback, onFailure }: Needs): Engine {
  const delimiterOf = createDelimiters(delimiter)

  async function worded(reply: Reply, authored: Authored, saying: Saying): Promise<Utterance[]> {
    const { held, prepared } = reply
    const asWritten = (): Promise<Utterance[]> => fallback.say({ ...reply, authored: [authored] }, saying)
    const found = isWorded(authored.move) ? turn(held, prepared.material, authored, delimiterOf(held)) : null
    if (found === null) return asWritten()
    for (const model of models) {
      try {
        const stream = model.speak(found.prompt, { signal: saying.signal, used: (usage) => saying.used(usage, model.name) })
        const { offer, text, replaced } = await word(stream, found.offers, saying.draft)
        return [{ text, move: offer.heard.move, spokenBy: model.name, replaced }]
      } catch (error) {
        saying.signal.throwIfAborted()
        if (!(error instanceof ModelFailure)) throw error
        onFailure?.(error)
      }
    }
    return (await asWritten()).map((one) => ({ ...one, replaced: { check: 'model-failed', sentence: '' } }))
  }

  return {
    name: models.map((model) => model.name).join(', '),
    async say(reply, saying) {
      const spoken: Utterance[] = []
      for (const authored of reply.authored) {
        spoken.push(...await worded(reply, authored, saying))
        saying.signal.throwIfAborted()
      }
      return spoken
    },
  }
}
