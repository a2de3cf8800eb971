import { expect } from 'vitest'
import { ALL, expectAllPassed, failed, ran, SHAPE, SLOW, test } from './run.ts'

const COLOURS = `
def has_cycle(graph):
    state = {}
    def visit(node):
        state[node] = 1
        for other in graph.get(node, []):
            if state.get(other) == 1 or other not in state and visit(other):
                return True
        state[node] = 2
        return False
    return any(node not in state and visit(node) for node in graph)
`

const SHAPES: [string, string][] = [
  ['a number of nodes and edges', `
from collections import deque
def detect_cycle(n, edges):
    out, into = [[] for _ in range(n)], [0] * n
    for a, b in edges:
        out[a].append(b)
        into[b] += 1
    queue, seen = deque(i for i in range(n) if into[i] == 0), 0
    while queue:
        node = queue.popleft()
        seen += 1
        for other in out[node]:
            into[other] -= 1
            if into[other] == 0:
                queue.append(other)
    return seen != n
`],
  ['courses that can be finished', `
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = {i: [] for i in range(numCourses)}
        for a, b in prerequisites:
            graph[b].append(a)
        done, path = set(), set()
        def fine(c):
            if c in path:
                return False
            if c in done:
                return True
            path.add(c)
            good = all(fine(p) for p in graph[c])
            path.remove(c)
            done.add(c)
            return good
        return all(fine(c) for c in range(numCourses))
`],
  ['lists of neighbours', `
def is_cyclic(adj):
    n = len(adj)
    colour = [0] * n
    def dfs(u):
        colour[u] = 1
        for v in adj[u]:
            if colour[v] == 1:
                return True
            if colour[v] == 0 and dfs(v):
                return True
        colour[u] = 2
        return False
    for u in range(n):
        if colour[u] == 0 and dfs(u):
            return True
    return False
`],
  ['edges alone, the cycle as result', `
def find_cycle(edges):
    graph = {}
    for a, b in edges:
        graph.setdefault(a, []).append(b)
        graph.setdefault(b, [])
    state, path = {}, []
    def visit(node):
        state[node] = 1
        path.append(node)
        for other in graph[node]:
            if state.get(other) == 1:
                return path[path.index(other):] + [other]
            if other not in state:
                found = visit(other)
                if found:
                    return found
        path.pop()
        state[node] = 2
    for node in graph:
        if node not in state:
            found = visit(node)
            if found:
                return found
    return None
`],
  ['a class of a graph', `
from collections import defaultdict
class Graph:
    def __init__(self, vertices):
        self.V = vertices
        self.graph = defaultdict(list)
    def addEdge(self, u, v):
        self.graph[u].append(v)
    def isCyclicUtil(self, v, visited, stack):
        visited[v] = stack[v] = True
        for other in self.graph[v]:
            if not visited[other]:
                if self.isCyclicUtil(other, visited, stack):
                    return True
            elif stack[other]:
                return True
        stack[v] = False
        return False
    def isCyclic(self):
        visited, stack = [False] * self.V, [False] * self.V
        return any(not visited[v] and self.isCyclicUtil(v, visited, stack) for v in range(self.V))
g = Graph(2)
g.addEdge(0, 1)
print(g.isCyclic())
`],
  ['a class that makes its nodes, with an iterative search', `
class DirectedGraph:
    def __init__(self):
        self.edges = {}
    def add_node(self, node):
        self.edges.setdefault(node, set())
    def add_edge(self, a, b):
        self.add_node(a)
        self.add_node(b)
        self.edges[a].add(b)
    def detect_cycle(self):
        done = set()
        for start in self.edges:
            stack, path = [(start, iter(self.edges[start]))], {start}
            if start in done:
                continue
            while stack:
                node, rest = stack[-1]
                for other in rest:
                    if other in path:
                        return True
                    if other not in done:
                        path.add(other)
                        stack.append((other, iter(self.edges[other])))
                        break
                else:
                    stack.pop()
                    path.discard(node)
                    done.add(node)
        return False
`],
  ['an order that raises', `
class CycleError(Exception):
    pass
def topological_sort(graph):
    order, state = [], {}
    def visit(node):
        if state.get(node) == "open":
            raise CycleError(node)
        if state.get(node) == "done":
            return
        state[node] = "open"
        for other in graph[node]:
            visit(other)
        state[node] = "done"
        order.append(node)
    for node in graph:
        visit(node)
    return order[::-1]
`],
  ['nodes that know their neighbours', `
class Node:
    def __init__(self, name):
        self.name = name
        self.neighbors = []
def has_cycle(nodes):
    done, open_nodes = set(), set()
    def visit(node):
        if node in open_nodes:
            return True
        if node in done:
            return False
        open_nodes.add(node)
        found = any(visit(other) for other in node.neighbors)
        open_nodes.remove(node)
        done.add(node)
        return found
    return any(visit(node) for node in nodes)
`],
  ['prints', `
def check_cycle(graph):
    done = set()
    def loops(node, path):
        if node in path:
            return True
        if node in done:
            return False
        done.add(node)
        return any(loops(other, path | {node}) for other in graph[node])
    print("Cycle detected" if any(loops(node, frozenset()) for node in graph) else "No cycle")
check_cycle({"A": ["B"], "B": ["A"]})
`],
]

test.each(SHAPES)('cycle as %s', async (_shape, source) => {
  expectAllPassed(await ran('cycle', source, SHAPE))
})

test('three colours pass everything', async () => {
  expectAllPassed(await ran('cycle', COLOURS, { kinds: ALL }))
})

test('seen before is not a cycle', async () => {
  const names = failed(await ran('cycle', COLOURS.replace('state.get(other) == 1', 'other in state')))
  expect(names).toContain('two paths to the same node')
  expect(names).not.toContain('three nodes in a circle')
})

test('only the first part of the graph is not enough', async () => {
  expect(failed(await ran('cycle', COLOURS.replace('any(node not in state and visit(node) for node in graph)', 'visit(0) if graph else False')))).toEqual(['a cycle apart from the first node'])
})

test('a search without memory fails where many paths lead to few nodes', async () => {
  expect(failed(await ran('cycle', `
def has_cycle(graph):
    def visit(node, path):
        return node in path or any(visit(other, path | {node}) for other in graph[node])
    return any(visit(node, frozenset()) for node in graph)
`, SLOW))).toEqual(['many paths to few nodes', '60,000 nodes on 300 layers'])
})
