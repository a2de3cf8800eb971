import { parse } from 'yaml'
import { z } from 'zod'
import type { PromptText } from '../interview/material.ts'
import type { Prompt } from '../ports.ts'
import { OutlineItem } from './schema/common.ts'

/** The front matter of a prompt. `from` names the items of the guide's outline that its rules rest on. */
const Head = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'use the folder and the name of the file, like interviewer/behavioral'),
  inputs: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens')),
  from: z.array(OutlineItem).min(1, 'name at least one item of the guide that this prompt rests on'),
})
type Head = z.infer<typeof Head>

/** A prompt, taken apart. Lines count from 1 in the text it was read from. */
export type Template = { head: Head; system: string; user: string[]; firstLine: number }

/** What is wrong with a prompt, where it stands in its text, and what to do. */
export class PromptProblem extends Error {
  override name = 'PromptProblem'
  readonly line: number
  readonly path: string
  constructor(message: string, line = 1, path = '') {
    super(message)
    this.line = line
    this.path = path
  }
}

const HEAD = /^---\n([\s\S]*?)\n---\n/
const SYSTEM = /^# System\n/
/** Each begins a part of the message; those before the last stay the same from call to call. */
const USER = /\n# User\n/
/** `{{name}}`: the place of an input. */
export const INPUT = /\{\{([a-z]+(?:-[a-z]+)*)\}\}/g

/** Takes a prompt apart; throws `PromptProblem`. */
export function parseTemplate(text: string): Template {
  const found = HEAD.exec(text)
  if (found === null) throw new PromptProblem('this prompt has no front matter; start it with a line ---, then name, inputs and from, then a line ---')
  const head = Head.safeParse(yaml(found[1]!))
  if (!head.success) {
    const issue = head.error.issues[0]!
    const path = issue.path.join('.')
    const at = found[1]!.split('\n').findIndex((line) => line.startsWith(`${String(issue.path[0])}:`))
    throw new PromptProblem(issue.message, at + 2, path)
  }
  const [system, ...user] = text.slice(found[0].length).trim().split(USER)
  const firstLine = found[0].split('\n').length
  if (!SYSTEM.test(system!) || user.length === 0) throw new PromptProblem('the text must begin with a heading "# System" and go on with one "# User" or more', firstLine)
  return { head: head.data, system: system!.replace(SYSTEM, '').trim(), user: user.map((part) => part.trim()), firstLine }
}

function yaml(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new PromptProblem(`the front matter is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] : 'unreadable'}`)
  }
}

/** Fills the inputs in. What is filled in is never read for inputs again. Throws `PromptProblem` naming prompt and input. */
export function renderPrompt({ name, text }: PromptText, inputs: Readonly<Record<string, string>>): Prompt {
  const { head, system, user } = parseTemplate(text)
  const missing = head.inputs.find((input) => inputs[input] === undefined)
  if (missing !== undefined) throw new PromptProblem(`the prompt ${name} was not given its input "${missing}"`)
  const unknown = Object.keys(inputs).find((input) => !head.inputs.includes(input))
  if (unknown !== undefined) throw new PromptProblem(`the prompt ${name} does not know the input "${unknown}"; it declares ${head.inputs.join(', ')}`)
  const fill = (part: string): string => part.replace(INPUT, (whole, input: string) => inputs[input] ?? whole)
  return { system: fill(system), parts: user.map(fill) }
}
