import { readFileSync } from 'node:fs'
import { entryOf } from '../cpp/entry.ts'
import { scan } from '../cpp/scan.ts'
import type { Driver } from '../languages.ts'
import { inLines } from './lines.ts'

const HARNESS = readFileSync(new URL('../cpp/harness.hpp', import.meta.url), 'utf8')
const FLAGS = ['-std=c++20', '-O1', '-w', '-D_GLIBCXX_ASSERTIONS', '-fmax-errors=1']
const TREE_NODE = 'struct TreeNode { int val; TreeNode *left, *right; TreeNode() : val(0), left(nullptr), right(nullptr) {} TreeNode(int x) : val(x), left(nullptr), right(nullptr) {} TreeNode(int x, TreeNode* l, TreeNode* r) : val(x), left(l), right(r) {} };'

/** The entry point is found by a scan of the source, and a driver is written around it. */
export const cpp: Driver = {
  tools: ['g++', '-dumpversion'],
  versionIn: (printed) => printed.match(/^\d+/)?.[0].replace(/^/, 'g++ ') ?? null,
  addressSpaceMb: 768,
  prepare(source, question) {
    const supplied = supply(source)
    const entry = entryOf(question.id, scan(`${supplied.before}\n${source}`))
    return {
      entry: entry?.words ?? null, notes: supplied.notes,
      files: { 'solution.cpp': source, 'before.hpp': `${supplied.before}\n`, 'harness.hpp': HARNESS, 'driver.cpp': driver(entry) },
      build: entry === null ? [] : [['g++', ...FLAGS, '-o', '/w/program', '/w/driver.cpp']],
      check: ['g++', ...FLAGS, '-fsyntax-only', '-include', '/w/before.hpp', '/w/solution.cpp'],
      run: ['/w/program'],
    }
  },
  buildProblem(output) {
    const own = output.match(/solution\.cpp:(\d+):\d+: (?:fatal )?error: (.*)/)
    return /No such file or directory/.test(own?.[2] ?? '')
      ? { status: 'unsupported-language', words: `the code includes what is not in the box: ${own![2]}` }
      : { status: 'syntax-error', words: own === null ? 'it does not compile' : `line ${own[1]}: ${own[2]}` }
  },
  input: inLines,
}

const driver = (entry: ReturnType<typeof entryOf>): string => `#include "before.hpp"
#define main candidate_main
#include "solution.cpp"
#undef main
#include "harness.hpp"
namespace harness { ${entry?.node ?? ''} }
static std::string harness_test(harness::Words& words) { ${entry?.body ?? 'return "";'} }
int main() { return harness::run(${JSON.stringify(entry?.words ?? '')}, harness_test); }
`

/** What interview sites supply around a snippet. */
function supply(source: string): { before: string; notes: string[] } {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ' ')
  const before: string[] = []
  const notes: string[] = []
  if (!/^\s*#\s*include/m.test(code)) {
    before.push('#include <bits/stdc++.h>')
    notes.push('the headers of the standard library had to be supplied: they are missing')
    if (!/\bstd::|\busing\s+namespace\s+std\b/.test(code)) before.push('using namespace std;')
  }
  if (/\bTreeNode\b/.test(code) && !/\b(?:struct|class)\s+TreeNode\b/.test(code)) before.push(TREE_NODE)
  return { before: before.join('\n'), notes }
}
