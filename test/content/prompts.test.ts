import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rmSync } from 'node:fs'
import { hashOf } from '#server/content/hash.ts'
import { describeProblem } from '#server/content/problem.ts'
import { PromptProblem, renderPrompt } from '#server/content/prompt-template.ts'
import { checkPrompts, loadPrompts, promptsOf } from '#server/content/prompts.ts'
import { RoundId } from '#server/content/schema/common.ts'

const SHIPPED = fileURLToPath(new URL('../../prompts', import.meta.url))

/** A folder of prompts with these files. */
function folder(files: Record<string, string>): string {
  const place = mkdtempSync(join(tmpdir(), 'prompts-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, 'prompts', name)), { recursive: true })
    writeFileSync(join(place, 'prompts', name), text)
  }
  return join(place, 'prompts')
}

const GOOD = `---
name: interviewer/behavioral
inputs: [role, words]
from: ["3", "4/coding"]
---
# System
You interview for {{role}}.
{{> shared}}

# User
{{words}} and {{words}}
`
const PART = 'Be neutral, {{role}}.\n'
const files = (prompt: string, part = PART) => ({ 'interviewer/behavioral.md': prompt, 'parts/shared.md': part })

test('[PR5] the shipped prompts have no problem, and there is one for every round', () => {
  expect(checkPrompts(SHIPPED).map(describeProblem)).toEqual([])
  const { prompts } = loadPrompts(SHIPPED)
  for (const round of RoundId.options) expect(promptsOf(prompts, round).filter(({ name }) => name.startsWith('interviewer/')), round).toHaveLength(1)
  expect(prompts.map(({ name }) => name)).toEqual(expect.arrayContaining(['assessor/criterion', 'report/prose']))
})

test('[PR5] every interviewer keeps the candidate between delimiters and repeats the rules after it', () => {
  for (const { name, text } of loadPrompts(SHIPPED).prompts) {
    const [system, ...parts] = text.split('\n# User\n')
    const user = parts.join('\n')
    expect(system, `${name}: nothing of the candidate's in the system prompt`).not.toMatch(/\{\{(?:transcript|quote|workspace|evidence)\}\}/)
    expect(user, name).toMatch(/<<\{\{delimiter\}\}>>\n\{\{(?:transcript|evidence)\}\}\n<<\{\{delimiter\}\}>>[\s\S]*Once more: /)
  }
})

test('[PR2] inputs are filled in, in system and user', () => {
  const { prompts } = loadPrompts(folder(files(GOOD)))
  expect(renderPrompt(prompts[0]!, { role: 'Baker', words: 'bread' })).toEqual({
    system: 'You interview for Baker.\nBe neutral, Baker.',
    parts: ['bread and bread'],
  })
})

test.each([
  [{ role: 'Baker' }, 'the prompt interviewer/behavioral was not given its input "words"'],
  [{ role: 'Baker', words: 'bread', more: 'x' }, 'the prompt interviewer/behavioral does not know the input "more"; it declares role, words'],
])('[PR2] %o is refused', (inputs, message) => {
  const { prompts } = loadPrompts(folder(files(GOOD)))
  expect(() => renderPrompt(prompts[0]!, inputs)).toThrow(new PromptProblem(message))
})

test('[PR3] what is filled in is never read for inputs again', () => {
  const { prompts } = loadPrompts(folder(files(GOOD)))
  expect(renderPrompt(prompts[0]!, { role: 'Baker', words: '{{role}} $& # User {{> shared}}' }).parts[0]).toBe('{{role}} $& # User {{> shared}} and {{role}} $& # User {{> shared}}')
})

test('[PR4] the hash is that of the whole text; a changed part changes it, and a stored text needs no file', () => {
  const [first] = loadPrompts(folder(files(GOOD))).prompts
  const [second] = loadPrompts(folder(files(GOOD, 'Be very neutral, {{role}}.\n'))).prompts
  expect(first!.hash).toBe(hashOf(first!.text))
  expect(second!.hash).not.toBe(first!.hash)
  const stored = JSON.parse(JSON.stringify(first)) as typeof first
  expect(renderPrompt(stored!, { role: 'Baker', words: 'bread' }).system).toContain('Be neutral, Baker.')
})

test('[PR4] line ends of another system make no other prompt', () => {
  expect(loadPrompts(folder(files(GOOD.replaceAll('\n', '\r\n')))).prompts).toEqual(loadPrompts(folder(files(GOOD))).prompts)
})

describe('[PR1] a problem names file, line and what to do', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an undeclared input', files(GOOD.replace('{{words}} and', '{{words}} {{mood}} and')), 'prompts/interviewer/behavioral.md:11  inputs: {{mood}} is not declared; add it to inputs, or use one of role, words'],
    ['an undeclared input of a part', files(GOOD, 'Be {{mood}}, {{role}}.\n'), 'prompts/parts/shared.md:1  inputs: {{mood}} is not declared; add it to inputs, or use one of role, words'],
    ['an unused input', files(GOOD.replace('[role, words]', '[role, words, more]')), 'prompts/interviewer/behavioral.md:3  inputs: the text never uses {{more}}; use it, or take it out of inputs'],
    ['a broken place', files(GOOD.replace('{{words}} and', '{{ words }} and')), 'prompts/interviewer/behavioral.md:11  this is neither an input nor a part; write {{name}}, or {{> part}} on a line of its own'],
    ['no front matter', files(GOOD.replace('---\n', '')), 'prompts/interviewer/behavioral.md:1  this prompt has no front matter; start it with a line ---, then name, inputs and from, then a line ---'],
    ['a wrong name', files(GOOD.replace('name: interviewer/behavioral', 'name: interviewer/coding')), 'prompts/interviewer/behavioral.md:2  name: the file is interviewer/behavioral.md; give both the same name'],
    ['a wrong item of the guide', files(GOOD.replace('"4/coding"', '"four"')), 'prompts/interviewer/behavioral.md:4  from.1: name an item of the outline in guide.yaml, like 4/coding/expectations'],
    ['no user part', files(GOOD.replace('# User', '# Candidate')), 'prompts/interviewer/behavioral.md:6  the text must begin with a heading "# System" and go on with one "# User" or more'],
    ['a missing part', files(GOOD.replace('{{> shared}}', '{{> sharde}}\n{{> shared}}')), 'prompts/interviewer/behavioral.md:8  there is no part parts/sharde.md; create it, or correct the name'],
    ['a part nobody uses', { ...files(GOOD), 'parts/extra.md': 'x' }, 'prompts/parts/extra.md:1  no prompt uses this part; write {{> extra}} where it belongs, or delete it'],
    ['no prompt', { 'README.md': 'x' }, 'prompts:1  there is no prompt; put one in interviewer/'],
  ])('%s', (_name, given, expected) => {
    const place = folder(given)
    expect(checkPrompts(place).map(describeProblem)).toContain(expected)
    if (expected.includes('behavioral.md')) expect(loadPrompts(place).prompts).toEqual([])
  })
})
