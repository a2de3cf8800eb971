import { describe, expect } from 'vitest'
import { expectAllPassed, failed, has, ran, SHAPE, test } from './run.ts'

const CPP_SET = `
#include <vector>
#include <unordered_map>
#include <cstdlib>
using namespace std;
class RandomizedSet {
  vector<int> items;
  unordered_map<int, int> index;
public:
  bool insert(int v) { if (index.count(v)) return false; index[v] = items.size(); items.push_back(v); return true; }
  bool remove(int v) {
    if (!index.count(v)) return false;
    int at = index[v], last = items.back();
    items[at] = last; index[last] = at; items.pop_back(); index.erase(v);
    return true;
  }
  int getRandom() { return items[rand() % items.size()]; }
};
int main() { RandomizedSet s; s.insert(1); return s.getRandom(); }
`

const CPP: [string, string, string][] = [
  ['median', 'a class without headers', `
class MedianFinder {
    priority_queue<int> low;
    priority_queue<int, vector<int>, greater<int>> high;
public:
    void addNum(int num) {
        low.push(num); high.push(low.top()); low.pop();
        if (high.size() > low.size()) { low.push(high.top()); high.pop(); }
    }
    double findMedian() { if (low.empty()) return 0; return low.size() > high.size() ? low.top() : ((double) low.top() + high.top()) / 2; }
};
`],
  ['frequent', 'a template that gives pairs', `
#include <algorithm>
#include <map>
#include <utility>
#include <vector>
template <typename T>
std::vector<std::pair<T, int>> topK(const std::vector<T>& data, std::size_t k) {
  std::map<T, int> counts;
  for (const T& one : data) ++counts[one];
  std::vector<std::pair<T, int>> all(counts.begin(), counts.end());
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (all.size() > k) all.resize(k);
  return all;
}
`],
  ['zigzag', 'prints of owned nodes', `
#include <iostream>
#include <memory>
#include <vector>
struct Node {
  int data;
  std::unique_ptr<Node> left, right;
  explicit Node(int d) : data(d) {}
};
void printZigzag(const Node* root) {
  std::vector<const Node*> level;
  if (root) level.push_back(root);
  for (bool forward = true; !level.empty(); forward = !forward) {
    std::vector<const Node*> next;
    for (const Node* one : level) { if (one->left) next.push_back(one->left.get()); if (one->right) next.push_back(one->right.get()); }
    if (forward) for (auto it = level.begin(); it != level.end(); ++it) std::cout << (*it)->data << " ";
    else for (auto it = level.rbegin(); it != level.rend(); ++it) std::cout << (*it)->data << " ";
    std::cout << "\\n";
    level = std::move(next);
  }
}
`],
  ['cycle', 'a class of a graph', `
#include <list>
#include <vector>
class Graph {
  int V;
  std::list<int>* adj;
  bool visit(int v, std::vector<bool>& seen, std::vector<bool>& open) {
    seen[v] = open[v] = true;
    for (int w : adj[v]) if ((!seen[w] && visit(w, seen, open)) || open[w]) return true;
    open[v] = false;
    return false;
  }
public:
  Graph(int V) : V(V), adj(new std::list<int>[V]) {}
  void addEdge(int v, int w) { adj[v].push_back(w); }
  bool isCyclic() {
    std::vector<bool> seen(V), open(V);
    for (int v = 0; v < V; ++v) if (!seen[v] && visit(v, seen, open)) return true;
    return false;
  }
};
`],
]

describe.skipIf(!has('g++'))('C++', () => {
  test.each(CPP)('%s as %s', async (question, _shape, source) => {
    expectAllPassed(await ran(question, source, { ...SHAPE, language: 'cpp' }))
  })

  test('random set with a wrong deletion, a draw from nothing that breaks, and a loop', async () => {
    const source = CPP_SET.replace('index[last] = at;', '').replace('items.push_back(v);', 'items.push_back(v); for (volatile int i = 0; v == 100; ) i = i + 1;')
    const facts = await ran('random_set', source, { language: 'cpp', patience: 0.3 })
    expect(facts.tests.filter((one) => one.failure === 'it did not finish in time').map((one) => one.name)).toEqual(['two structures do not share elements'])
    expect(failed(facts)).toEqual(expect.arrayContaining(['delete the first one, then the one that moved', 'draw from nothing']))
    expect(failed(facts)).not.toContain('every element is drawn')
  })

  test('what does not compile is told', async () => {
    expect(await ran('random_set', '#include <cstdlib>\nint one() { return 1 }', { language: 'cpp' })).toMatchObject({ status: 'syntax-error', error: expect.stringMatching(/^line 2: expected/) })
    expect(await ran('random_set', 'int answer() { return 42; }', { language: 'cpp' })).toMatchObject({ status: 'no-entry-point' })
  })
})

