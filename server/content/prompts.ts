import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PromptText } from '../interview/material.ts'
import { hashOf } from './hash.ts'
import type { ContentProblem } from './problem.ts'
import { INPUT, parseTemplate, PromptProblem, type Template } from './prompt-template.ts'

/** A line of a prompt with the file it was written in, since a part may stand in several prompts. */
type Line = { text: string; file: string; line: number }

/** `{{> name}}` on a line of its own stands for the text of parts/name.md. */
const PART = /^\{\{> ([a-z0-9-]+)\}\}$/

/**
 * Reads the prompts of a folder: `<kind>/<name>.md`, with their parts put in, so that the text kept with an interview
 * is complete. A prompt that has a problem is left out.
 */
export function loadPrompts(folder: string): { prompts: PromptText[]; problems: ContentProblem[] } {
  const prompts: PromptText[] = []
  const problems: ContentProblem[] = []
  const usedParts = new Set<string>()
  for (const name of promptNames(folder)) {
    const missing: ContentProblem[] = []
    const lines = readLines(folder, `${name}.md`).flatMap((line) => withPart(folder, line, usedParts, missing))
    const text = `${lines.map((line) => line.text).join('\n').trim()}\n`
    const found = [...missing, ...problemsOf(name, text, lines)]
    problems.push(...found)
    if (found.length === 0) prompts.push({ name, hash: hashOf(text), text })
  }
  for (const part of markdown(join(folder, 'parts'))) {
    if (!usedParts.has(part)) problems.push({ file: shown(folder, `parts/${part}.md`), line: 1, path: '', message: `no prompt uses this part; write {{> ${part}}} where it belongs, or delete it` })
  }
  if (promptNames(folder).length === 0) problems.push({ file: basename(folder), line: 1, path: '', message: 'there is no prompt; put one in interviewer/' })
  return { prompts, problems }
}

/** For `bar-raiser lint`. */
export const checkPrompts = (folder: string): ContentProblem[] => loadPrompts(folder).problems

/** The prompts that an interview in `round` is held and judged with, to be kept with it. */
export const promptsOf = (prompts: readonly PromptText[], round: string): PromptText[] =>
  prompts.filter(({ name }) => name === `interviewer/${round}` || !name.startsWith('interviewer/'))

function problemsOf(name: string, text: string, lines: readonly Line[]): ContentProblem[] {
  const at = (index: number, path: string, message: string): ContentProblem => {
    const { file, line } = lines[Math.min(index, lines.length - 1)] ?? { file: name, line: 1 }
    return { file, line, path, message }
  }
  let template: Template
  try {
    template = parseTemplate(text)
  } catch (error) {
    if (error instanceof PromptProblem) return [at(error.line - 1, error.path, error.message)]
    throw error
  }
  const { head, firstLine } = template
  const problems: ContentProblem[] = []
  if (head.name !== name) problems.push(at(1, 'name', `the file is ${name}.md; give both the same name`))
  const used = new Set<string>()
  lines.forEach(({ text: written }, index) => {
    if (index < firstLine - 1) return
    for (const [, input] of written.matchAll(INPUT)) {
      used.add(input!)
      if (!head.inputs.includes(input!)) problems.push(at(index, 'inputs', `{{${input}}} is not declared; add it to inputs, or use one of ${head.inputs.join(', ')}`))
    }
    if (written.replace(INPUT, '').includes('{{')) problems.push(at(index, '', 'this is neither an input nor a part; write {{name}}, or {{> part}} on a line of its own'))
  })
  const declared = lines.findIndex((line) => line.text.startsWith('inputs:'))
  for (const input of head.inputs) if (!used.has(input)) problems.push(at(declared, 'inputs', `the text never uses {{${input}}}; use it, or take it out of inputs`))
  return problems
}

function withPart(folder: string, line: Line, used: Set<string>, missing: ContentProblem[]): Line[] {
  const part = PART.exec(line.text.trim())?.[1]
  if (part === undefined) return [line]
  if (!existsSync(join(folder, 'parts', `${part}.md`))) {
    missing.push({ file: line.file, line: line.line, path: '', message: `there is no part parts/${part}.md; create it, or correct the name` })
    return []
  }
  used.add(part)
  return readLines(folder, `parts/${part}.md`)
}

const readLines = (folder: string, name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trimEnd().split('\n')
    .map((text, index) => ({ text: text.trimEnd(), file: shown(folder, name), line: index + 1 }))

const shown = (folder: string, name: string): string => join(basename(folder), name)

const promptNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'parts')
      .flatMap((kind) => markdown(join(folder, kind.name)).map((name) => `${kind.name}/${name}`)).sort()
    : []

const markdown = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => basename(name, '.md')).sort() : []
