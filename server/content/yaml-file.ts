import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { ContentProblem } from './problem.ts'

/** A YAML file that satisfies its schema, and a way to say where in it something else is wrong. */
export type YamlFile<T> = { file: string; value: T; problem(path: readonly (string | number)[], message: string): ContentProblem }

/** Reads and checks one file. `file` is the path shown to people, `location` where it lies. */
export function readYaml<T>(location: string, file: string, schema: z.ZodType<T>): YamlFile<T> | ContentProblem[] {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(location, 'utf8'), { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file, line: lines.linePos(error.pos[0]).line, path: '',
      message: `this is not valid YAML: ${error.message.split('\n')[0]}`,
    }))
  }
  const problem = (path: readonly (string | number)[], message: string): ContentProblem =>
    ({ file, line: lineOf(document, lines, path), path: path.join('.'), message })
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { file, value: parsed.data, problem }
  return parsed.error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    return problem(path, issue.message)
  })
}

/** The line of the deepest part of `path` that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
