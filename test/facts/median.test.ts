import { expect } from 'vitest'
import { ALL, expectAllPassed, failed, ran, SHAPE, SLOW, test } from './run.ts'

const HEAPS = `
import heapq
class MedianFinder:
    def __init__(self):
        self.low, self.high = [], []
    def addNum(self, num: int) -> None:
        heapq.heappush(self.low, -heapq.heappushpop(self.high, num))
        if len(self.low) > len(self.high):
            heapq.heappush(self.high, -heapq.heappop(self.low))
    def findMedian(self) -> float:
        if len(self.high) > len(self.low):
            return self.high[0]
        return (self.high[0] - self.low[0]) / 2
`

const SHAPES: [string, string][] = [
  ['a class with a property and a demonstration', `
from bisect import insort
class Stream:
    def __init__(self, initial=None):
        self.values = sorted(initial or [])
    def insert(self, value):
        insort(self.values, value)
    @property
    def median(self):
        if not self.values:
            return None
        half = len(self.values) // 2
        return self.values[half] if len(self.values) % 2 else (self.values[half - 1] + self.values[half]) / 2
s = Stream()
for n in [5, 1]:
    s.insert(n)
    print(s.median)
`],
  ['a method that adds and answers', `
from bisect import insort
class RunningMedian:
    def __init__(self):
        self._seen = []
    def process(self, x):
        insort(self._seen, x)
        n = len(self._seen)
        return (self._seen[(n - 1) // 2] + self._seen[n // 2]) / 2
`],
  ['a generator over the stream', `
import statistics
def medians(stream):
    seen = []
    for value in stream:
        seen.append(value)
        yield statistics.median(seen)
`],
  ['a function over the numbers so far', `
def get_median(numbers):
    if not numbers:
        return 0
    ordered = sorted(numbers)
    n = len(ordered)
    return ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
`],
  ['a function that prints', `
def stream_median(nums):
    seen = []
    for n in nums:
        seen.append(n)
        seen.sort()
        m = len(seen)
        print("Median after", n, "is", (seen[(m - 1) // 2] + seen[m // 2]) / 2)
stream_median([1, 2, 3])
`],
  ['two functions over the state of the file', `
numbers = []
def add_number(x):
    numbers.append(x)
    numbers.sort()
def median():
    n = len(numbers)
    return (numbers[(n - 1) // 2] + numbers[n // 2]) / 2
add_number(99)
print(median())
`],
  ['two functions over a state that is handed to them', `
from heapq import heappush, heappop
def make_state():
    return [], []
def add(low, high, x):
    heappush(low, -x)
    heappush(high, -heappop(low))
    if len(high) > len(low):
        heappush(low, -heappop(high))
def median(low, high):
    return -low[0] if len(low) > len(high) else (high[0] - low[0]) / 2
`],
  ['a coroutine', `
def running_median():
    seen, result = [], None
    while True:
        seen.append((yield result))
        seen.sort()
        n = len(seen)
        result = (seen[(n - 1) // 2] + seen[n // 2]) / 2
`],
  ['a static method of Solution', `
class Solution:
    @staticmethod
    def runningMedian(nums: List[int]) -> List[float]:
        result, seen = [], []
        for n in nums:
            seen = sorted(seen + [n])
            k = len(seen)
            result.append(seen[k // 2] if k % 2 else (seen[k // 2 - 1] + seen[k // 2]) / 2)
        return result
`],
  ['a naive class beside the real one', `
class NaiveMedian:
    def __init__(self):
        self.values = []
    def add(self, x):
        self.values.append(x)
    def median(self):
        return sum(self.values) / len(self.values)
from sortedcontainers import SortedList
class FastMedian:
    def __init__(self):
        self.values = SortedList()
    def push(self, x):
        self.values.add(x)
    def get_median(self):
        n = len(self.values)
        if n == 0:
            raise ValueError("empty")
        return (self.values[(n - 1) // 2] + self.values[n // 2]) / 2
`],
]

test.each(SHAPES)('[FA3] median as %s', async (_shape, source) => {
  expectAllPassed(await ran('median', source, SHAPE))
})

test('[FA1] two heaps pass everything, the same bytes each time', async () => {
  const once = await ran('median', HEAPS, { kinds: ALL })
  expectAllPassed(once)
  expect(once).toMatchObject({ entry: 'class MedianFinder: addNum(number), then findMedian()', runner: expect.stringMatching(/^bubblewrap, python 3\.\d+$/), language: 'python' })
  expect(JSON.stringify(await ran('median', HEAPS))).toBe(JSON.stringify(await ran('median', HEAPS)))
})

test('a mean that is cut to a whole number fails where the count is even', async () => {
  const names = failed(await ran('median', HEAPS.replace('/ 2', '// 2')))
  expect(names).toContain('an even count gives the mean of the middle two')
  expect(names).not.toContain('one number')
})

test('a list that all objects share fails', async () => {
  const source = `
class Median:
    values = []
    def add(self, x):
        self.values.append(x)
        self.values.sort()
    def get(self):
        n = len(self.values)
        return (self.values[(n - 1) // 2] + self.values[n // 2]) / 2
`
  expect(failed(await ran('median', source))).toEqual(['two streams do not share numbers'])
})

test('sorting for every answer fails the large stream only', async () => {
  const source = `
class Median:
    def __init__(self):
        self.values = []
    def add(self, x):
        self.values.append(x)
    def median(self):
        v = sorted(self.values)
        n = len(v)
        return (v[(n - 1) // 2] + v[n // 2]) / 2
`
  const facts = await ran('median', source, SLOW)
  expect(facts.tests.filter((one) => !one.passed)).toEqual([{ name: '100,000 numbers, asked after each', kind: 'stress', passed: false, failure: 'it did not finish in time' }])
})
