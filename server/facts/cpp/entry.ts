import type { Class, Parameter, Program, Routine } from './scan.ts'

/** How the program is called: in words, and as the body of the function that runs a test. */
export type Entry = { words: string; node?: string; body: string }

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
const bareType = (type: string): string => type.replace(/\bconst\b/g, '').replace(/&+/g, '').replace(/\s*\.\.\.\s*/, '').trim()
const isMany = (type: string): boolean => /\b(?:vector|list|deque|set|multiset|unordered_set|array|span|initializer_list)\s*<|\bint\s*\*/.test(bareType(type))
const isOne = (type: string): boolean => /^(?:unsigned\s+)?(?:int|long|long long|short|size_t|std::size_t|int64_t|std::int64_t|int32_t|std::int32_t|double|float|unsigned|std::string|string)$/.test(bareType(type))
const isSecond = (name: string): boolean => /(?:^|_)(?:brute|naive|slow|old|test|check|main|demo|helper|reference|expected)(?:_|s?$)/.test(name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase())

function rank(name: string, exact: readonly string[], part: readonly string[]): number {
  const at = exact.indexOf(plain(name))
  if (at >= 0) return at
  const within = part.findIndex((word) => plain(name).includes(word))
  return within < 0 ? Infinity : exact.length + within
}

function best(routines: readonly Routine[], exact: readonly string[], part: readonly string[], fits: (routine: Routine) => boolean): Routine | null {
  return routines.filter((one) => !one.isPrivate && fits(one) && rank(one.name, exact, part) < Infinity)
    .sort((one, other) => Number(isSecond(one.name)) - Number(isSecond(other.name)) || rank(one.name, exact, part) - rank(other.name, exact, part))[0] ?? null
}

const needed = ({ parameters }: Routine): Parameter[] => parameters.filter((one) => !one.optional)
const typeOf = (cls: Class): string => cls.isTemplate ? `${cls.name}<int>` : cls.name

/** An object: with its arguments, those of the constructor that asks for least. */
function made(cls: Class, given: (parameter: Parameter) => string = likely): string {
  const least = cls.constructors.map((one) => one.filter((parameter) => !parameter.optional)).sort((one, other) => one.length - other.length)[0] ?? []
  return `std::unique_ptr<${typeOf(cls)}>(new ${typeOf(cls)}${least.length === 0 ? '{}' : `(${least.map(given).join(', ')})`})`
}
const likely = ({ type }: Parameter): string => isMany(type) ? `${bareType(type)}{}` : isOne(type) ? `${bareType(type)}(1000000000)` : `${bareType(type)}{}`

type Callable = { words: string; routine: Routine; call: (given: string) => string }

/** Functions of the file, static methods, and methods of classes that are made without arguments. */
function callables(program: Program): Callable[] {
  const free = program.functions.map((routine) => ({ words: routine.name, routine, call: (given: string) => `${routine.name}(${given})` }))
  const methods = program.classes.flatMap((cls) => cls.methods.filter((one) => !one.isPrivate).map((routine) => ({
    words: `${cls.name}::${routine.name}`, routine, call: (given: string) => routine.isStatic ? `${typeOf(cls)}::${routine.name}(${given})` : `${made(cls)}->${routine.name}(${given})`,
  })))
  return [...methods, ...free].reverse()
}

function chosen(program: Program, names: readonly string[], fits: (routine: Routine) => boolean): Callable | null {
  const all = callables(program).filter(({ routine }) => fits(routine) && rank(routine.name, [], names) < Infinity)
  return all.sort((one, other) => Number(isSecond(one.routine.name)) - Number(isSecond(other.routine.name)) || rank(one.routine.name, [], names) - rank(other.routine.name, [], names))[0] ?? null
}

const lambda = (parameters: string, body: string): string => `[&](${parameters}) { return ${body}; }`

