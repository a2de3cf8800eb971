import { expect } from 'vitest'
import { ALL, expectAllPassed, failed, ran, SHAPE, SLOW, test } from './run.ts'

const RIGHT = `
import random
class RandomizedSet:
    def __init__(self):
        self.items, self.index = [], {}
    def insert(self, value):
        if value in self.index:
            return False
        self.index[value] = len(self.items)
        self.items.append(value)
        return True
    def remove(self, value):
        if value not in self.index:
            return False
        at, last = self.index[value], self.items[-1]
        self.items[at], self.index[last] = last, at
        self.items.pop()
        del self.index[value]
        return True
    def getRandom(self):
        return random.choice(self.items)
`

const SHAPES: [string, string][] = [
  ['a class that says nothing and raises', `
import random
class Bag:
    def __init__(self, seed):
        self._random = random.Random(seed)
        self.items, self.places = [], {}
    def Insert(self, x):
        if x in self.places:
            raise ValueError("already there")
        self.places[x] = len(self.items)
        self.items.append(x)
    def Delete(self, x):
        place = self.places.pop(x)
        last = self.items.pop()
        if place < len(self.items):
            self.items[place] = last
            self.places[last] = place
    def GetRandom(self):
        if not self.items:
            return None
        return self._random.choice(self.items)
`],
  ['a collection that keeps duplicates', `
import random
from collections import defaultdict
class RandomCollection:
    def __init__(self):
        self.items, self.places = [], defaultdict(set)
    def add(self, x):
        self.places[x].add(len(self.items))
        self.items.append(x)
        return len(self.places[x]) == 1
    def erase(self, x):
        if not self.places[x]:
            return False
        at = self.places[x].pop()
        last = self.items[-1]
        self.items[at] = last
        self.places[last].add(at)
        self.places[last].discard(len(self.items) - 1)
        self.items.pop()
        return True
    def sample(self):
        return random.choice(self.items)
`],
  ['functions over the state of the file', `
import random
items = []
index = {}
def insert(x):
    if x not in index:
        index[x] = len(items)
        items.append(x)
def delete(x):
    if x in index:
        at = index.pop(x)
        last = items.pop()
        if last != x:
            items[at] = last
            index[last] = at
def get_random():
    return random.choice(items) if items else -1
insert(77)
print(get_random())
`],
]

test.each(SHAPES)('random set as %s', async (_shape, source) => {
  expectAllPassed(await ran('random_set', source, SHAPE))
})

test('an array with a map passes everything', async () => {
  expectAllPassed(await ran('random_set', RIGHT, { kinds: ALL }))
})

test('a map that forgets the element that moved fails', async () => {
  const names = failed(await ran('random_set', RIGHT.replace('self.items[at], self.index[last] = last, at', 'self.items[at] = last')))
  expect(names).toContain('delete the first one, then the one that moved')
  expect(names).not.toContain('every element is drawn')
})

test('deleting the index before the move fails for the last element', async () => {
  expect(failed(await ran('random_set', RIGHT.replace("at, last = self.index[value], self.items[-1]", 'at, last = self.index.pop(value), self.items[-1]').replace('        del self.index[value]\n', '')))).toContain('delete the only element and insert it again')
})

test('always the first element is no draw', async () => {
  expect(failed(await ran('random_set', RIGHT.replace('random.choice(self.items)', 'self.items[0]')))).toContain('draws are uniform')
})

test('a list alone fails the large structure only', async () => {
  expect(failed(await ran('random_set', `
import random
class Simple:
    def __init__(self):
        self.items = []
    def insert(self, x):
        self.items.append(x)
    def delete(self, x):
        if x in self.items:
            self.items.remove(x)
    def get_random(self):
        return random.choice(self.items)
`, SLOW))).toEqual(['300,000 elements in, drawn and out again'])
})
