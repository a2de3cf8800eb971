import { z } from 'zod'
import { createChance } from '../chance.ts'
import cases from '../cases/cycle.json' with { type: 'json' }
import { once, SECONDS, type Kind, type Question } from '../question.ts'
import { Value } from '../value.ts'

type Graph = { count: number; edges: number[][] }
type Input = { graphs: Graph[]; shows?: boolean; second?: Graph }
type Seen = z.infer<typeof Seen>
const Seen = z.object({ answers: z.array(z.boolean().nullable()), cycles: z.array(Value).nullable() })

export const cycle: Question<Input, Seen> = {
  id: 'cycle',
  text: 'Implement an algorithm to detect cycles in a directed graph.',
  tests: once(() => [
    ...cases.map(({ name, kind, ...input }) => ({ name, kind: kind as Kind, seconds: SECONDS.main, input: input as Input })),
    { name: '150 small graphs against an oracle', kind: 'stress', seconds: SECONDS.stress, input: { graphs: small(150, 51) } },
    { name: 'many paths to few nodes', kind: 'stress', seconds: SECONDS.main, input: { graphs: [ladder(60, false), ladder(60, true)] } },
    { name: '60,000 nodes on 300 layers', kind: 'stress', seconds: SECONDS.stress, input: { graphs: [layered(false, 52), layered(true, 52)] } },
  ]),
  words: ({ graphs, second }) => [second === undefined ? 0 : 1, ...(second === undefined ? [] : graphWords(second)), graphs.length, ...graphs.flatMap(graphWords)],
  seen: Seen,
  judge: (runs) => runs.map(({ input, seen }) => judge(input, seen)),
}

const graphWords = ({ count, edges }: Graph): number[] => [count, edges.length, ...edges.flat()]

function small(count: number, seed: number): Graph[] {
  const chance = createChance(seed)
  return Array.from({ length: count }, () => {
    const nodes = chance.between(2, 9)
    const edges = new Map<string, number[]>()
    for (let index = chance.below(nodes + 3); index > 0; index -= 1) {
      const edge = [chance.below(nodes), chance.below(nodes)]
      if (edge[0] !== edge[1] || chance.below(4) === 0) edges.set(edge.join(), edge)
    }
    return { count: nodes, edges: [...edges.values()] }
  })
}

/** Two to the power of `steps` paths from the first node to the last. */
function ladder(steps: number, closed: boolean): Graph {
  const edges: number[][] = []
  for (let step = 0; step < steps; step += 1) {
    const at = 3 * step
    edges.push([at, at + 1], [at, at + 2], [at + 1, at + 3], [at + 2, at + 3])
  }
  return { count: 3 * steps + 1, edges: closed ? [...edges, [3 * steps, 3 * steps - 3]] : edges }
}

function layered(closed: boolean, seed: number): Graph {
  const chance = createChance(seed)
  const layers = 300
  const width = 200
  const edges: number[][] = []
  for (let layer = 0; layer + 1 < layers; layer += 1) {
    for (let place = 0; place < width; place += 1) {
      const others = new Set([chance.below(width), chance.below(width), chance.below(width)])
      for (const other of others) edges.push([layer * width + place, (layer + 1) * width + other])
    }
  }
  if (closed) edges.push([(layers - 1) * width, edges.filter((edge) => edge[1] === (layers - 1) * width)[0]?.[0] ?? (layers - 1) * width])
  return { count: layers * width, edges }
}

function judge({ graphs }: Input, { answers, cycles }: Seen): string | null {
  for (const [at, graph] of graphs.entries()) {
    const answer = answers[at] ?? null
    const which = graphs.length === 1 ? '' : `graph ${at + 1} of ${graphs.length}: `
    const right = onCycles(graph)
    if (answer === null) return `${which}its answer cannot be understood`
    if (answer !== right.size > 0) return `${which}it ${answer ? 'found a cycle where there is none' : 'found no cycle where there is one'}`
    const shown = cycles?.[at] ?? null
    if (Array.isArray(shown) && nodesOf(shown).some((node) => !right.has(node))) return `${which}it reported nodes that lie on no cycle`
  }
  return null
}

const nodesOf = (shown: Value): number[] =>
  Array.isArray(shown) ? shown.flatMap(nodesOf) : typeof shown === 'number' ? [shown] : typeof shown === 'string' && shown.trim() !== '' && !Number.isNaN(Number(shown)) ? [Number(shown)] : []

/** The nodes that lie on a cycle: of the two ends that are cut off again and again, what reaches itself remains. */
function onCycles({ count, edges }: Graph): Set<number> {
  const forward = remaining(count, edges)
  const both = remaining(count, edges.filter(([from, to]) => forward.has(from!) && forward.has(to!)).map(([from, to]) => [to!, from!]))
  if (count > 100) return both
  return new Set([...both].filter((node) => reaches(node, edges)))
}

/** What is left when nodes without an edge into them are taken away, one after the other. */
function remaining(count: number, edges: readonly number[][]): Set<number> {
  const into = Array.from({ length: count }, () => 0)
  const out = Array.from({ length: count }, (): number[] => [])
  for (const [from, to] of edges) {
    into[to!]! += 1
    out[from!]!.push(to!)
  }
  const free = into.flatMap((edges, node) => edges === 0 ? [node] : [])
  const left = new Set(into.keys())
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    left.delete(node)
    for (const other of out[node]!) if ((into[other]! -= 1) === 0) free.push(other)
  }
  return left
}

function reaches(node: number, edges: readonly number[][]): boolean {
  const seen = new Set<number>()
  const open = [node]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [from, to] of edges) {
      if (from !== at || seen.has(to!)) continue
      if (to === node) return true
      seen.add(to!)
      open.push(to!)
    }
  }
  return false
}
