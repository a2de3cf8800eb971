import { encoded, inWords, tried } from './seeing.mjs'
import { best, byName, looks, members, structures, takes } from './shapes.mjs'

const INSERT = ['insert', 'add', 'put', 'push', 'append', 'insertvalue', 'set']
const DELETE = ['delete', 'remove', 'erase', 'discard', 'deletevalue', 'removevalue', 'del']
const RANDOM = ['getrandom', 'random', 'getrandomelement', 'randomelement', 'sample', 'choice', 'rand', 'pick', 'getrand', 'draw']

export function find(solution) {
  for (const { words, make } of structures(solution)) {
    const holder = looks(solution, () => make(solution))
    if (typeof holder !== 'object' || holder === null) continue
    const names = parts(members(holder))
    if (names !== null) return entry(`${words}: ${names.join(', ')}`, (load) => { const one = make(load); return names.map((name) => one[name].bind(one)) })
  }
  const names = parts(Object.fromEntries(solution.declared.filter(({ value }) => typeof value === 'function').map(({ name, value }) => [name, value])))
  return names === null ? null : entry(`functions ${names.join(', ')}`, (load) => names.map((name) => byName(load, name)))
}

function parts(found) {
  const names = Object.keys(found).filter((name) => found[name] !== null)
  const draw = best(names, RANDOM, ['random', 'rand', 'sample', 'choice'], (name) => takes(found[name], 0))
  const insert = best(names, INSERT, ['insert', 'add'], (name) => takes(found[name], 1))
  const remove = best(names, DELETE, ['delete', 'remove', 'erase', 'discard'], (name) => takes(found[name], 1))
  return insert !== null && remove !== null && draw !== null ? [insert, remove, draw] : null
}

const entry = (words, fresh) => ({ words, run: (load, input, ms) => load.within(ms, () => steps(load, input, () => fresh(load))) })

function steps(load, { steps, second }, fresh) {
  const [insert, remove, draw] = fresh()
  if (second) { const [other] = fresh(); for (const value of second) other(value) }
  return steps.map(([kind, value]) => kind === 'random' ? draws(draw, value) : tried(load.printed, () => kind === 'insert' ? insert(value) : remove(value)))
}

function draws(draw, times) {
  const counts = new Map()
  for (let time = 0; time < times; time += 1) {
    let value
    try {
      value = draw()
    } catch (error) {
      if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      return { raised: inWords(error) }
    }
    const key = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : null
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { drawn: [...counts].sort((one, other) => (one[0] ?? Infinity) - (other[0] ?? Infinity)).map(([value, count]) => [encoded(value), count]) }
}
