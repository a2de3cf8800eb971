import { tokenise, type Token } from './tokens.ts'

/** Tokens `from` up to, not including, `to`. */
type Clause = { from: number; to: number }
/** A sentence of the normalised text; token places count from the sentence's first token, offsets from the text's start. */
export type Sentence = { start: number; end: number; text: string; tokens: Token[]; clauses: Clause[] }

const ABBREVIATION = /\b(?:e\.g|i\.e|eg|ie|etc|vs|approx|cf|dr|mr|mrs|ms|fig|no|st|incl|resp|[a-z])\.$/
const END = /[.!?…]+["')\]]*(?=\s|$)|\n+/g
/** Speech without punctuation is cut so that "in one sentence" stays a claim about closeness. */
const LONGEST = 48
const CONJUNCTIONS = new Set('but because so which while whereas instead although though since unless until if when then and or except therefore however otherwise hence'.split(' '))
/** Words that cut a clause even where no comma stands. */
const STRONG = new Set('but because whereas although though therefore however otherwise'.split(' '))
const SUBJECTS = new Set('i we you he she they it that this these those there the my our'.split(' '))

/** Sounds that speech leaves in a transcript, and words that stand for one: they become spaces, so that every place stays. */
const SOUNDS = /(?<![\w'-])(?!(?:hmm|i mean),? no\b)(?:(?:u+h*m+|u+h|e+r+m?|ehm|h+m+|m+m+|a+h|eh)(?![\w'-])|(?:you know|i mean|like)(?=,)),?/g

export function segment(written: string): Sentence[] {
  const text = written.replace(SOUNDS, (sound) => ' '.repeat(sound.length))
  return cuts(text).flatMap(([start, end]) => {
    const part = text.slice(start, end)
    const tokens = tokenise(part).map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
    return tokens.length === 0 ? [] : shorten(text, start, end, tokens)
  })
}

function cuts(text: string): [number, number][] {
  const found: [number, number][] = []
  let start = 0
  for (const stop of text.matchAll(END)) {
    const end = stop.index + stop[0].length
    if (stop[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, stop.index - 7), end))) continue
    if (stop[0].startsWith('.') && /^\s+\d+%?\s*$/.test(text.slice(end, end + 4))) continue
    found.push([start, end])
    start = end
  }
  found.push([start, text.length])
  return found.filter(([from, to]) => text.slice(from, to).trim() !== '')
}

/** A sentence longer than anyone's breath becomes several, cut between clauses. */
function shorten(text: string, start: number, end: number, tokens: Token[]): Sentence[] {
  const clauses = clausesOf(text, tokens)
  if (tokens.length <= LONGEST || clauses.length < 2) return [{ start, end, text: text.slice(start, end), tokens, clauses }]
  const middle = tokens.length / 2
  const cut = clauses.slice(1).reduce((best, clause) => Math.abs(clause.from - middle) < Math.abs(best - middle) ? clause.from : best, clauses[1]!.from)
  const at = tokens[cut]!.start
  return [...shorten(text, start, at, tokens.slice(0, cut)), ...shorten(text, at, end, tokens.slice(cut))]
}

function clausesOf(text: string, tokens: Token[]): Clause[] {
  const starts = [0]
  for (let at = 1; at < tokens.length; at += 1) {
    const before = at - starts.at(-1)!
    const after = tokens.length - at
    if (before >= 2 && after >= 2 && cutsHere(text, tokens, at, before, after)) starts.push(at)
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? tokens.length }))
}

function cutsHere(text: string, tokens: Token[], at: number, before: number, after: number): boolean {
  const token = tokens[at]!
  const gap = text.slice(tokens[at - 1]!.end, token.start)
  if (/[;:]|\s-+\s|[)(]/.test(gap)) return true
  if (gap.includes(',')) {
    return (CONJUNCTIONS.has(token.word) && before >= 3 && after >= 3) || (SUBJECTS.has(token.word) && before >= 4 && after >= 4) || (before >= 6 && after >= 6)
  }
  if (STRONG.has(token.word)) return before >= 4 && after >= 3
  const next = tokens[at + 1]?.word ?? ''
  return (token.word === 'so' || token.word === 'and' || token.word === 'then') && (SUBJECTS.has(next) || next === 'then') && before >= 4 && after >= 4
}
