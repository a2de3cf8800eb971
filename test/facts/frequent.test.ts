import { expect } from 'vitest'
import { ALL, expectAllPassed, failed, ran, SHAPE, SLOW, test } from './run.ts'

const SHAPES: [string, string][] = [
  ['a function of k and the data that gives pairs', `
from collections import Counter
def most_common(k, items):
    return Counter(items).most_common(k)
`],
  ['a method of Solution with hints that are not imported', `
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = {}
        for n in nums:
            counts[n] = counts.get(n, 0) + 1
        return sorted(counts, key=lambda n: -counts[n])[:k]
`],
  ['a dictionary of counts', `
def frequent(data, k=10):
    counts = {}
    for one in data:
        counts[one] = counts.get(one, 0) + 1
    best = sorted(counts.items(), key=lambda pair: pair[1], reverse=True)
    return dict(best[:k])
`],
  ['prints', `
from collections import Counter
def print_top(nums, k):
    for value, count in Counter(nums).most_common(k):
        print(f"{value}: {count}")
print_top([1, 1, 2], 1)
`],
  ['a generator', `
import heapq
from collections import Counter
def top_k(stream, k):
    counts = Counter(stream)
    for count, value in heapq.nlargest(k, ((c, v) for v, c in counts.items())):
        yield value
`],
  ['a class made with the data', `
from collections import Counter
class TopK:
    def __init__(self, nums):
        self.counts = Counter(nums)
    def get_top_k(self, k):
        return [value for value, _ in self.counts.most_common(k)]
`],
  ['a class that is fed', `
class HeavyHitters:
    def __init__(self, k):
        self.k = k
        self.counts = {}
    def add(self, item):
        self.counts[item] = self.counts.get(item, 0) + 1
    def top(self):
        return sorted(self.counts, key=self.counts.get, reverse=True)[:self.k]
`],
  ['chunks', `
from collections import Counter
def top_k(chunks, k):
    total = Counter()
    for chunk in chunks:
        total.update(chunk)
    return {value for value, _ in total.most_common(k)}
`],
  ['a file', `
from collections import Counter
def top_k_from_file(path, k):
    with open(path) as file:
        return Counter(line.strip() for line in file).most_common(k)
`],
  ['lines of text', `
from collections import Counter
def top_k(lines, k):
    counts = Counter(line.strip() for line in lines)
    if k < 1:
        raise ValueError("k must be positive")
    return [word for word, _ in counts.most_common(k)]
`],
  ['a script', `
import sys
from collections import Counter
k = int(sys.argv[1])
for value, _ in Counter(sys.stdin.read().split()).most_common(k):
    print(value)
`],
]

test.each(SHAPES)('k most frequent as %s', async (_shape, source) => {
  expectAllPassed(await ran('frequent', source, SHAPE))
})

test('buckets pass everything', async () => {
  expectAllPassed(await ran('frequent', `
def top_k(nums, k):
    counts = {}
    for n in nums:
        counts[n] = counts.get(n, 0) + 1
    buckets = [[] for _ in range(len(nums) + 1)]
    for n, c in counts.items():
        buckets[c].append(n)
    result = []
    for bucket in reversed(buckets):
        for n in bucket:
            if len(result) == k:
                return result
            result.append(n)
    return result
`, { kinds: ALL }))
})

test('a heap the wrong way round gives the least frequent', async () => {
  const facts = await ran('frequent', `
import heapq
def top_k(nums, k):
    counts = {}
    for n in nums:
        counts[n] = counts.get(n, 0) + 1
    return heapq.nsmallest(k, counts, key=counts.get)
`)
  expect(failed(facts)).toContain('the two most frequent')
  expect(facts.tests.find((one) => one.name === 'the two most frequent')!.failure).toBe('k = 2: it gave [3,2]')
})

test('falling out of the heap fails where k is more than the distinct elements', async () => {
  expect(failed(await ran('frequent', `
import heapq
def top_k(nums, k):
    heap = [(-nums.count(n), n) for n in set(nums)]
    heapq.heapify(heap)
    return [heapq.heappop(heap)[1] for _ in range(k)]
`))).toEqual(['no data', 'k is more than the distinct elements'])
})

test('counting anew for each element fails the large data', async () => {
  expect(failed(await ran('frequent', `
def top_k(nums, k):
    return sorted(set(nums), key=lambda n: -nums.count(n))[:k]
`, SLOW))).toEqual(['400,000 elements, 150,000 of them distinct'])
})
