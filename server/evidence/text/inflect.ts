import { IRREGULAR } from './irregular.ts'

/** Words whose last letters only look like an ending. */
const WHOLE = new Set(('always perhaps this his is was has thus plus bias class less loss gas lens status corpus across us series analysis basis its yes versus redis kubernetes aws '
  + 'kinesis news axis hypothesis during string thing nothing something anything everything king ring sing bring spring wing evening morning ceiling need feed speed seed indeed exceed embed red bed hundred shed sacred '
  + 'as chaos cosmos focus census consensus previous various numerous obvious serious bus virus bonus campus radius genius pass process access success address express progress stress regress press miss kiss guess mess chess business unless ness').split(' '))
const MOST_KEPT = 20_000
const kept = new Map<string, readonly string[]>()

/** The word and the forms it may be an inflection of; two words match when they share one. */
export function formsOf(word: string): readonly string[] {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const forms = [...new Set([word, ...bases(word)].map(spelling))]
  kept.set(word, forms)
  return forms
}

function bases(word: string): string[] {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || WHOLE.has(word) || !/^[a-z]+$/.test(word)) return []
  if (word.endsWith('ies')) return word.length > 4 ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1)]
  if (/(?:[sxz]|ch|sh|o)es$/.test(word)) return word.length > 4 ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)]
  if (word.endsWith('s')) return /(?:ss|us|is)$/.test(word) && !/(?:gpus|cpus|apis|tpus|menus|taxis)$/.test(word) ? [] : [word.slice(0, -1)]
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('ed')) return stems(word.slice(0, -2))
  if (word.endsWith('ing')) return stems(word.slice(0, -3))
  return []
}

/** What may stand before -ed or -ing: cach(e), plan(n), model(l). */
function stems(rest: string): string[] {
  if (rest.length < 2 || !/[aeiouy]/.test(rest)) return []
  const doubled = /([bdfgklmnprtvz])\1$/.test(rest)
  return doubled ? [rest.slice(0, -1), rest] : [rest, `${rest}e`]
}

/** British and American spelling are one. */
function spelling(word: string): string {
  if (word.length < 6) return word
  return word
    .replace(/ys(e|ing|ed|es|er|ers)$/, 'yz$1')
    .replace(/is(e|ed|es|ing|er|ers|ation|ations)$/, 'iz$1')
    .replace(/(behavi|col|fav|lab|neighb|flav|hon|rum)our/, '$1or')
    .replace(/ll(ing|ed|er|ers)$/, 'l$1')
    .replace(/(cent|met|lit|theat)re(s?)$/, '$1er$2')
    .replace(/^grey/, 'gray')
    .replace(/(def|off)ence/, '$1ense')
    .replace(/catalogue/, 'catalog')
    .replace(/programme(s?)$/, 'program$1')
    .replace(/judgement/, 'judgment')
}
