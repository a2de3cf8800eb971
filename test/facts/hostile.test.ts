import { createServer } from 'node:net'
import { expect } from 'vitest'
import { bubblewrapRunner } from '#server/adapters/bubblewrap-runner.ts'
import { expectAllPassed, failed, ran, test } from './run.ts'

const MEDIAN = `
import bisect
class Median:
    def __init__(self):
        self.values = []
    def add(self, x):
        bisect.insort(self.values, x)
    def median(self):
        n = len(self.values)
        return (self.values[(n - 1) // 2] + self.values[n // 2]) / 2
`
const FAST = { patience: 0.15 }

test('bubblewrap is here and holds', async () => {
  expect(await bubblewrapRunner().probe()).toBeNull()
})

test('a missing bubblewrap is said, with its remedy', async () => {
  expect(await bubblewrapRunner('no-such-bwrap').probe()).toBe('no-such-bwrap is not installed. Install bubblewrap (apt-get install bubblewrap), and allow user namespaces where they are switched off.')
})

test('a syntax error is named by its line', async () => {
  expect(await ran('median', 'class Median:\n    def add(self, n)\n        pass\n')).toMatchObject({ status: 'syntax-error', entry: null, tests: [], error: expect.stringContaining('line 2') })
})

test('[FA2] [FA7] code that is not there, of another question or another language is not guessed at', async () => {
  expect(await ran('median', '  \n')).toMatchObject({ status: 'no-code', tests: [] })
  expect(await ran('median', 'def hello():\n    return 1\n')).toMatchObject({ status: 'no-entry-point', entry: null })
  expect(await ran('median', 'begin end', { language: 'cobol' })).toMatchObject({ status: 'unsupported-language', error: 'There is no driver for "cobol".' })
  expect(await ran('median', `import numpy\n${MEDIAN}`)).toMatchObject({ status: 'unsupported-language', error: 'the code imports numpy, which is not in the box' })
})

test('a demonstration that fails does not hide what works, and is told', async () => {
  const facts = await ran('median', `${MEDIAN}\nprint(Median().median())\nassert False\ninput("next? ")\n`)
  expectAllPassed(facts)
  expect(facts.error).toContain('the code at line 12 raised IndexError: list index out of range (line 10); the code at line 13 raised AssertionError')
})

test('an endless loop in every call is a timeout', async () => {
  const facts = await ran('median', MEDIAN.replace('bisect.insort(self.values, x)', `while True:
            try:
                pass
            except BaseException:
                pass`), FAST)
  expect(facts).toMatchObject({ status: 'timeout', entry: 'class Median: add(number), then median()' })
  expect(facts.tests[0]!.failure).toBe('it did not finish in time')
  expect(facts.tests.at(-1)!.failure).toBe('not run: the program had not finished three times before')
})

test('[FA5] a fork bomb stays in its box', async () => {
  const facts = await ran('median', `import os\n${MEDIAN.replace('bisect.insort(self.values, x)', `while True:
            try:
                os.fork()
            except OSError:
                pass`)}`, { patience: 0.05 })
  expect(facts.status).toBe('timeout')
})

test('a child process does not report a second time', async () => {
  const facts = await ran('median', `import os\nos.fork()\n${MEDIAN.replace('self.values = []', 'self.values = []\n        os.fork()')}`)
  expectAllPassed(facts)
  expect(new Set(facts.tests.map((one) => one.name)).size).toBe(facts.tests.length)
})

test('[FA4] a memory bomb ends its test only', async () => {
  const facts = await ran('median', MEDIAN.replace('bisect.insort(self.values, x)', 'bisect.insort(self.values, x)\n        if x == 42:\n            self.heap = [0] * 10**9'))
  expect(facts.tests.filter((one) => !one.passed)).toEqual([{ name: 'one number', kind: 'edge', passed: false, failure: 'it ran out of memory' }])
})

test('[FA5] no network, no files of this computer, no writing outside', async () => {
  let knocks = 0
  const door = createServer((socket) => { knocks += 1; socket.destroy() })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as { port: number }
  const facts = await ran('median', `
import os, socket
assert not os.path.exists("/etc/passwd") and not os.path.exists("/root") and not os.path.exists("/home")
assert os.getuid() == 65534 and set(os.environ) <= {"LANG", "LC_CTYPE", "PATH", "PWD", "PYTHONHASHSEED"}
for attempt in (lambda: socket.create_connection(("127.0.0.1", ${port}), 1), lambda: open("/w/driver.py", "a"), lambda: open("/usr/x", "w")):
    try:
        attempt()
        raise SystemError("this should not work")
    except OSError:
        pass
${MEDIAN}`)
  door.close()
  expect(knocks).toBe(0)
  expect(facts.error).toBeNull()
  expectAllPassed(facts)
})

test('[FA6] a forged result is not believed', async () => {
  const forged = JSON.stringify({ test: 'one number', seen: { empty: null, answers: [42] } })
  const facts = await ran('median', `
import os, sys
for target in range(1, 12):
    try:
        os.write(target, b'\\n${forged}\\nnonce${forged}\\n{"end": true}\\n')
    except OSError:
        pass
print('${forged}')
assert "nonce" not in " ".join(sys.argv) + str(os.environ)
assert sys.stdin.read() == ""
${MEDIAN.replace('return (', 'return 7 + (')}`)
  expect(facts.error).toBeNull()
  expect(facts.status).toBe('ran')
  expect(failed(facts)).toContain('one number')
})

test('[FA6] a forged result of a child is not believed either', async () => {
  const facts = await ran('median', `
import os
FORGED = b'{"seen": {"empty": null, "answers": [42]}}'
${MEDIAN.replace('bisect.insort(self.values, x)', `for target in range(1, 12):
            try:
                os.write(target, FORGED)
            except OSError:
                pass
        os._exit(0)`)}`, { kinds: ['edge'] })
  expect(facts.tests.find((one) => one.name === 'one number')).toMatchObject({ passed: false, failure: 'the program ended in the middle' })
})

test('whoever reads the input gets none, and nothing hangs', async () => {
  const facts = await ran('median', `
import sys, time
for line in sys.stdin:
    print(line)
time.sleep(3600)
n = int(input())
${MEDIAN}`)
  expectAllPassed(facts)
  expect(facts.error).toBe('the code at line 6 raised EOFError: EOF when reading a line (line 6).')
})
