import { isArticle, tokenise } from '../text/tokens.ts'

/** What a pattern says, as a tree. A phrase is its words, each as it was written. */
export type Node =
  | { kind: 'phrase'; words: string[] }
  | { kind: 'token'; name: TokenName }
  | { kind: 'regex'; regex: RegExp }
  | { kind: 'either'; parts: Node[] }
  | { kind: 'together'; parts: Node[]; without: Node[] }
  | { kind: 'near'; first: Node; second: Node; within: number }

const TOKEN_NAMES = ['num', 'pct', 'dur', 'money', 'bigO', 'I-did', 'cause', 'contrast', 'compare', 'condition'] as const
export type TokenName = (typeof TOKEN_NAMES)[number]

class PatternProblem extends Error { override name = 'PatternProblem' }

type Lexeme = { kind: 'word' | 'regex' | 'token' | 'near' | '(' | ')' | '|' | '+' | '!'; text: string; at: number }
const SIGNS = new Set(['(', ')', '|', '+', '!'])

/** Parses one pattern of rubrics/README.md; throws a `PatternProblem` that says where and what to write. */
export function parsePattern(source: string): Node {
  const lexemes = lex(source)
  let next = 0
  const peek = (): Lexeme | undefined => lexemes[next]
  const fail = (message: string, at = peek()?.at ?? source.length): never => {
    throw new PatternProblem(`pattern ${JSON.stringify(source)}, character ${at + 1}: ${message}`)
  }

  function either(): Node {
    const parts = [together()]
    while (peek()?.kind === '|') {
      next += 1
      parts.push(together())
    }
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts }
  }

  function together(): Node {
    const parts = [near()]
    const without: Node[] = []
    for (let sign = peek(); sign?.kind === '+' || sign?.kind === '!'; sign = peek()) {
      next += 1
      ;(sign.kind === '+' ? parts : without).push(near())
    }
    return parts.length === 1 && without.length === 0 ? parts[0]! : { kind: 'together', parts, without }
  }

  function near(): Node {
    let first = adjacent()
    for (let sign = peek(); sign?.kind === 'near'; sign = peek()) {
      next += 1
      first = { kind: 'near', first, second: adjacent(), within: Number(sign.text.slice(1)) }
    }
    return first
  }

  function adjacent(): Node {
    let found = atom()
    while (['word', 'regex', 'token', '('].includes(peek()?.kind ?? '')) {
      found = { kind: 'near', first: found, second: atom(), within: 0 }
    }
    return found
  }

  function atom(): Node {
    const lexeme = peek()
    if (lexeme === undefined) return fail('something is missing at the end')
    if (lexeme.kind === 'word') return phrase()
    next += 1
    if (lexeme.kind === 'token') return { kind: 'token', name: nameOf(lexeme) }
    if (lexeme.kind === 'regex') return { kind: 'regex', regex: regexOf(lexeme) }
    if (lexeme.kind !== '(') return fail(`expected a word, a <token>, a /regex/ or "(" here, not "${lexeme.text}"`, lexeme.at)
    const inside = either()
    if (peek()?.kind !== ')') fail('the bracket opened here is not closed; add ")"', lexeme.at)
    next += 1
    return inside
  }

  function phrase(): Node {
    const from = peek()!.at
    let text = ''
    for (; peek()?.kind === 'word'; next += 1) text += ` ${peek()!.text}`
    const tokens = tokenise(text.toLowerCase())
    const words = tokens.filter((_, at) => !isArticle(tokens, at)).map((token) => token.word)
    return words.length === 0 ? fail(`"${text.trim()}" holds no word; use words, or a /regex/ for signs`, from) : { kind: 'phrase', words }
  }

  const nameOf = (lexeme: Lexeme): TokenName =>
    TOKEN_NAMES.find((name) => `<${name}>` === lexeme.text)
    ?? fail(`there is no token ${lexeme.text}; use one of ${TOKEN_NAMES.map((name) => `<${name}>`).join(' ')}`, lexeme.at)

  const regexOf = (lexeme: Lexeme): RegExp => {
    try {
      return new RegExp(lexeme.text, 'gi')
    } catch (error) {
      return fail(`this regular expression is not valid (${error instanceof Error ? error.message : String(error)})`, lexeme.at)
    }
  }

  if (lexemes.length === 0) return fail('the pattern is empty')
  const root = either()
  const rest = peek()
  if (rest !== undefined) fail(rest.kind === ')' ? 'this bracket was never opened; remove it' : `did not expect "${rest.text}" here`, rest.at)
  return root
}

function lex(source: string): Lexeme[] {
  const found: Lexeme[] = []
  const problem = (at: number, message: string): never => {
    throw new PatternProblem(`pattern ${JSON.stringify(source)}, character ${at + 1}: ${message}`)
  }
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at)
    const first = rest[0]!
    const space = /^\s+/.exec(rest)
    if (space) {
      at += space[0].length
      continue
    }
    if (first === '/') {
      const end = regexEnd(source, at) ?? problem(at, 'this regular expression has no closing "/"')
      found.push({ kind: 'regex', text: source.slice(at + 1, end), at })
      at = end + 1
      continue
    }
    const piece = /^<[\w-]+>|^~\d+|^[()|+!]|^[^\s()|+!~<]+/.exec(rest)
      ?? problem(at, first === '~' ? 'write ~ with a number of words, like ~6' : first === '<' ? 'a token looks like <num>' : `"${first}" has no meaning here`)
    const text = piece[0]
    found.push({ kind: SIGNS.has(text) ? text as Lexeme['kind'] : text.startsWith('~') ? 'near' : text.startsWith('<') ? 'token' : 'word', text, at })
    at += text.length
  }
  return found
}

/** The closing "/": not escaped, not in a character class, and followed by a space, a sign or nothing. */
function regexEnd(source: string, open: number): number | undefined {
  let inClass = false
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '[') inClass = true
    else if (character === ']') inClass = false
    else if (character === '/' && !inClass && /^$|^[\s()|+!~]/.test(source.slice(at + 1))) return at
  }
  return undefined
}
