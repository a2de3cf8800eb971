export type Parameter = { type: string; name: string; optional: boolean }
export type Routine = { name: string; returns: string; parameters: Parameter[]; isStatic: boolean; isPrivate: boolean }
export type Class = { name: string; constructors: Parameter[][]; methods: Routine[]; fields: { type: string; name: string }[]; isTemplate: boolean }
export type Program = { classes: Class[]; functions: Routine[] }

/** The classes and functions that stand at the top of a C++ file, by a scan that knows braces and no grammar. */
export function scan(source: string): Program {
  const code = withoutAliases(bare(source))
  const program: Program = { classes: [], functions: [] }
  for (const { head, body } of blocks(inside(code))) {
    const cls = head.match(/\b(?:class|struct)\s+(\w+)(?:\s+final)?\s*(?::[^:].*)?$/s)
    if (cls !== null && !/\benum\b/.test(head)) program.classes.push(classOf(cls[1]!, { body: body ?? '', open: /\bstruct\s+\w+(?:\s+final)?\s*(?::[^:].*)?$/s.test(head), isTemplate: /\btemplate\b/.test(head), head }))
    else if (body !== null) {
      const routine = routineOf(head, false)
      if (routine !== null && !routine.name.includes('::') && routine.name !== 'main') program.functions.push(routine)
    }
  }
  return program
}

/** Comments, texts and directives blanked. */
const bare = (source: string): string => source
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ' ').replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g, '""').replace(/^\s*#(?:.*\\\n)*.*$/gm, '')

/** Names of types that stand for others are replaced by these. */
function withoutAliases(code: string): string {
  const aliases = [...code.matchAll(/\busing\s+(\w+)\s*=\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()] as const)
    .concat([...code.matchAll(/\btypedef\s+([^;{}]+?)\s+(\w+)\s*;/g)].map((match) => [match[2]!, match[1]!.trim()] as const))
  const rest = code.replace(/\b(?:using\s+\w+\s*=|typedef)[^;{}]*;/g, '')
  return aliases.reduceRight((text, [name, type]) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), type), rest)
}

/** What stands in namespaces stands at the top, too: only unnamed ones are opened, since others ask for their name. */
const inside = (code: string): string => code.replace(/\bnamespace\s*\{/g, '')

/** The text before each block or semicolon, with the block's inside. */
function blocks(code: string): { head: string; body: string | null }[] {
  const found: { head: string; body: string | null }[] = []
  let from = 0
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '(') at = closing(code, at)
    else if (code[at] === '{') {
      const end = closing(code, at)
      found.push({ head: code.slice(from, at).trim(), body: code.slice(at + 1, end) })
      at = end
      from = at + 1
    } else if (code[at] === ';' || code[at] === '}') {
      const head = code.slice(from, at).trim()
      if (head !== '') found.push({ head, body: null })
      from = at + 1
    }
  }
  return found
}

function closing(code: string, at: number): number {
  const [open, close] = code[at] === '(' ? ['(', ')'] : ['{', '}']
  let depth = 0
  for (let index = at; index < code.length; index += 1) {
    if (code[index] === open) depth += 1
    if (code[index] === close && (depth -= 1) === 0) return index
  }
  return code.length
}

function classOf(name: string, { body, open, isTemplate, head }: { body: string; open: boolean; isTemplate: boolean; head: string }): Class {
  const cls: Class = { name, constructors: [], methods: [], fields: [], isTemplate }
  const variables = templateNames(head)
  let isPrivate = !open
  for (const { head: text, body: block } of blocks(body)) {
    let line = text
    for (let access = line.match(/^\s*(public|private|protected)\s*:/); access !== null; access = line.match(/^\s*(public|private|protected)\s*:/)) {
      isPrivate = access[1] !== 'public'
      line = line.slice(access[0].length).trim()
    }
    if (/^(?:friend|using|typedef|enum|class|struct|~)/.test(line) || line.includes('~')) continue
    const constructor = line.match(new RegExp(`^(?:(?:explicit|constexpr|inline)\\s+)*${name}\\s*\\(`))
    if (constructor !== null) {
      const start = line.indexOf('(')
      const rest = line.slice(closing(line, start) + 1)
      if (!/=\s*delete/.test(rest) && !isPrivate) cls.constructors.push(parametersOf(line.slice(start + 1, closing(line, start)), variables))
      continue
    }
    const routine = routineOf(line, isPrivate, variables)
    if (routine !== null) cls.methods.push(routine)
    else if (block === null || /^[\w:<>,\s*&]+$/.test(line)) cls.fields.push(...fieldsOf(line, variables))
  }
  return cls
}