const ADD = ['addnum', 'add', 'insert', 'addnumber', 'push', 'append', 'update', 'observe', 'process', 'feed', 'ingest', 'offer', 'record', 'accept', 'put']
const ADD_PART = ['addnum', 'insert', 'add', 'push', 'update', 'process']
const ASK = ['findmedian', 'getmedian', 'median', 'currentmedian', 'calculatemedian', 'get', 'value', 'current', 'query', 'peek', 'result']

function median(program: Program): Entry | null {
  for (const cls of [...program.classes].reverse()) {
    const ask = best(cls.methods, ASK, ['median'], (one) => needed(one).length === 0)
    const add = best(cls.methods, ADD, ADD_PART, (one) => needed(one).length === 1 && isOne(one.parameters[0]!.type))
    if (add === null || ask === null) continue
    return { words: `class ${cls.name}: ${add.name}(number), then ${ask.name}()`, body: `return harness::median_stream(words, ${lambda('', made(cls))}, ${lambda('auto& holder, int value', `holder.${add.name}(value)`)}, ${lambda('auto& holder', `holder.${ask.name}()`)});` }
  }
  const whole = chosen(program, ['median', 'solve', 'find'], (one) => needed(one).length === 1 && isMany(one.parameters[0]!.type) && !one.parameters[0]!.type.includes('*'))
  if (whole === null) return null
  const type = bareType(whole.routine.parameters[0]!.type)
  const call = (numbers: string): string => `[&] { ${type} given = harness::Make<${type}>::of(${numbers}); return ${whole.call('given')}; }()`
  return isMany(whole.routine.returns) || whole.routine.returns === 'void'
    ? { words: `${whole.words} over the whole stream gives each median`, body: `return harness::median_whole(words, ${lambda('const harness::Numbers& numbers', call('numbers'))});` }
    : { words: `${whole.words} over the numbers so far gives their median`, body: `return harness::median_stream(words, [] { return std::make_unique<harness::Numbers>(); }, ${lambda('auto& holder, int value', 'holder.push_back(value)')}, ${lambda('auto& holder', call('holder'))});` }
}

const RESULT = ['frequent', 'topk', 'top', 'most', 'common', 'heavy', 'result', 'find', 'get', 'solve', 'k']

function frequent(program: Program): Entry | null {
  const read = 'int k = words.next(); harness::Numbers values = words.list(words.next());'
  const whole = chosen(program, RESULT, (one) => needed(one).filter(({ type }) => isMany(type)).length === 1 && needed(one).some(({ type }) => !isMany(type) && isOne(type)) && needed(one).length <= 3)
  if (whole !== null) {
    const { routine } = whole
    const many = needed(routine).find(({ type }) => isMany(type))!
    const sizes = needed(routine).filter(({ type }) => !isMany(type))
    const isSize = (one: Parameter): boolean => sizes.length === 2 && (['n', 'size', 'len', 'length', 'count'].includes(plain(one.name)) && sizes.indexOf(one) === sizes.findIndex((other) => ['n', 'size', 'len', 'length', 'count'].includes(plain(other.name))))
    const given = needed(routine).map((one) => one === many ? 'given' : isSize(one) ? 'static_cast<int>(values.size())' : 'k').join(', ')
    const type = bareType(many.type)
    return { words: `${whole.words}(${needed(routine).map(({ name }) => name).join(', ')})`, body: `${read} ${type} given = harness::Make<${type}>::of(values); return harness::tried([&] { return ${whole.call(given)}; });` }
  }
  for (const cls of [...program.classes].reverse()) {
    const result = best(cls.methods, [], RESULT, (one) => one.returns !== 'void' && needed(one).every(({ type }) => isOne(type)) && needed(one).length <= 1)
    const feed = best(cls.methods, ADD, ADD_PART, (one) => needed(one).length === 1 && one !== result)
    const constructed = cls.constructors.some((one) => one.some(({ type }) => isMany(type)))
    if (result === null || feed === null && !constructed) continue
    const holder = made(cls, ({ type }) => isMany(type) ? `harness::Make<${bareType(type)}>::of(${feed === null ? 'values' : 'harness::Numbers{}'})` : isOne(type) ? 'k' : `${bareType(type)}{}`)
    const type = feed === null ? '' : bareType(feed.parameters[0]!.type)
    const fed = feed === null ? '' : isMany(type) ? `{ ${type} given = harness::Make<${type}>::of(values); holder->${feed.name}(given); }` : `for (int value : values) holder->${feed.name}(value);`
    return { words: `class ${cls.name}: ${feed === null ? 'made with the data' : feed.name}, then ${result.name}`, body: `${read} return harness::tried([&] { auto holder = ${holder}; ${fed} return holder->${result.name}(${result.parameters.length > 0 ? 'k' : ''}); });` }
  }
  return null
}

