import type { Replaced } from '../../interview/events.ts'
import { ModelFailure } from '../../ports.ts'
import { authoredAsk, authoredLead } from './authored.ts'
import { asks, failing, type CheckName } from './checks.ts'
import { parts } from './speech.ts'
import type { Offer } from './turn.ts'

/** The words of one of the moves that were offered. */
type Worded = { offer: Offer; text: string; replaced: Replaced | null }

/**
 * Lets a model's words through sentence by sentence. Its first line chooses among the moves offered (there is at least one).
 * `release` receives the text so far, never a sentence that failed. The first sentence to fail ends the model's turn: before
 * the question the authored words go on from there, after it nothing is added. Throws `ModelFailure` when the model fails or says nothing.
 */
export async function word(stream: AsyncIterable<string>, offers: readonly Offer[], release: (text: string) => void): Promise<Worded> {
  let offer = offers[0]!
  const quoted = (): string | null => (offer.heard.move.kind === 'probe' ? offer.heard.move.quoted : null)
  const kept: string[] = []
  const say = (...sentences: string[]): string => {
    kept.push(...sentences)
    release(kept.join(' '))
    return kept.join(' ')
  }
  const giveWay = (check: CheckName, sentence: string): Worded =>
    ({ offer, text: say(restOf(offer.authored, quoted(), kept)), replaced: { check, sentence } })
  let asked = false
  for await (const part of parts(stream)) {
    if (part.kind === 'move') {
      // A model that names only the kind of move means the first one.
      const chosen = offers.find(({ name }) => name === part.move) ?? offers.find(({ heard }) => heard.move.kind === part.move)
      if (chosen === undefined) return giveWay('move-not-offered', part.line)
      offer = chosen
      continue
    }
    const sentence = exact(part.text, quoted())
    if (asked) return { offer, text: kept.join(' '), replaced: { check: asks(sentence) ? 'two-questions' : 'after-question', sentence } }
    const check = failing(sentence, offer.heard)
    if (check !== null) return giveWay(check, sentence)
    asked = asks(sentence)
    const quote = quoted()
    const lacksQuote = asked && quote !== null && ![...kept, sentence].some((one) => one.includes(quote))
    if (!lacksQuote) say(sentence)
    else if (kept.length === 0 && authoredLead(offer.authored, quote) !== '') say(authoredLead(offer.authored, quote), sentence)
    else return giveWay('quote-lost', sentence)
  }
  if (kept.length === 0) throw new ModelFailure('The model answered without saying anything.', { retryable: true })
  return asked || offer.heard.move.kind !== 'probe' ? { offer, text: kept.join(' '), replaced: null } : giveWay('no-question', kept.at(-1)!)
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
