import type { Replaced } from '../../interview/events.ts'
import { ModelFailure } from '../../ports.ts'
import { authoredAsk, authoredLead } from './authored.ts'
import { asks, failing, type CheckName, type Heard } from './checks.ts'
import { parts } from './speech.ts'

type Worded = { text: string; replaced: Replaced | null }

/**
 * Lets a model's words through sentence by sentence. `release` receives the text so far, never a sentence that failed.
 * The first sentence to fail ends the model's turn: before the question the authored words go on from there, after it
 * nothing is added. Throws `ModelFailure` when the model fails or says nothing.
 */
export async function word(stream: AsyncIterable<string>, authored: string, heard: Heard, release: (text: string) => void): Promise<Worded> {
  const quoted = heard.move.kind === 'probe' ? heard.move.quoted : null
  const kept: string[] = []
  const say = (...sentences: string[]): string => {
    kept.push(...sentences)
    release(kept.join(' '))
    return kept.join(' ')
  }
  const giveWay = (check: CheckName, sentence: string): Worded =>
    ({ text: say(restOf(authored, quoted, kept)), replaced: { check, sentence } })
  let asked = false
  for await (const part of parts(stream)) {
    if (part.kind === 'move') {
      if (part.move !== heard.move.kind) return giveWay('move-not-offered', part.line)
      continue
    }
    const sentence = exact(part.text, quoted)
    if (asked) return { text: kept.join(' '), replaced: { check: asks(sentence) ? 'two-questions' : 'after-question', sentence } }
    const check = failing(sentence, heard)
    if (check !== null) return giveWay(check, sentence)
    asked = asks(sentence)
    const lacksQuote = asked && quoted !== null && ![...kept, sentence].some((one) => one.includes(quoted))
    if (!lacksQuote) say(sentence)
    else if (kept.length === 0 && authoredLead(authored, quoted) !== '') say(authoredLead(authored, quoted), sentence)
    else return giveWay('quote-lost', sentence)
  }
  if (kept.length === 0) throw new ModelFailure('The model answered without saying anything.', { retryable: true })
  return asked || heard.move.kind !== 'probe' ? { text: kept.join(' '), replaced: null } : giveWay('no-question', kept.at(-1)!)
}

/** The candidate's words as they were said, where the model changed a capital letter or the kind of dash around them. */
function exact(sentence: string, quoted: string | null): string {
  if (quoted === null || sentence.includes(quoted)) return sentence
  const at = sentence.toLowerCase().indexOf(quoted.toLowerCase())
  return at < 0 ? sentence : sentence.slice(0, at) + quoted + sentence.slice(at + quoted.length)
}

/** The authored words, without their quotation when it has been said already. */
const restOf = (authored: string, quoted: string | null, kept: readonly string[]): string =>
  quoted !== null && kept.some((sentence) => sentence.includes(quoted)) ? authoredAsk(authored, quoted) : authored
