const SECOND_CHOICE = /(?:^|_)(?:brute|naive|slow|old|test|check|main|demo|helper|reference|oracle|expected|example|assert|run)(?:_|s?$)/
const LARGE = 10 ** 9

export const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

export const secondChoice = (name) => (SECOND_CHOICE.test(name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()) ? 1 : 0) + (name.startsWith('_') ? 1 : 0)

/** Smaller is better; null when the name does not fit. */
export function rank(name, exact, part = []) {
  const at = exact.indexOf(plain(name))
  if (at >= 0) return at
  const within = part.findIndex((word) => plain(name).includes(word))
  return within < 0 ? null : exact.length + within
}

export function best(names, exact, part = [], fits = () => true) {
  return names.map((name) => ({ name, place: rank(name, exact, part) })).filter(({ name, place }) => place !== null && fits(name))
    .sort((one, other) => Number(one.name.startsWith('_')) - Number(other.name.startsWith('_')) || one.place - other.place)[0]?.name ?? null
}

/** The names of a function's parameters, with whether each has to be given. */
export function parameters(call) {
  const text = Function.prototype.toString.call(call)
  const source = isClass(call) ? /\bconstructor\s*(\([\s\S]*)/.exec(text)?.[1] ?? '()' : text
  const bare = /^\s*(?:async\s+)?([\w$]+)\s*=>/.exec(source)
  if (bare) return [{ name: bare[1], required: true }]
  return split(between(source.slice(source.indexOf('(')))).map((one) => ({ name: (/[\w$]+/.exec(one) ?? ['x'])[0], required: !one.includes('=') && !one.startsWith('...') }))
}

export const required = (call) => parameters(call).filter((one) => one.required)

/** Whether a call with so many arguments is what the signature asks for. */
export function takes(call, count) {
  const found = parameters(call)
  return found.filter((one) => one.required).length <= count && found.length >= count
}

function between(text) {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if ('([{'.includes(text[at])) depth += 1
    if (')]}'.includes(text[at]) && (depth -= 1) === 0) return text.slice(1, at)
  }
  return ''
}

function split(text) {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if ('([{'.includes(letter)) depth += 1
    if (')]}'.includes(letter)) depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

export const isClass = (value) => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value))

/** Classes, functions that make objects by `new`, and functions without arguments that give an object of functions. */
export function structures(solution) {
  const found = []
  for (const { name, value } of solution.declared) {
    if (typeof value !== 'function') continue
    if (isClass(value) || Object.keys(value.prototype ?? {}).length > 0 || /\bthis\.\w+\s*=/.test(Function.prototype.toString.call(value)) && /^[A-Z]/.test(name)) {
      found.push({ name, words: `class ${name}`, cls: value, make: (load, given) => make(byName(load, name), given) })
    } else if (required(value).length === 0 || /^(create|make|new|build)/i.test(name)) {
      found.push({ name, words: `${name}()`, cls: value, make: (load, given) => byName(load, name)(...argumentsFor(value, given)) })
    }
  }
  return found.map((one, at) => ({ ...one, at })).sort((one, other) => secondChoice(one.name) - secondChoice(other.name) || other.at - one.at)
}

export const byName = (solution, name) => solution.declared.find((one) => one.name === name)?.value

export const make = (cls, given = {}) => new cls(...argumentsFor(cls, given))

const argumentsFor = (cls, given = {}) => required(cls).map(({ name }) => given[name] ?? argument(name))

function argument(name) {
  if (['rng', 'rand', 'random', 'generator'].includes(plain(name))) return Math.random
  if (['k', 'n', 'size', 'capacity', 'maxsize', 'limit', 'window', 'seed'].includes(plain(name))) return LARGE
  return []
}

/** Names of methods and properties, with the functions; getters are null. */
export function members(holder) {
  const found = {}
  for (let level = holder; level !== null && level !== undefined && Object.getPrototypeOf(level) !== null; level = Object.getPrototypeOf(level)) {
    for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (name === 'constructor' || name in found) continue
      if (typeof value === 'function') found[name] = value
      else if (get !== undefined) found[name] = null
    }
  }
  return found
}

export const read = (holder, name, ...more) => typeof holder[name] === 'function' ? holder[name](...more) : holder[name]

/** Functions of the file, methods of object literals, static methods and methods of classes made without arguments; helpers last. */
export function functions(solution) {
  const found = []
  for (const { name, value } of solution.declared) {
    if (typeof value === 'object') {
      for (const [key, one] of Object.entries(members(value))) if (one !== null) found.push({ name: key, words: `${name}.${key}`, call: one, get: (load) => byName(load, name)[key].bind(byName(load, name)) })
      continue
    }
    if (!isClass(value)) {
      found.push({ name, words: name, call: value, get: (load) => byName(load, name) })
      continue
    }
    for (const key of Object.getOwnPropertyNames(value)) if (typeof value[key] === 'function' && key !== 'prototype') found.push({ name: key, words: `${name}.${key}`, call: value[key], cls: value, get: (load) => byName(load, name)[key].bind(byName(load, name)) })
    if (required(value).length > 0) continue
    for (const [key, one] of Object.entries(members(value.prototype))) if (one !== null) found.push({ name: key, words: `new ${name}().${key}`, call: one, cls: value, get: (load) => { const holder = new (byName(load, name))(); return holder[key].bind(holder) } })
  }
  const text = (one) => Function.prototype.toString.call(one.call)
  const helps = (one) => found.some((other) => other !== one && secondChoice(other.name) === 0 && new RegExp(`\\b${one.name.replace(/\$/g, '\\$')}\\b`).test(text(other)))
  return found.map((one, at) => ({ ...one, at, helper: helps(one) })).sort((one, other) => secondChoice(one.name) - secondChoice(other.name) || Number(one.helper) - Number(other.helper) || other.at - one.at)
}

/** Whether a first look finds what is expected; exceptions and endless loops are a no. */
export function looks(solution, call) {
  try {
    return solution.within(500, call)
  } catch {
    return undefined
  }
}