function randomSet(program: Program): Entry | null {
  for (const cls of [...program.classes].reverse()) {
    const one = (routine: Routine): boolean => needed(routine).length === 1
    const insert = best(cls.methods, ['insert', 'add', 'put', 'push'], ['insert', 'add'], one)
    const remove = best(cls.methods, ['remove', 'erase', 'delete', 'discard'], ['delete', 'remove', 'erase', 'del'], one)
    const draw = best(cls.methods, ['getrandom', 'random', 'randomelement', 'sample', 'pick'], ['random', 'rand', 'sample'], (routine) => needed(routine).length === 0)
    if (insert === null || remove === null || draw === null) continue
    return { words: `class ${cls.name}: ${insert.name}, ${remove.name}, ${draw.name}`, body: `return harness::random_steps(words, ${lambda('', made(cls))}, ${lambda('auto& holder, int value', `holder.${insert.name}(value)`)}, ${lambda('auto& holder, int value', `holder.${remove.name}(value)`)}, ${lambda('auto& holder', `holder.${draw.name}()`)});` }
  }
  return null
}

const WALK = ['zigzag', 'spiral', 'zig', 'traverse', 'levelorder', 'order', 'print', 'bfs', 'level', 'walk', 'snake', 'solve']
const VALUE = ['val', 'value', 'data', 'key', 'item', 'v', 'x', 'info', 'num', 'label', 'd']

