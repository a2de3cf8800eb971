import { Cannot, inWords, seen } from './seeing.mjs'
import { best, functions, looks, members, parameters, plain, rank, required, secondChoice, structures, takes } from './shapes.mjs'

const NAMES = ['hascycle', 'iscyclic', 'detectcycle', 'containscycle', 'hascycles', 'detectcycles', 'findcycle', 'cycleexists', 'findcycles', 'detect', 'cyclic', 'cycle', 'canfinish', 'isdag', 'isacyclic', 'topologicalsort', 'toposort', 'topologicalorder', 'findorder', 'check', 'solve', 'kahn']
const PARTS = ['cycl', 'finish', 'dag', 'topo', 'order', 'detect', 'loop']
const NO_CYCLE = ['canfinish', 'finish', 'isdag', 'acyclic', 'nocycle', 'valid']
const ORDER = ['topo', 'order', 'kahn', 'sort']
const ADD_EDGE = ['addedge', 'add', 'connect', 'link', 'adddirectededge', 'insertedge']
const ADD_NODE = ['addnode', 'addvertex', 'insertnode']
const CHAIN = { count: 3, edges: [[0, 1], [1, 2]] }
const CYCLE = { count: 3, edges: [[0, 1], [1, 2], [2, 0]] }

function neighbours({ count, edges }) {
  const found = Array.from({ length: count }, () => [])
  for (const [from, to] of edges) found[from].push(to)
  return found
}
const named = (graph) => Object.fromEntries(neighbours(graph).map((row, at) => [String(at), row.map(String)]))
const edges = (graph) => graph.edges.map((edge) => [...edge])
const count = (graph) => graph.count
function matrix({ count: size, edges: all }) {
  if (size > 2_000) throw new Cannot('the graph is too large for a matrix')
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const [from, to] of all) rows[from][to] = 1
  return rows
}
const first = (make) => (graph) => {
  if (graph.count === 0) throw new Cannot('there is no first node')
  return make(0)
}
const nodes = (graph) => Array.from({ length: graph.count }, (_one, at) => at)
const FORMS = {
  'an object of lists of names': named,
  'a map of lists': (graph) => new Map(neighbours(graph).map((row, at) => [at, row])),
  'a map of sets': (graph) => new Map(neighbours(graph).map((row, at) => [at, new Set(row)])),
  'lists of neighbours': neighbours,
  'a list of edges': edges,
  'an object of lists of numbers': (graph) => Object.fromEntries(neighbours(graph).map((row, at) => [at, row])),
  'a matrix': matrix,
}

function formsFor(names) {
  if (names.length === 1) {
    const first = ['edges', 'edgelist', 'pairs', 'prerequisites'].includes(names[0]) ? ['a list of edges'] : ['adj', 'adjlist', 'adjacencylist'].includes(names[0]) ? ['lists of neighbours'] : names[0].includes('matrix') ? ['a matrix'] : []
    return [...first, ...Object.keys(FORMS)].map((words) => [words, [FORMS[words]]])
  }
  if (names.length !== 2) return []
  if (['start', 'source', 'root', 'node'].includes(names[1])) return Object.entries(FORMS).map(([words, form]) => [`${words} and a first node`, [form, first(words.includes('names') ? String : Number)]])
  const both = [['a number of nodes and a list of edges', [count, edges]], ['a number of nodes and lists of neighbours', [count, neighbours]], ['a list of nodes and a list of edges', [nodes, edges]]]
  return [...both, ...both.map(([words, forms]) => [words.split(' and ').reverse().join(' and '), [...forms].reverse()])]
}

export function find(solution) {
  const options = []
  for (const { name, words, call, get } of functions(solution)) {
    if (rank(name, NAMES, PARTS) === null) continue
    const names = (required(call).length > 0 ? required(call) : parameters(call).slice(0, 1)).map((one) => plain(one.name))
    for (const [form, makers] of formsFor(names)) options.push({ name, words: `${words} of ${form}`, call: (load, graph) => outcome(load, () => get(load)(...makers.map((make) => make(graph)))) })
  }
  for (const one of structures(solution)) options.push(...ofStructure(solution, one))
  options.sort((one, other) => secondChoice(one.name) - secondChoice(other.name) || rank(one.name, NAMES, PARTS) - rank(other.name, NAMES, PARTS))
  let found = null
  for (const { name, words, call } of options) {
    const entry = { words, run: (load, input, ms) => load.within(ms, () => answers(load, input, call, name)) }
    const probes = [CHAIN, CYCLE].map((graph) => looks(solution, () => told(call(solution, graph), name, 3)) ?? null)
    if (probes[0] === false && probes[1] === true) return entry
    const understood = probes.filter((one) => one !== null).length
    if (found === null || understood > found.understood) found = { understood, entry }
  }
  return found?.entry ?? null
}

