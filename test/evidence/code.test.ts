import { expect, test } from 'vitest'
import { readCode } from '#server/evidence/code/read-code.ts'

const code = (source: string, language = 'python') => readCode({ code: { language, source } })!
const tests = (...passed: boolean[]) => passed.map((one, at) => ({ name: `${at}`, kind: 'main' as const, passed: one }))

test.each([
  ['python', 'def f(x)\n    return x\n', 1],
  ['python', 'def f(x):\n    # both\n\nreturn 1\n', 4],
  ['java', 'class A {\n  int f() {\n    count\n  }\n}\n', 4],
  ['javascript', 'function f() {\n  return 1 +;\n}\n', 2],
])('[RD16] %s that does not parse is named with its line', (language, source, line) => {
  expect(code(source, language).syntaxError).toEqual({ line })
})

test.each([
  ['python', 'def f[T](x: T) -> T:\n    match x:\n        case 1:\n            pass\n    return x\n'],
  ['typescript', 'const f = (x: number): number => x\n'],
  ['c++', 'int f(int x) { return x; }\n'],
  ['cobol', 'anything at all ((('],
])('[RD16] %s that parses, or that no parser is here for, is not accused', (language, source) => {
  expect(code(source, language).syntaxError).toBeNull()
})

test('[RD16] comments alone are not code, and no editor is nothing at all', () => {
  expect(code('# first I clarify\n# then two heaps\n').written).toBe(false)
  expect(code('x = 1\n').written).toBe(true)
  expect(readCode({})).toBeNull()
  expect(readCode(undefined)).toBeNull()
})

test('[RD16] tests count by kind, and a kind without tests as passed', () => {
  const facts = { sourceHash: '', status: 'ran', error: null, tests: tests(true, false, true, true) }
  expect(readCode({ code: { language: 'python', source: 'x = 1' }, facts })!.tests).toEqual({ main: 0.75, edge: 1, stress: 1 })
  expect(code('x = 1').tests).toBeNull()
})

test('[RD16] who ran the code knows better than the parser', () => {
  const facts = { sourceHash: '', status: 'syntax-error', error: 'line 7: expected an indented block', tests: [] }
  expect(readCode({ code: { language: 'python', source: 'x = 1' }, facts })!.syntaxError).toEqual({ line: 7 })
})

test('small parts with telling names are tidier than one block of letters', () => {
  const parts = 'def count(values):\n    totals = {}\n    return totals\n\ndef largest(totals, size):\n    return sorted(totals)[:size]\n\ndef answer(values, size):\n    return largest(count(values), size)\n'
  const block = `def f(a, b):\n${'    x = a + b + a + b\n'.repeat(40)}    return x\n`
  expect(code(parts).tidy).toBeGreaterThan(code(block).tidy + 0.2)
})

test.each([
  ['python', 'class A:\n    def f(self):\n        """Adds."""\n        raise NotImplementedError\n\n    def g(self):\n        return 1\n', 0.5],
  ['python', 'def f():\n    pass\n\ndef g():\n    ...\n', 1],
  ['python', 'def f(x):\n    for y in x:\n        pass\n    return x\n', 0],
  ['java', 'class A { int f() { throw new UnsupportedOperationException(); } int g() { return 1; } A() {} }\n', 1 / 3],
  ['javascript', 'function f() { /* TODO */ }\nfunction g() { return 1 }\n', 0.5],
])('[RD16] functions that stand empty are told from those that do something: %s', (language, source, share) => {
  expect(code(source, language).stubs).toBeCloseTo(share)
})
