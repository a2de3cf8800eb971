import { readdirSync, readFileSync } from 'node:fs'
import type { Driver } from '../languages.ts'
import { inLines } from './lines.ts'

const folder = new URL('../java/', import.meta.url)
const harness = readdirSync(folder).filter((name) => name.endsWith('.java'))
const FLAGS = ['-J-Xmx512m', '-J-XX:+UseSerialGC', '-J-XX:TieredStopAtLevel=1', '-nowarn', '-parameters', '-encoding', 'UTF-8']
const TREE_NODE = `class TreeNode { int val; TreeNode left, right; TreeNode() {} TreeNode(int val) { this.val = val; } TreeNode(int val, TreeNode left, TreeNode right) { this.val = val; this.left = left; this.right = right; } }\n`

/** The entry point is found in the box by reflection, so the file has only to be given its name. */
export const java: Driver = {
  tools: ['javac', '--version'],
  versionIn: (printed) => printed.match(/javac (\d+)/)?.[0].replace('javac', 'java') ?? null,
  addressSpaceMb: null,
  once: {
    files: Object.fromEntries(harness.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])),
    command: ['sh', '-c', `javac ${FLAGS.join(' ')} -d classes ${harness.join(' ')} && tar cz -C classes . | base64 -w 0`],
  },
  prepare(source) {
    const { name, text, notes } = asFile(source)
    const supplied = /\bTreeNode\b/.test(text) && !/\b(?:class|record)\s+TreeNode\b/.test(text) ? { 'solution/TreeNode.java': TREE_NODE } : {}
    return {
      entry: undefined, notes,
      files: { [`solution/${name}.java`]: text, ...supplied },
      build: [
        ['sh', '-c', 'mkdir classes && base64 -d built | tar xz -C classes'],
        ['javac', ...FLAGS, '-cp', '/w/classes', '-d', '/w/classes', `/w/solution/${name}.java`, ...Object.keys(supplied).map((file) => `/w/${file}`)],
      ],
      run: ['java', '-Xmx400m', '-XX:+UseSerialGC', '-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', '/w/classes', 'Harness'],
    }
  },
  buildProblem(output) {
    const first = output.match(/\.java:(\d+): error: (.*)/)
    return /package [\w.]+ does not exist/.test(output) && !/package (?:java|javax)\./.test(output)
      ? { status: 'unsupported-language', words: `the code imports what is not in the box: ${first?.[2] ?? ''}` }
      : { status: 'syntax-error', words: first === null ? 'it does not compile' : `line ${first[1]}: ${first[2]}` }
  },
  input: inLines,
}

/** The file under the name that its public class asks for, without a package; bare methods in a class, and the imports that interview sites supply. */
function asFile(source: string): { name: string; text: string; notes: string[] } {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/"(?:[^"\\\n]|\\.)*"/g, (text) => text.replace(/[^\n]/g, ' '))
  const notes: string[] = []
  let text = source.replace(/^[ \t]*package\s+[\w.]+\s*;/m, '')
  if (!/\b(?:class|record|interface|enum)\s+\w+/.test(code)) text = `class Solution { ${text}\n}`
  const collections = /\b(?:List|Map|HashMap|ArrayList|Deque|Queue|PriorityQueue|Set|HashSet|Random|Arrays|LinkedList)\b/.test(code)
  if (collections && !/^\s*import\s/m.test(code) && !/\bjava\.util\./.test(code)) {
    text = `import java.util.*; ${text}`
    notes.push('the imports of java.util had to be supplied: they are missing')
  }
  return { name: code.match(/\bpublic\s+(?:(?:final|abstract|sealed|strictfp)\s+)*(?:class|record|interface|enum)\s+(\w+)/)?.[1] ?? 'Candidate', text, notes }
}
