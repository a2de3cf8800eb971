import { expect } from 'vitest'
import { expectAllPassed, failed, ran, SHAPE, test } from './run.ts'

const SET = `
class RandomizedSet {
  constructor() { this.items = []; this.index = new Map() }
  insert(v) { if (this.index.has(v)) return false; this.index.set(v, this.items.length); this.items.push(v); return true }
  remove(v) {
    if (!this.index.has(v)) return false
    const at = this.index.get(v), last = this.items.at(-1)
    this.items[at] = last; this.index.set(last, at); this.items.pop(); this.index.delete(v)
    return true
  }
  getRandom() { return this.items[Math.floor(Math.random() * this.items.length)] }
}
module.exports = RandomizedSet
`
const COLOURS = `
function hasCycle(graph) {
  const state = {}
  const visit = (node) => {
    state[node] = 1
    for (const next of graph[node] || []) {
      if (state[next] === 1) return true
      if (!state[next] && visit(next)) return true
    }
    state[node] = 2
    return false
  }
  for (const node of Object.keys(graph)) if (!state[node] && visit(node)) return true
  return false
}
console.log(hasCycle({ a: ['b'], b: ['a'] }))
`

const SHAPES: [string, string, string, string][] = [
  ['median', 'a prototype', 'javascript', `
var MedianFinder = function () { this.a = [] }
MedianFinder.prototype.addNum = function (n) {
  let at = this.a.findIndex((x) => x > n)
  this.a.splice(at < 0 ? this.a.length : at, 0, n)
}
MedianFinder.prototype.findMedian = function () {
  const n = this.a.length
  return n % 2 ? this.a[(n - 1) / 2] : (this.a[n / 2 - 1] + this.a[n / 2]) / 2
}
`],
  ['median', 'a closure', 'js', `
export const createStream = () => {
  const seen = []
  return {
    push: (n) => { seen.push(n); seen.sort((a, b) => a - b) },
    median: () => seen.length ? (seen[(seen.length - 1) >> 1] + seen[seen.length >> 1]) / 2 : null,
  }
}
`],
  ['median', 'a generator with types', 'typescript', `
export function* runningMedian(stream: Iterable<number>): Generator<number> {
  const seen: number[] = []
  for (const n of stream) {
    seen.push(n)
    seen.sort((a, b) => a - b)
    yield (seen[(seen.length - 1) >> 1]! + seen[seen.length >> 1]!) / 2
  }
}
`],
  ['median', 'a class with a private field and a getter', 'typescript', `
class Stream {
  #values: number[] = []
  add(value: number): this {
    this.#values.push(value)
    this.#values.sort((one, other) => one - other)
    return this
  }
  get median(): number | undefined {
    const n = this.#values.length
    return n === 0 ? undefined : (this.#values[(n - 1) >> 1] + this.#values[n >> 1]) / 2
  }
}
const s = new Stream()
console.log(s.add(1).median)
`],
  ['frequent', 'a map of counts', 'typescript', `
const topK = (nums: number[], k: number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const n of nums) counts.set(n, (counts.get(n) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1]).slice(0, k))
}
`],
  ['frequent', 'a class that is fed', 'javascript', `
class TopK {
  constructor(k) { this.k = k; this.counts = {} }
  add(x) { this.counts[x] = (this.counts[x] || 0) + 1 }
  getTop() { return Object.entries(this.counts).sort((a, b) => b[1] - a[1]).slice(0, this.k) }
}
`],
  ['random_set', 'a class', 'javascript', SET],
  ['zigzag', 'nodes that are not written', 'javascript', `
var zigzagLevelOrder = function (root) {
  const rows = []
  let level = root ? [root] : []
  while (level.length) {
    const row = level.map((node) => node.val)
    rows.push(rows.length % 2 ? row.reverse() : row)
    level = level.flatMap((node) => [node.left, node.right]).filter(Boolean)
  }
  return rows
}
`],
  ['zigzag', 'prints of own nodes', 'typescript', `
class Node { constructor(public data: number, public leftChild: Node | null = null, public rightChild: Node | null = null) {} }
`.replace(/constructor.*$/m, 'data: number; leftChild: Node | null = null; rightChild: Node | null = null; constructor(data: number) { this.data = data } }') + `
function printZigzag(root: Node | null): void {
  let level = root === null ? [] : [root], forward = true
  while (level.length > 0) {
    console.log((forward ? level : [...level].reverse()).map((n) => n.data).join(' '))
    level = level.flatMap((n) => [n.leftChild, n.rightChild]).filter((n): n is Node => n !== null)
    forward = !forward
  }
}
`],
  ['cycle', 'an object of lists', 'javascript', COLOURS],
  ['cycle', 'courses', 'typescript', `
function canFinish(numCourses: number, prerequisites: number[][]): boolean {
  const into = new Array(numCourses).fill(0), out: number[][] = Array.from({ length: numCourses }, () => [])
  for (const [a, b] of prerequisites) { into[a]++; out[b].push(a) }
  const queue = into.flatMap((n, i) => n === 0 ? [i] : [])
  let done = 0
  while (queue.length) { const c = queue.pop()!; done++; for (const d of out[c]) if (--into[d] === 0) queue.push(d) }
  return done === numCourses
}
`],
  ['cycle', 'a class of a graph', 'javascript', `
class Graph {
  constructor() { this.edges = new Map() }
  addEdge(a, b) { if (!this.edges.has(a)) this.edges.set(a, []); if (!this.edges.has(b)) this.edges.set(b, []); this.edges.get(a).push(b) }
  hasCycle() {
    const open = new Set(), done = new Set()
    const visit = (n) => {
      if (open.has(n)) return true
      if (done.has(n)) return false
      open.add(n)
      if (this.edges.get(n).some(visit)) return true
      open.delete(n); done.add(n)
      return false
    }
    return [...this.edges.keys()].some(visit)
  }
}
`],
]

test.each(SHAPES)('%s as %s in %s', async (question, _shape, language, source) => {
  const facts = await ran(question, source, { ...SHAPE, language })
  expectAllPassed(facts)
  expect(facts.runner).toMatch(/^bubblewrap, node \d+$/)
})

test('three colours pass everything', async () => {
  expectAllPassed(await ran('cycle', COLOURS, { language: 'javascript', kinds: ['main', 'edge', 'stress'] }))
})

test('wrong programs fail by name', async () => {
  expect(failed(await ran('cycle', COLOURS.replace('state[next] === 1', 'state[next]'), { language: 'javascript' }))).toContain('two paths to the same node')
  expect(failed(await ran('random_set', SET.replace('this.index.set(last, at);', ''), { language: 'javascript' }))).toContain('delete the first one, then the one that moved')
})

test('what does not run is told', async () => {
  expect(await ran('median', 'class M { add(x { } }', { language: 'javascript' })).toMatchObject({ status: 'syntax-error' })
  expect(await ran('median', 'const q = require("heap"); class M { add(x) {} median() {} }', { language: 'javascript' })).toMatchObject({ status: 'unsupported-language', error: 'the code imports heap, which is not in the box' })
  expect(await ran('median', 'class M { add(x) { for (;;) { try { for (;;); } catch {} } } median() { return 1 } }', { language: 'javascript', patience: 0.1 })).toMatchObject({ status: 'timeout' })
  expect(failed(await ran('median', `require('fs').writeSync(1, '{"test":"one number","seen":{"empty":null,"answers":[42]}}'); class M { add(x) {} median() { return 1 } }`, { language: 'javascript' }))).toContain('one number')
})
