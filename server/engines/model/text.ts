/** Reading of short texts for the checks: words, quotations, likeness. All of it ignores case and punctuation. */

/** A stretch between “ ” or " ". */
const QUOTATION = /“([^”]*)”|"([^"]*)"/g

export const words = (text: string): string[] => text.toLowerCase().replace(/[’']/g, '').match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []

export const quotations = (text: string): string[] => [...text.matchAll(QUOTATION)].map((match) => match[1] ?? match[2] ?? '')

/** The text without its quotations: what the speaker says for itself. */
export const withoutQuotations = (text: string): string => text.replace(QUOTATION, ' “” ')

/** `part` stands in `whole` as whole words. An empty part stands everywhere. */
export const contains = (whole: string, part: string): boolean => ` ${words(whole).join(' ')} `.includes(` ${words(part).join(' ')} `)

/** As `contains`, but a singular finds its plural and the other way round: a term is given away in either. */
export const containsTerm = (whole: string, term: string): boolean => contains(singular(whole), singular(term))

const singular = (text: string): string => words(text).map((word) => word.length > 3 ? word.replace(/(?:(?<=[sxz]|ch|sh)es|(?<!s)s)$/, '') : word).join(' ')

/** Words too common to tell one question from another. */
const COMMON = new Set(('a about all am an and any are as at be been before but by can could did do does doing for from had has have how i if in into is it its '
  + 'just like me more most much my not now of on one or other out over own please said say see so some take tell than that the their them then there these they thing '
  + 'else anything something alternative option way first next last after '
  + 'this those through time to up use used walk was way we were what when where which who why will with would you your yourself said mentioned noted').split(' '))

const content = (text: string): Set<string> => new Set(words(text).filter((word) => !COMMON.has(word)).map(stem))

/** Enough to see that "resolved" and "resolve" ask the same. */
const stem = (word: string): string => word.length > 4 ? word.replace(/(?:ings?|e?d|ly|e?s|e)$/, '') : word

const common = (first: ReadonlySet<string>, second: ReadonlySet<string>): number => [...first].filter((word) => second.has(word)).length

/** Share of telling words that two texts have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [content(one), content(other)]
  if (first.size === 0 || second.size === 0) return words(one).join(' ') === words(other).join(' ') ? 1 : 0
  const shared = common(first, second)
  return shared / (first.size + second.size - shared)
}

/** Share of the telling words of `part` that stand in `whole`; 1 when it has none. */
export function covered(part: string, whole: string): number {
  const [asked, given] = [content(part), content(whole)]
  return asked.size === 0 ? 1 : common(asked, given) / asked.size
}

/** Share of those telling words of `answer` that are not in `known` which `part` says; 0 when fewer than two are new. */
export function newlyCovered(part: string, answer: string, known: string): number {
  const [said, given] = [content(part), content(known)]
  const fresh = [...content(answer)].filter((word) => !given.has(word))
  return fresh.length < 2 ? 0 : fresh.filter((word) => said.has(word)).length / fresh.length
}

/** The longest run of words that `part` has in common with `whole`, in words. */
export function longestRun(part: string, whole: string): number {
  const said = words(part)
  const given = ` ${words(whole).join(' ')} `
  let longest = 0
  for (let start = 0; start < said.length; start += 1) {
    while (start + longest < said.length && given.includes(` ${said.slice(start, start + longest + 1).join(' ')} `)) longest += 1
  }
  return longest
}
