import { parser as cpp } from '@lezer/cpp'
import { parser as java } from '@lezer/java'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'
import type { Tree } from '@lezer/common'
import type { CodeEvidence } from '../table.ts'
import type { Workspace } from '../transcript.ts'
import { stubShare } from './stubs.ts'
import { testsOf } from './tests-of.ts'
import { tidiness } from './tidiness.ts'

const PARSERS: Record<string, { parse(source: string): Tree }> = { python, java, cpp, javascript, typescript: javascript.configure({ dialect: 'ts' }) }
const ALSO = new Map([['py', 'python'], ['python3', 'python'], ['c++', 'cpp'], ['js', 'javascript'], ['ts', 'typescript']])

/** What the final code shows by itself, and by its facts where it was run. The code is never run here. */
export function readCode(workspace: Workspace | undefined): CodeEvidence | null {
  if (workspace?.code === undefined) return null
  const { source } = workspace.code
  const language = ALSO.get(workspace.code.language.toLowerCase()) ?? workspace.code.language.toLowerCase()
  const parser = Object.hasOwn(PARSERS, language) ? PARSERS[language] : undefined
  const tree = parser?.parse(source)
  const tests = testsOf(workspace)
  return {
    written: source.replace(/^\s*(?:#|\/\/).*$/gm, '').trim() !== '',
    // Whoever ran the code knows better than a parser that forgives.
    syntaxError: tests !== null ? null : workspace.facts?.status === 'syntax-error' ? { line: Number(/line (\d+)/.exec(workspace.facts.error ?? '')?.[1] ?? 1) } : tree === undefined ? null : firstError(tree, source),
    stubs: tree === undefined ? 0 : stubShare(tree, source),
    tidy: tree === undefined ? 0.5 : tidiness(tree, source),
    tests,
  }
}

function firstError(tree: Tree, source: string): { line: number } | null {
  let at: number | null = null
  tree.iterate({ enter: (node) => { if (at === null && node.type.isError) at = node.from } })
  return at === null ? null : { line: source.slice(0, at).split('\n').length }
}
