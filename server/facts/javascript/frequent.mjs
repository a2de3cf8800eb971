import { encoded, tried } from './seeing.mjs'
import { best, functions, looks, members, parameters, plain, required, structures, takes } from './shapes.mjs'

const COUNT = ['k', 'topk', 'topn', 'n', 'top', 'howmany', 'num', 'count', 'limit', 'm', 'size', 'capacity']
const FEED = ['add', 'addnum', 'insert', 'push', 'observe', 'process', 'offer', 'record', 'update', 'increment', 'consume', 'ingest', 'feed', 'append', 'extend', 'addall', 'addmany', 'load', 'fit', 'put']
const FEED_PART = ['add', 'insert', 'process', 'ingest', 'update', 'feed', 'consume', 'observe']
const RESULT = ['topk', 'predict', 'gettopk', 'topkfrequent', 'kmostfrequent', 'mostfrequent', 'mostcommon', 'top', 'query', 'result', 'results', 'get', 'find', 'compute', 'solve']
const RESULT_PART = ['frequent', 'topk', 'top', 'most', 'common', 'heavy', 'result', 'find', 'get', 'k']
const MANY = ['items', 'values', 'nums', 'data', 'stream', 'batch', 'chunk', 'elements', 'numbers', 'iterable', 'arr', 'list', 'words', 'dataset']
const PROBE = { values: [4, 4, 4, 9, 9, 2], k: 2 }

const isCount = (name) => COUNT.includes(plain(name)) || plain(name).endsWith('k') && name.length <= 5
const isTime = (told) => told !== undefined && told !== null && typeof told === 'object'
const plausible = (solution, entry) => {
  const told = looks(solution, () => entry.call(solution, PROBE))
  return Array.isArray(told) || isTime(told) && ('pairs' in told || 'printed' in told)
}
const entryOf = (words, call) => ({ words, call, run: (load, input, ms) => load.within(ms, () => call(load, input)) })

export function find(solution) {
  const found = functions(solution)
  const likely = [...found.filter(({ name }) => best([name], RESULT, RESULT_PART) !== null), ...found.filter(({ name }) => best([name], RESULT, RESULT_PART) === null)]
  let fallback = null
  for (const { name, words, call, get } of likely) {
    if (!takes(call, 2)) continue
    const turned = isCount(parameters(call)[0].name)
    for (const [form, convert] of [['', (values) => [...values]], [', the data as texts', (values) => values.map(String)]]) {
      const one = entryOf(`${words}(${turned ? 'k, data' : 'data, k'})${form}`, (load, { values, k }) => tried(load.printed, () => turned ? get(load)(k, convert(values)) : get(load)(convert(values), k)))
      if (plausible(solution, one)) return one
      if (best([name], RESULT, RESULT_PART) !== null) fallback ??= one
    }
  }
  return structure(solution) ?? fallback
}

function structure(solution) {
  let fallback = null
  for (const { words, cls, make } of structures(solution)) {
    const needed = required(cls)
    const many = needed.filter(({ name }) => !isCount(name))
    const holder = looks(solution, () => make(solution, given(needed, [1], 1)))
    if (typeof holder !== 'object' || holder === null) continue
    const found = members(holder)
    const result = best(Object.keys(found), RESULT, RESULT_PART, (name) => found[name] === null || takes(found[name], 0) || takes(found[name], 1))
    if (result === null) continue
    const feed = best(Object.keys(found).filter((name) => name !== result), FEED, FEED_PART, (name) => found[name] !== null && takes(found[name], 1))
    const all = feed !== null && MANY.includes(plain(parameters(found[feed])[0].name))
    const modes = many.length > 0 && (feed === null || needed.length > 1) ? ['constructor'] : feed === null ? [] : all ? ['all', 'each'] : ['each', 'all']
    for (const mode of modes) {
      const one = entryOf(`${words}: ${mode === 'constructor' ? 'made with the data' : `${feed}(${mode === 'all' ? 'data' : 'element'})`}, then ${result}`, (load, { values, k }) => tried(load.printed, () => {
        const used = make(load, given(needed, mode === 'constructor' ? [...values] : [], k))
        if (mode === 'all') used[feed]([...values])
        if (mode === 'each') for (const value of values) used[feed](value)
        return found[result] === null ? encoded(used[result]) : used[result](k)
      }))
      if (plausible(solution, one)) return one
      fallback ??= one
    }
  }
  return fallback
}

const given = (needed, data, k) => Object.fromEntries(needed.map(({ name }) => [name, isCount(name) ? k : data]))
