import { createChance } from '../chance.ts'
import cases from '../cases/zigzag.json' with { type: 'json' }
import { once, SECONDS, type Kind, type Question } from '../question.ts'
import { isPrinted, isRaised, numbersIn, short, Value } from '../value.ts'

/** Nodes by number: the value of each and the numbers of its children, or -1. */
type Input = { values: number[]; left: number[]; right: number[]; root: number }

export const zigzag: Question<Input, Value> = {
  id: 'zigzag',
  text: 'Traverse a binary tree and print the nodes in a specific zigzag order.',
  tests: once(() => [
    ...cases.map(({ name, kind, tree }) => ({ name, kind: kind as Kind, seconds: SECONDS.main, input: fromLevels(tree) })),
    { name: '2,000 nodes against an oracle', kind: 'stress', seconds: SECONDS.stress, input: grown(2_000, 40, 41) },
    { name: '200,000 nodes on 800 levels', kind: 'stress', seconds: SECONDS.stress, input: grown(200_000, 800, 42) },
  ]),
  words: ({ values, left, right, root }) => [values.length, root, ...values, ...left, ...right],
  seen: Value,
  judge(runs) {
    const forward = runs.map(({ input, seen }) => judge(input, seen, false))
    const backward = runs.map(({ input, seen }) => judge(input, seen, true))
    const failures = (results: readonly (string | null)[]): number => results.filter((one) => one !== null).length
    return failures(backward) < failures(forward) ? backward : forward
  },
}

/** A tree as its levels from left to right, null for a child that is not there. */
function fromLevels(levels: readonly (number | null)[]): Input {
  const tree: Input = { values: [], left: [], right: [], root: 0 }
  const open: { node: number; side: 'left' | 'right' }[] = []
  for (const [at, value] of levels.entries()) {
    const place = at === 0 ? null : open.shift()!
    if (value === null) continue
    const node = tree.values.push(value) - 1
    tree.left.push(-1)
    tree.right.push(-1)
    if (place !== null) tree[place.side][place.node] = node
    open.push({ node, side: 'left' }, { node, side: 'right' })
  }
  return tree
}

/** About as many nodes on each level, hung at random below those of the level above. */
function grown(count: number, depth: number, seed: number): Input {
  const chance = createChance(seed)
  const tree: Input = { values: [], left: [], right: [], root: 0 }
  let places: { node: number; side: 'left' | 'right' }[] = []
  const width = Math.ceil(count / depth)
  for (let level = 0; level < depth; level += 1) {
    const next: typeof places = []
    const wanted = level === 0 ? 1 : Math.min(width, places.length)
    for (let index = 0; index < wanted; index += 1) {
      const [place] = level === 0 ? [undefined] : places.splice(chance.below(places.length), 1)
      const node = tree.values.push(chance.between(-100_000, 100_000)) - 1
      tree.left.push(-1)
      tree.right.push(-1)
      if (place !== undefined) tree[place.side][place.node] = node
      next.push({ node, side: 'left' }, { node, side: 'right' })
    }
    places = next
  }
  return tree
}

function judge(tree: Input, seen: Value, backward: boolean): string | null {
  if (isRaised(seen)) return `it raised ${seen.raised}`
  const right = order(tree, backward)
  const given = flat(seen)
  if (given.length === right.length && given.every((value, at) => value === right[at])) return null
  const at = right.findIndex((value, index) => value !== given[index])
  if (given.length === 0) return `it gave ${short(seen)} for a tree of ${right.length} nodes`
  return at < 0 ? `it gave ${given.length} values for ${right.length} nodes` : `value ${at + 1} of ${right.length} is ${given[at] ?? 'missing'} instead of ${right[at]}`
}

function order({ values, left, right, root }: Input, backward: boolean): number[] {
  const found: number[] = []
  let level = values.length === 0 ? [] : [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    const row = level.map((node) => values[node]!)
    found.push(...((depth % 2 === 1) === backward ? row : row.reverse()))
    level = level.flatMap((node) => [left[node]!, right[node]!]).filter((node) => node >= 0)
  }
  return found
}

/** All values in the order in which they were given, whatever they stood in. */
function flat(seen: Value): number[] {
  if (typeof seen === 'number') return [seen]
  if (typeof seen === 'string') return numbersIn(seen)
  if (Array.isArray(seen)) return seen.flatMap(flat)
  if (seen === null || typeof seen !== 'object') return []
  if (isPrinted(seen)) return numbersIn(seen.printed.replace(/\b(?:level|depth|row)\s*#?\d+/gi, ' ').replace(/^\s*\d+\s*:/gm, ' '))
  return 'pairs' in seen ? seen.pairs.flatMap(([, one]) => flat(one)) : []
}