const templateNames = (head: string): string[] => [...(head.match(/\btemplate\s*<([^>]*)>/)?.[1] ?? '').matchAll(/(?:typename|class)\s+(\w+)/g)].map((match) => match[1]!)

const ROUTINE = /^(?<before>[\s\S]*?)(?<name>[A-Za-z_]\w*(?:::\w+)?|operator\s*\(\s*\))\s*$/

function routineOf(head: string, isPrivate: boolean, outer: readonly string[] = []): Routine | null {
  const variables = [...outer, ...templateNames(head)]
  const line = head.replace(/\btemplate\s*<[^>]*>/, '').replace(/\[\[[^\]]*\]\]/g, '').trim()
  const start = line.indexOf('(')
  if (start < 0 || line.slice(0, start).includes('=')) return null
  const match = line.slice(0, start).match(ROUTINE)
  const before = match?.groups!.before!.trim() ?? ''
  const name = match?.groups!.name ?? ''
  if (before === '' || /\b(?:if|for|while|switch|return|else|using|typedef)\b/.test(before) || ['if', 'for', 'while', 'switch', 'return', 'catch', 'operator'].includes(name)) return null
  const end = closing(line, start)
  const trailing = line.slice(end + 1).match(/->\s*([^{]+)$/)?.[1]
  const returns = (trailing ?? before).replace(/\b(?:static|inline|virtual|constexpr|explicit|friend)\b/g, '').trim()
  return { name, returns: concrete(returns, variables), parameters: parametersOf(line.slice(start + 1, end), variables), isStatic: /\bstatic\b/.test(before), isPrivate }
}

/** Type variables stand for whole numbers. */
const concrete = (type: string, variables: readonly string[]): string => variables.reduce((text, one) => text.replace(new RegExp(`\\b${one}\\b`, 'g'), 'int'), type).replace(/\bauto\b/g, 'std::vector<int>')

function parametersOf(text: string, variables: readonly string[]): Parameter[] {
  return separate(text).map((one) => {
    const [declared = '', ...initial] = one.split('=')
    const array = declared.match(/^([\s\S]*?)(\w+)\s*\[[^\]]*\]\s*$/)
    const named = array ?? declared.trim().match(/^([\s\S]*[\s&*>])(\w+)$/)
    const type = (named?.[1] ?? declared).trim()
    return { type: concrete(array === null ? type : `${type}*`, variables), name: named?.[2] ?? '', optional: initial.length > 0 }
  }).filter((one) => one.type !== '' && one.type !== 'void')
}

/** At commas that stand outside of brackets. */
function separate(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if ('<([{'.includes(letter)) depth += 1
    if ('>)]}'.includes(letter)) depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

function fieldsOf(line: string, variables: readonly string[]): { type: string; name: string }[] {
  const [first = '', ...others] = separate(line.replace(/\b(?:static|const|mutable)\b/g, ''))
  const match = first.replace(/=.*$/s, '').trim().match(/^([\s\S]*[\s&*>])(\w+)$/)
  if (match === null) return []
  const type = concrete(match[1]!.trim(), variables)
  const base = type.replace(/\*+$/, '').trim()
  return [{ type, name: match[2]! }, ...others.map((one) => {
    const name = one.replace(/=.*$/s, '').trim()
    return { type: name.startsWith('*') ? `${base}*` : base, name: name.replace(/^\*\s*/, '') }
  })]
}
