import { expect } from 'vitest'
import { ALL, expectAllPassed, failed, ran, SHAPE, SLOW, test } from './run.ts'

const LEVELS = `
from collections import deque
class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right
def zigzag(root):
    if root is None:
        return []
    result, queue, forward = [], deque([root]), True
    while queue:
        row = []
        for _ in range(len(queue)):
            node = queue.popleft()
            row.append(node.val)
            if node.left:
                queue.append(node.left)
            if node.right:
                queue.append(node.right)
        result.append(row if forward else row[::-1])
        forward = not forward
    return result
`

const SHAPES: [string, string][] = [
  ['prints with nodes of other names', `
class Node:
    def __init__(self, data):
        self.data = data
        self.leftChild = None
        self.rightChild = None
def print_zigzag(node):
    level, forward = [node] if node else [], True
    while level:
        for one in level if forward else reversed(level):
            print(one.data, end=" ")
        level = [child for one in level for child in (one.leftChild, one.rightChild) if child]
        forward = not forward
root = Node(1)
root.leftChild = Node(2)
print_zigzag(root)
`],
  ['two stacks from right to left, nodes not written', `
class Solution:
    def zigzagLevelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        result, level, forward = [], [root] if root else [], False
        while level:
            result.append([n.val for n in (level if forward else reversed(level))])
            level = [c for n in level for c in (n.left, n.right) if c]
            forward = not forward
        return result
`],
  ['a recursion that fills levels', `
from dataclasses import dataclass
from typing import Optional
@dataclass
class Node:
    value: int
    left: "Optional[Node]" = None
    right: "Optional[Node]" = None
def collect(node, depth, levels):
    if node is None:
        return
    if len(levels) == depth:
        levels.append([])
    if depth % 2 == 0:
        levels[depth].append(node.value)
    else:
        levels[depth].insert(0, node.value)
    collect(node.left, depth + 1, levels)
    collect(node.right, depth + 1, levels)
def spiral(root):
    levels = []
    collect(root, 0, levels)
    return [value for level in levels for value in level]
`],
  ['a generator of nodes', `
class Node:
    __slots__ = ("l", "r", "key")
    def __init__(self, l, r, key):
        self.l, self.r, self.key = l, r, key
def walk(root):
    level, forward = [root] if root else [], True
    while level:
        yield from level if forward else level[::-1]
        level = [c for n in level for c in (n.l, n.r) if c is not None]
        forward = not forward
`],
  ['a tree class that holds the root', `
class Node:
    def __init__(self, v):
        self.val = v
        self.left = self.right = None
class BinaryTree:
    def __init__(self):
        self.root = None
    def insert(self, v):
        self.root = Node(v)
    def zigzag(self):
        rows, level = [], [self.root] if self.root else []
        while level:
            row = [n.val for n in level]
            rows.append(row[::-1] if len(rows) % 2 else row)
            level = [c for n in level for c in (n.left, n.right) if c]
        return rows
`],
  ['tuples', `
def zigzag(tree):
    out, level, flip = [], [tree] if tree else [], False
    while level:
        row = [value for value, _, _ in level]
        out += reversed(row) if flip else row
        level = [child for _, left, right in level for child in (left, right) if child]
        flip = not flip
    return out
`],
]

test.each(SHAPES)('zigzag as %s', async (_shape, source) => {
  expectAllPassed(await ran('zigzag', source, SHAPE))
})

test('a queue of levels passes everything', async () => {
  expectAllPassed(await ran('zigzag', LEVELS, { kinds: ALL }))
})

test('a method of the node has no empty tree, and that test is left out', async () => {
  const facts = await ran('zigzag', `
class Node:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right
    def zigzag(self):
        rows, level = [], [self]
        while level:
            row = [n.val for n in level]
            rows.append(row[::-1] if len(rows) % 2 else row)
            level = [c for n in level for c in (n.left, n.right) if c]
        return rows
`)
  expectAllPassed(facts)
  expect(facts.tests.map((one) => one.name)).not.toContain('no tree')
})

test('plain levels are no zigzag', async () => {
  expect(failed(await ran('zigzag', LEVELS.replace('forward = not forward', 'pass')))).toContain('three full levels')
})

test('the value of a node taken for its presence fails with zero', async () => {
  expect(failed(await ran('zigzag', LEVELS.replace('if root is None', 'if root is None or not root.val').replace('if node.left:', 'if node.left and node.left.val:')))).toEqual(['zero and negative values'])
})

test('no root is an error that counts', async () => {
  expect(failed(await ran('zigzag', LEVELS.replace('root is None', 'False')))).toEqual(['no tree'])
})

test('all levels anew for each level fails the large tree', async () => {
  expect(failed(await ran('zigzag', `
class Node:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right
def height(node):
    return 0 if node is None else 1 + max(height(node.left), height(node.right))
def row(node, depth):
    if node is None:
        return []
    return [node.val] if depth == 0 else row(node.left, depth - 1) + row(node.right, depth - 1)
def zigzag(root):
    return [row(root, d) if d % 2 == 0 else row(root, d)[::-1] for d in range(height(root))]
`, SLOW))).toEqual(['200,000 nodes on 800 levels'])
})
