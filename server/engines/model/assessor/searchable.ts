import { normalise, originalSpan } from '../../../evidence/text/normalise.ts'

/** A text as quotes are looked for in it: case, quotation marks, dashes and white space are alike. */
export type Searchable = { text: string; span(start: number, end: number): { start: number; end: number } }

export function searchable(original: string): Searchable {
  const normalised = normalise(original)
  const units: string[] = []
  const places: number[] = []
  for (let at = 0; at < normalised.text.length; at += 1) {
    const unit = /\s/.test(normalised.text[at]!) ? ' ' : normalised.text[at]!
    if (unit === ' ' && units.at(-1) === ' ') continue
    units.push(unit)
    places.push(at)
  }
  return { text: units.join(''), span: (start, end) => originalSpan(normalised, places[start] ?? 0, (places[end - 1] ?? -1) + 1) }
}

/** What some models put around a quote is no part of it. */
const AROUND = /^[\s"'.…[\](){}*_-]+(?=\S)|[\s"'.…*_-]+$/g

/** The quote as it is looked for; its masked names keep their brackets. */
export const sought = (quote: string): string => {
  const { text } = searchable(quote)
  return text.replace(AROUND, (around) => around.includes('[') ? around.slice(around.indexOf('[')) : '')
}

/** Every place where the quote stands as whole words. */
export function occurrences({ text }: Searchable, quote: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  if (quote === '') return found
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    const cuts = (WORD.test(text[at - 1] ?? '') && WORD.test(quote[0]!)) || (WORD.test(text[end] ?? '') && WORD.test(quote.at(-1)!))
    if (!cuts) found.push({ start: at, end })
  }
  return found
}
const WORD = /[\p{L}\p{N}]/u