function ofStructure(solution, { words, cls, make }) {
  const shape = Object.keys(cls.prototype ?? {}).length > 0 || Object.getOwnPropertyNames(cls.prototype ?? {}).length > 1 ? members(cls.prototype) : members(looks(solution, () => make(solution)) ?? {})
  const check = best(Object.keys(shape), NAMES, PARTS, (name) => shape[name] === null || required(shape[name]).length === 0)
  if (check === null) return []
  const add = best(Object.keys(shape).filter((name) => name !== check), ADD_EDGE, ['addedge', 'addlink', 'addarc'], (name) => shape[name] !== null && takes(shape[name], 2))
  const node = best(Object.keys(shape), ADD_NODE, ['addnode', 'addvertex'], (name) => shape[name] !== null && takes(shape[name], 1))
  const needed = required(cls).map((one) => one.name)
  const optional = parameters(cls).map((one) => one.name)
  const ways = add === null ? [] : needed.length === 0 ? [['', [], true]] : [[' made with the number of nodes', [count], true], [' made with the nodes', [nodes], true]]
  for (const names of [needed.length > 0 ? needed : optional.slice(0, 1)]) if (names.length > 0) ways.push(...formsFor(names.map(plain)).map(([form, makers]) => [` made with ${form}`, makers, false]))
  return ways.map(([how, makers, adds]) => ({ name: check, words: `${words}${how}${adds ? `, ${add}(from, to)` : ''}, then ${check}`, call: (load, graph) => {
    const names = needed.length > 0 ? needed : optional.slice(0, makers.length)
    const given = Object.fromEntries(names.map((name, at) => [name, makers[at]?.(graph)]))
    const holder = needed.length > 0 || makers.length === 0 ? make(load, given) : new (load.declared.find((one) => one.value?.name === cls.name).value)(...Object.values(given))
    if (adds) {
      if (node !== null) for (let at = 0; at < graph.count; at += 1) holder[node](at)
      for (const [from, to] of graph.edges) holder[add](from, to)
    }
    return outcome(load, () => shape[check] === null ? holder[check] : holder[check]())
  } }))
}

function outcome(load, call) {
  try {
    return seen(load.printed, call)
  } catch (error) {
    if (!(error instanceof Cannot) && /cycl/i.test(inWords(error))) return { raisedCycle: true }
    throw error
  }
}

/** True for a cycle, false for none, null when it cannot be understood. */
function told(given, name, size) {
  if (given !== null && typeof given === 'object' && 'raisedCycle' in given) return true
  if (given !== null && typeof given === 'object' && 'printed' in given) return wordsTold(given.printed)
  if (typeof given === 'string') return wordsTold(given)
  if (given !== null && typeof given === 'object' && ('fields' in given || 'pairs' in given)) {
    const pairs = given.fields ?? given.pairs
    const flag = pairs.find(([, value]) => typeof value === 'boolean')
    return flag !== undefined ? flag[1] : pairs.length > 0
  }
  if (ORDER.some((word) => plain(name).includes(word)) && typeof given !== 'boolean') return given === null || Array.isArray(given) && given.length < size
  const truth = Array.isArray(given) ? typeof given[0] === 'boolean' ? given[0] : given.length > 0 : Boolean(given)
  return NO_CYCLE.some((word) => plain(name).includes(word)) ? !truth : truth
}

function wordsTold(text) {
  const low = text.toLowerCase().trim()
  if (/no cycle|not cyclic|acyclic|no loop|without a cycle|not contain|doesn't contain|not have|not found|not detected/.test(low) || ['no', 'false', 'null', '[]', '0'].includes(low)) return false
  return /cycle|cyclic|yes|true|loop/.test(low) || low === '1' ? true : null
}

function answers(load, { graphs, shows, second }, call, name) {
  if (second) call(load, second)
  const given = graphs.map((graph) => call(load, graph))
  return { answers: given.map((one, at) => told(one, name, graphs[at].count)), cycles: shows ? given.map((one) => Array.isArray(one) && !ORDER.some((word) => plain(name).includes(word)) ? one : null) : null }
}
