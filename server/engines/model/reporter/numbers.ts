/**
 * Number words. Any count is one: a model that counts judges. "One" and "a single" are counted too, "a" and "first" are not;
 * shares and frequencies ("most", "half", "twice") say how much, so they stand with the numbers.
 */
const WORDS = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?'
  + '|third|thirds|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|half|halves|halved|quarters?|single|once|twice|thrice|doubled?|doubles|tripled?|triples|quadrupled?|\\w+fold'
  + '|percent|per ?cents?|percentages?|percentiles?|most|mostly|majority|minority|several|few|fewer|fewest|many|couple|plenty|nearly all|almost all|always|every|everything|all'

const NUMBER = new RegExp(`\\p{N}|(?<![\\p{L}])(?:${WORDS})(?![\\p{L}])|\\b[IVX]{2,}\\b`, 'iu')

/** Holds a digit of any script, or a number in words. */
export const hasNumber = (text: string): boolean => NUMBER.test(text.normalize('NFKC'))

/** White-space runs without the punctuation around them; `ends` where a clause ends behind one. */
const chunks = (text: string): { text: string; ends: boolean }[] => text.split(/\s+/).filter((chunk) => chunk !== '').map((chunk) => ({
  text: chunk.replace(/^[("“'\p{Pd}]+(?=\p{L})|^[("“]+|[)"”'’.,;:!?…]+$/gu, '').toLowerCase(),
  ends: /[.,;:!?…)]$/.test(chunk),
}))

/** Every number of `text` stands in `given` as it is written and before the same word, or at the end of a clause behind the same word: "31 to 29.5 percent" is not "29.5 to 31 percent". */
export function numbersStandIn(text: string, given: readonly string[]): boolean {
  const known = given.map(chunks)
  const own = chunks(text)
  return own.every((chunk, at) => !hasNumber(chunk.text) || known.some((other) => other.some((found, place) =>
    found.text === chunk.text && (chunk.ends || own[at + 1] === undefined ? other[place - 1]?.text === own[at - 1]?.text : other[place + 1]?.text === own[at + 1]?.text))))
}
