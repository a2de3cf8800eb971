import { contains, withoutQuotations, words } from '../text.ts'
import { fitsGap } from './grounding.ts'
import { quoteOf, type EvidenceItem } from './items.ts'
import { numbersStandIn } from './numbers.ts'
import { affirmed, denied, stem, telling } from './telling.ts'

/** A place for a fact that was not given. */
const GAP = /\[([^[\]]*)\]/g

export const gapsOf = (text: string): string[] => [...text.matchAll(GAP)].map((match) => match[1]!)
export const withoutGaps = (text: string): string => text.replace(GAP, ' … ')

/** Words that tie two facts together, or lead to a gap: that the facts are tied so must have been said. */
const TIES = /\b(?:because|since|after|before|until|through|so|therefore|than|against|from|to|under|over|measured|compared|during)\b(?![^.;,…]{0,12}…)/gi
const LEADS_TO_GAP = /\b(?:measured|compared)\b(?=[^.;,…]{0,16}…)/gi

/**
 * Holds a fact that its quotes do not. The telling words between two gaps or marks stand in a single quote side by side (its end may
 * come before its beginning), affirmed as they were, with the numbers as they were and done by whom they were done.
 */
export function invents(text: string, items: readonly EvidenceItem[]): boolean {
  const quotes = items.flatMap((item) => quoteOf(item) ?? [])
  const own = withoutGaps(withoutQuotations(text))
  return gapsOf(text).some((gap) => !fitsGap(gap, items))
    || [...own.matchAll(TIES)].some(([tie]) => !quotes.some((quote) => contains(quote, tie)))
    || !numbersStandIn(own, quotes)
    || !inOrder(affirmed(own), quotes.map(affirmed)) || !inOrder(denied(own), quotes.map(denied))
    || changesHands(own, quotes)
}

const toldOf = (text: string): string[] => telling(text, 'rewrite')

function inOrder(text: string, quotes: readonly string[]): boolean {
  const known = quotes.map(toldOf)
  return text.replace(LEADS_TO_GAP, ' ').split(/[,;:…]|\.(?=\s|$)/).map(toldOf)
    .every((told) => told.length === 0 || known.some((given) => given.some((_, start) => follows(told, [...given.slice(start), ...given.slice(0, start)]))))
}

/** `part` stands in `whole` word by word. */
const follows = (part: readonly string[], whole: readonly string[]): boolean => part.every((word, at) => word === whole[at])

const ACTORS: Readonly<Record<string, string>> = {
  i: 'i', my: 'i', mine: 'i', myself: 'i', me: 'i', we: 'we', our: 'we', ours: 'we', us: 'we', team: 'we',
  they: 'other', their: 'other', them: 'other', he: 'other', his: 'other', him: 'other', she: 'other', her: 'other',
}

/** Telling words, each with whoever was named last before it in its sentence. */
function deeds(text: string): { actor: string | null; word: string }[] {
  return text.replace(/(?<=\b(?:I|we|they|he|she))['’](?:ve|d|ll|m|re|s)\b/gi, '').split(/[.;:!?](?=\s|$)/).flatMap((sentence) => {
    let actor: string | null = null
    return words(sentence).flatMap((word) => {
      actor = ACTORS[word] ?? actor
      return toldOf(word).map((told) => ({ actor, word: told }))
    })
  })
}

/** "We moved it" became "I moved it": what others did, or nobody in particular, is not made the candidate's own, nor the other way round. */
function changesHands(text: string, quotes: readonly string[]): boolean {
  const known = quotes.flatMap(deeds)
  return deeds(text).some(({ actor, word }) => actor !== null && known.some((deed) => deed.word === word) && !known.some((deed) => deed.word === word && (deed.actor === actor || (deed.actor === null && !direct(text, word)))))
}

/** The word stands right behind a person. */
const direct = (text: string, told: string): boolean => {
  const all = words(text)
  return all.some((word, at) => ACTORS[word] !== undefined && all.slice(at + 1, at + 3).some((next) => stem(next) === told))
}