function zigzag(program: Program): Entry | null {
  for (const cls of program.classes) {
    const side = (names: readonly string[]) => cls.fields.find(({ name }) => names.includes(plain(name)))
    const left = side(['left', 'leftchild', 'l', 'leftnode'])
    const right = side(['right', 'rightchild', 'r', 'rightnode'])
    const value = cls.fields.find(({ name }) => VALUE.includes(plain(name))) ?? cls.fields.find((one) => one !== left && one !== right && isOne(one.type))
    if (left === undefined || right === undefined || value === undefined) continue
    const type = typeOf(cls)
    const kind = /unique_ptr/.test(left.type) ? 'unique' : /shared_ptr/.test(left.type) ? 'shared' : 'plain'
    const holder = kind === 'plain' ? `${type}*` : `std::${kind}_ptr<${type}>`
    const single = cls.constructors.find((one) => one.filter(({ optional }) => !optional).length === 1 && isOne(one[0]!.type)) ?? cls.constructors.find((one) => one.some(({ type: one_ }) => isOne(one_)))
    const created = single === undefined ? `new ${type}{}` : `new ${type}(${single.filter(({ optional }) => !optional).map((one) => isOne(one.type) ? 'values[at]' : 'nullptr').join(', ') || 'values[at]'})`
    const node = `template <> struct node_of<${type}> { static constexpr bool known = true; static auto value(const ${type}& node) { return node.${value.name}; } };`
    const tree = `int count = words.next(), root = words.next(); harness::Numbers values = words.list(count), left = words.list(count), right = words.list(count);
  std::vector<${holder}> nodes;
  for (int at = 0; at < count; ++at) { nodes.emplace_back(${created}); nodes.back()->${value.name} = values[at]; }
  for (int at = count - 1; at >= 0; --at) { ${[['left', left.name], ['right', right.name]].map(([which, field]) => `if (${which}[at] >= 0) nodes[at]->${field} = ${kind === 'unique' ? `std::move(nodes[${which}[at]])` : `nodes[${which}[at]]`};`).join(' ')} }
  ${holder} top = count == 0 ? ${holder}{} : ${kind === 'unique' ? 'std::move(nodes[root])' : 'nodes[root]'}; (void)root;`
    const argument = ({ type: wanted }: Parameter): string | null => {
      const bareWanted = bareType(wanted).replace(/\s/g, '')
      if (!new RegExp(`\\b${cls.name}\\b`).test(bareWanted)) return null
      if (/unique_ptr|shared_ptr/.test(bareWanted)) return /&/.test(wanted) || kind !== 'unique' ? 'top' : 'std::move(top)'
      return bareWanted.endsWith('*') ? kind === 'plain' ? 'top' : 'top.get()' : '*top'
    }
    const whole = chosen(program, WALK, (one) => needed(one).length === 1 && argument(one.parameters[0]!) !== null)
    if (whole !== null) {
      const given = argument(whole.routine.parameters[0]!)!
      return { words: `${whole.words}(root) on nodes of the class ${cls.name}`, node, body: `${tree} ${given === '*top' ? 'if (!top) return "{\\"cannot\\":\\"there is no empty tree in this shape\\"}";' : ''} return harness::tried([&] { return ${whole.call(given)}; });` }
    }
    for (const owner of program.classes) {
      const walk = best(owner.methods, [], WALK, (one) => needed(one).length === 0)
      if (walk === null) continue
      if (owner === cls) return { words: `${walk.name}() of the root`, node, body: `${tree} if (!top) return "{\\"cannot\\":\\"there is no empty tree in this shape\\"}"; return harness::tried([&] { return top->${walk.name}(); });` }
      const withRoot = owner.constructors.find((one) => one.length > 0 && argument(one[0]!) !== null && one.slice(1).every(({ optional }) => optional))
      const kept = owner.fields.find((field) => argument({ ...field, optional: false }) !== null)
      if (withRoot === undefined && kept === undefined) continue
      const begun = withRoot !== undefined ? `${typeOf(owner)} owner(${argument(withRoot[0]!)});` : `${typeOf(owner)} owner; owner.${kept!.name} = ${kind === 'unique' ? 'std::move(top)' : 'top'};`
      return { words: `class ${owner.name} with the root, then ${walk.name}()`, node, body: `${tree} ${begun} return harness::tried([&] { return owner.${walk.name}(); });` }
    }
  }
  return null
}

const CHECK = ['hascycle', 'iscyclic', 'detectcycle', 'containscycle', 'detectcycles', 'findcycle', 'findcycles', 'cyclic', 'canfinish', 'isdag', 'isacyclic', 'topologicalsort', 'toposort', 'findorder']
const CHECK_PART = ['cycl', 'finish', 'dag', 'topo', 'order', 'detect', 'loop']

