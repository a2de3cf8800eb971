import { createRequire, isBuiltin, stripTypeScriptTypes } from 'node:module'
import vm from 'node:vm'
import { createPrinted, inWords } from './seeing.mjs'

export class Missing extends Error {}

const require = createRequire(import.meta.url)
const SUPPLIED_NODE = 'var TreeNode = function TreeNode(val, left, right) { this.val = val === undefined ? 0 : val; this.left = left === undefined ? null : left; this.right = right === undefined ? null : right }'

/** A candidate's file in a fresh context: what it declares, what it prints, and a way to call into it under a time limit. */
export function load(source, { typescript, timeout }) {
  const printed = createPrinted()
  const script = new vm.Script(asScript(typescript ? withoutTypes(source) : source), { filename: 'solution' })
  const module = { exports: {} }
  const context = vm.createContext({ console: printed.console, module, exports: module.exports, require: only, process: stubProcess(printed), setTimeout: () => 0, clearTimeout() {}, setInterval: () => 0, clearInterval() {}, queueMicrotask, structuredClone, performance: { now: () => 0 } })
  vm.runInContext(RANDOM, context)
  if (!/\b(?:class|function|var|const|let)\s+TreeNode\b|TreeNode\s*=/.test(source)) vm.runInContext(SUPPLIED_NODE, context)
  const notes = []
  try {
    script.runInContext(context, { timeout })
  } catch (error) {
    if (error instanceof Missing) throw error
    notes.push(error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'the code outside of every function did not finish' : `the code outside of every function raised ${inWords(error)}`)
  }
  printed.clear()
  const get = (name) => {
    try {
      return vm.runInContext(name, context)
    } catch {
      return undefined
    }
  }
  const declared = [...new Set([...source.matchAll(DECLARATION)].map((match) => match[1]))].map((name) => ({ name, value: get(name) }))
  const exported = Object.entries(module.exports ?? {}).map(([name, value]) => ({ name, value })).filter(({ name }) => !declared.some((one) => one.name === name))
  return {
    source, notes, printed, declared: [...declared, ...exported].filter(({ value }) => typeof value === 'function' || typeof value === 'object' && value !== null),
    within(ms, call) {
      context.call = call
      return vm.runInContext('call()', context, { timeout: ms })
    },
  }
}

const DECLARATION = /(?:^|[;}])[ \t]*(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|function\s*\*?|const|let|var)\s+([A-Za-z_$][\w$]*)/gm

/** Draws are the same in each run. */
const RANDOM = `{ let state = 1; Math.random = () => { state = (state + 0x6D2B79F5) >>> 0; let t = Math.imul(state ^ (state >>> 15), state | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296 } }`

const withoutTypes = (source) => {
  try {
    return stripTypeScriptTypes(source)
  } catch (error) {
    const plain = new SyntaxError(error.message)
    throw plain
  }
}

/** Modules become scripts: what they import is required, what they export is just declared. */
const asScript = (source) => source
  .replace(/^import\s+\*\s+as\s+([\w$]+)\s+from\s+(['"][^'"]+['"]);?/gm, 'const $1 = require($2);')
  .replace(/^import\s+\{([^}]*)\}\s+from\s+(['"][^'"]+['"]);?/gm, (_all, names, from) => `const {${names.replace(/\sas\s/g, ': ')}} = require(${from});`)
  .replace(/^import\s+([\w$]+)\s+from\s+(['"][^'"]+['"]);?/gm, 'const $1 = require($2);')
  .replace(/^export\s+default\s+(?=class\s+\w|(?:async\s+)?function\s*\*?\s+\w)/gm, '').replace(/^export\s+default\s+/gm, 'module.exports.standard = ')
  .replace(/^export\s*\{[^}]*\};?/gm, '').replace(/^export\s+/gm, '')

function only(name) {
  if (isBuiltin(name) && !/worker|cluster|child_process|inspector|repl/.test(name)) return require(name)
  throw new Missing(`the code imports ${name}, which is not in the box`)
}

const stubProcess = (printed) => ({ argv: ['node', 'solution'], env: {}, exit() {}, on() {}, nextTick: queueMicrotask, hrtime: { bigint: () => 0n }, memoryUsage: () => ({ heapUsed: 0 }), stdin: { on() {}, setEncoding() {}, resume() {} }, stdout: { write: (text) => { printed.write(String(text)); return true } } })
