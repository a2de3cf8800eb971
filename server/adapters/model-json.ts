import { z } from 'zod'
import { ModelFailure } from '../ports.ts'

/** A JSON schema of the words that all providers know. */
export type Shape = Record<string, unknown>

const KNOWN = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf', 'description', '$ref', '$defs'])

/** What a provider is told about a schema. Bounds, which some refuse, move into the descriptions; the answer is checked against them here. */
export function shapeOf(schema: z.ZodType): Shape {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { override: ({ jsonSchema }) => simplify(jsonSchema) }) as Shape
  return shape
}

function simplify(node: Shape): void {
  const bounds: string[] = []
  for (const [word, value] of Object.entries(node)) {
    if (KNOWN.has(word)) continue
    delete node[word]
    if (word === 'oneOf') node['anyOf'] = value
    else if (!word.startsWith('$') && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER) bounds.push(`${word}: ${JSON.stringify(value)}`)
  }
  if (bounds.length > 0) node['description'] = [node['description'], `(${bounds.join(', ')})`].filter((part) => part !== undefined).join(' ')
}

/** The first JSON object in what a model said, checked. Failures name places in the schema and never the answer, which may hold the candidate's words. */
export function fitting<T>(text: string, schema: z.ZodType<T>, model: string): T {
  const value = firstObject(text)
  if (value === undefined) throw new ModelFailure(`"${model}" was asked for a JSON object and answered with something else.`, { retryable: true })
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.length === 0 ? 'the object itself' : issue.path.join('.')}: ${issue.code}`)
  throw new ModelFailure(`"${model}" answered with JSON of another shape than was asked for (${places.join('; ')}).`, { retryable: true })
}

/** Some models think aloud first, or put the object into a sentence or a fence. */
function firstObject(text: string): unknown {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '')
  for (let from = said.indexOf('{'); from !== -1;) {
    const end = endOfObject(said, from)
    if (end === null) return undefined
    try {
      return JSON.parse(said.slice(from, end))
    } catch {
      from = said.indexOf('{', end)
    }
  }
  return undefined
}

/** Just behind the brace that closes the one at `from`; null if none does. */
function endOfObject(text: string, from: number): number | null {
  let depth = 0
  let quoted = false
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted && letter === '\\') at += 1
    else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === '{') depth += 1
    else if (!quoted && letter === '}' && --depth === 0) return at + 1
  }
  return null
}