function cycle(program: Program): Entry | null {
  const told = (name: string, call: string): string => `harness::cycle_told([&] { return ${call}; }, ${/canfinish|finish|isdag|acyclic|nocycle|valid/.test(plain(name))}, ${/topo|order|kahn|sort/.test(plain(name))}, graph.count)`
  const answers = (before: string, name: string, call: string): string => `return harness::cycle_answers(words, [&](const harness::Graph& graph) { ${before} return ${told(name, call)}; });`
  const options = callables(program).filter(({ routine }) => rank(routine.name, CHECK, CHECK_PART) < Infinity && needed(routine).length > 0)
    .sort((one, other) => Number(isSecond(one.routine.name)) - Number(isSecond(other.routine.name)) || rank(one.routine.name, CHECK, CHECK_PART) - rank(other.routine.name, CHECK, CHECK_PART))
  for (const cls of [...program.classes].reverse()) {
    const add = best(cls.methods, ['addedge', 'add', 'connect', 'link'], ['addedge'], (one) => needed(one).length === 2 && one.parameters.every(({ type }) => isOne(type)))
    const check = best(cls.methods, CHECK, CHECK_PART, (one) => needed(one).length === 0)
    if (check === null) continue
    const node = best(cls.methods, ['addnode', 'addvertex'], ['addnode', 'addvertex'], (one) => needed(one).length === 1)
    const value = (at: string, { type }: Parameter): string => /string/.test(type) ? `std::to_string(${at})` : at
    if (add !== null) {
      const holder = made(cls, ({ type }) => isOne(type) ? 'graph.count' : `${bareType(type)}{}`)
      const filled = `${node === null ? '' : `for (int at = 0; at < graph.count; ++at) holder->${node.name}(${value('at', node.parameters[0]!)}); `}for (auto& edge : graph.edges) holder->${add.name}(${value('edge[0]', add.parameters[0]!)}, ${value('edge[1]', add.parameters[1]!)});`
      return { words: `class ${cls.name}, ${add.name}(from, to), then ${check.name}()`, body: answers(`auto holder = ${holder}; ${filled}`, check.name, `holder->${check.name}()`) }
    }
    const handed = cls.constructors.map((one) => given(one.filter(({ optional }) => !optional))).find((one) => one !== null && one.words !== 'nothing')
    if (handed) return { words: `class ${cls.name} made with ${handed.words}, then ${check.name}()`, body: answers(`${handed.before} ${typeOf(cls)} holder(${handed.names});`, check.name, `holder.${check.name}()`) }
  }
  for (const { words, routine, call } of options) {
    const handed = given(needed(routine))
    if (handed !== null) return { words: `${words} of ${handed.words}`, body: answers(handed.before, routine.name, call(handed.names)) }
  }
  return null
}

/** A graph as what the parameters ask for, by their types and names; null when that is not clear. */
function given(parameters: readonly Parameter[]): { words: string; before: string; names: string } | null {
  const words: string[] = []
  const before: string[] = []
  const names = parameters.map((parameter, index) => {
    const { type, name } = parameter
    const counted = parameters.some((one) => one !== parameter && isOne(one.type))
    if (isOne(type)) {
      words.push('a number of nodes')
      return 'graph.count'
    }
    const form = formOf(bareType(type), plain(name), counted)
    if (form === null) return null
    words.push(form.words)
    before.push(`${bareType(type)} given${index} = harness::${form.make}<${bareType(type)}>(graph);`)
    return `given${index}`
  })
  return names.includes(null) || parameters.length > 3 ? null : { words: words.join(' and ') || 'nothing', before: before.join(' '), names: names.join(', ') }
}

function formOf(type: string, name: string, counted: boolean): { words: string; make: string } | null {
  const edges = { words: 'a list of edges', make: 'edges_as' }
  const neighbours = { words: 'lists of neighbours', make: 'neighbours_as' }
  if (/\bmap\s*</.test(type)) return { words: 'a map of lists', make: 'neighbours_as' }
  if (/\b(?:pair|tuple)\s*</.test(type) || /\barray\s*</.test(type)) return edges
  if (/\bvector\s*<[^<]*>\s*\*/.test(type) || /\blist\s*<[^<]*>\s*\*/.test(type)) return neighbours
  if (!/\b(?:vector|list|set|unordered_set)\s*<\s*(?:std::)?(?:vector|list|set|unordered_set)\s*</.test(type)) return null
  if (/matrix|^mat$/.test(name) || /vector\s*<\s*bool/.test(type)) return { words: 'a matrix', make: 'matrix_as' }
  if (/edge|prereq|pair|link/.test(name)) return edges
  return /adj|graph|neigh|^g$/.test(name) || !counted ? neighbours : edges
}

/** The entry point for a question; null when no shape fits. */
export function entryOf(question: string, program: Program): Entry | null {
  switch (question) {
    case 'median': return median(program)
    case 'frequent': return frequent(program)
    case 'random_set': return randomSet(program)
    case 'zigzag': return zigzag(program)
    case 'cycle': return cycle(program)
    default: return null
  }
}
