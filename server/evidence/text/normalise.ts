/** Text as the reader sees it (lower case, plain characters), with the way back to what was written. */
export type Normalised = {
  original: string
  text: string
  /** For each unit of `text`, where its origin begins and ends in `original`. */
  from: number[]
  to: number[]
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const PLAIN: Record<string, string> = {
  '’': '\'', '‘': '\'', '‛': '\'', '`': '\'', '´': '\'', '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
  '–': '-', '—': '-', '‒': '-', '―': '-', '−': '-', '‐': '-', '‑': '-', '×': 'x', '≤': '<=', '≥': '>=', '→': '->', 'ß': 'ss', 'ø': 'o', 'æ': 'ae', 'œ': 'oe', 'ł': 'l', 'đ': 'd', 'ı': 'i',
}
/** Letters of other alphabets that look like Latin ones; folded only inside words that also hold Latin letters. */
const LOOKALIKES: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h', к: 'k', м: 'm', т: 't', в: 'b', н: 'h', α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', ε: 'e', τ: 't', υ: 'u', κ: 'k',
}
const LATIN = /[a-z]/i
/** The same letter three times or more is one letter held long ("sooo"). */
const LONGEST_RUN = 2

/** Folds case, width, accents, look-alikes, quotes and dashes, and drops what cannot be seen. */
export function normalise(original: string): Normalised {
  const from: number[] = []
  const to: number[] = []
  const units: string[] = []
  let run = 0
  for (const word of original.matchAll(/[^\s]+|\s+/gu)) {
    const mixed = LATIN.test(word[0])
    let at = word.index
    for (const character of word[0]) {
      const end = at + character.length
      for (const unit of fold(character, mixed)) {
        run = unit === units.at(-1) && LATIN.test(unit) ? run + 1 : 1
        if (run > LONGEST_RUN) {
          while (units.at(-1) === unit && units.at(-2) === unit) pop(units, from, to)
          to[to.length - 1] = end
        } else {
          units.push(unit)
          from.push(at)
          to.push(end)
        }
      }
      at = end
    }
  }
  return { original, text: units.join(''), from, to }
}

function pop(...lists: { pop(): unknown }[]): void {
  for (const list of lists) list.pop()
}

function fold(character: string, mixed: boolean): string {
  if (character >= ' ' && character <= '~') return character.toLowerCase()
  if (character === '\n' || character === '\r') return '\n'
  if (/\s/u.test(character)) return ' '
  if (INVISIBLE.test(character)) return ''
  const known = PLAIN[character]
  if (known !== undefined) return known
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...plain].map((letter) => PLAIN[letter] ?? (mixed ? LOOKALIKES[letter] ?? letter : letter)).join('')
}

/** The part of the original that stands behind a part of the normalised text. */
export function originalSpan({ from, to }: Normalised, start: number, end: number): { start: number; end: number } {
  return { start: from[start] ?? 0, end: to[end - 1] ?? 0 }
}
