import { describe, expect } from 'vitest'
import { expectAllPassed, failed, has, ran, SHAPE, test } from './run.ts'

const JAVA_TREE = `
import java.util.*;
class Node { int value; Node leftChild, rightChild; Node(int value) { this.value = value; } }
public class Zigzag {
    static List<List<Integer>> traverse(Node root) {
        List<List<Integer>> rows = new ArrayList<>();
        if (root == null) return rows;
        Deque<Node> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            LinkedList<Integer> row = new LinkedList<>();
            for (int left = queue.size(); left > 0; left--) {
                Node node = queue.poll();
                if (rows.size() % 2 == 0) row.addLast(node.value); else row.addFirst(node.value);
                if (node.leftChild != null) queue.add(node.leftChild);
                if (node.rightChild != null) queue.add(node.rightChild);
            }
            rows.add(row);
        }
        return rows;
    }
}
`

const JAVA: [string, string, string][] = [
  ['median', 'a class in a package', `
package interview;
import java.util.PriorityQueue;
import java.util.Comparator;
public class MedianFinder {
    private final PriorityQueue<Integer> low = new PriorityQueue<>(Comparator.reverseOrder()), high = new PriorityQueue<>();
    public void add(int n) { low.add(n); high.add(low.poll()); if (high.size() > low.size()) low.add(high.poll()); }
    public double median() {
        if (low.isEmpty()) throw new IllegalStateException("no numbers");
        return low.size() > high.size() ? low.peek() : ((double) low.peek() + high.peek()) / 2;
    }
}
`],
  ['frequent', 'a method of Solution without imports', `
class Solution {
    public int[] topKFrequent(int[] nums, int k) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int n : nums) counts.merge(n, 1, Integer::sum);
        return counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(k).mapToInt(Map.Entry::getKey).toArray();
    }
}
`],
  ['zigzag', 'a static method on own nodes', JAVA_TREE],
  ['cycle', 'courses', `
import java.util.*;
class Solution {
    public boolean canFinish(int numCourses, int[][] prerequisites) {
        List<List<Integer>> out = new ArrayList<>();
        int[] into = new int[numCourses];
        for (int i = 0; i < numCourses; i++) out.add(new ArrayList<>());
        for (int[] p : prerequisites) { out.get(p[1]).add(p[0]); into[p[0]]++; }
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < numCourses; i++) if (into[i] == 0) free.add(i);
        int done = 0;
        while (!free.isEmpty()) { done++; for (int o : out.get(free.poll())) if (--into[o] == 0) free.add(o); }
        return done == numCourses;
    }
}
`],
]

describe.skipIf(!has('javac'))('Java', () => {
  test.each(JAVA)('%s as %s', async (question, _shape, source) => {
    expectAllPassed(await ran(question, source, { ...SHAPE, language: 'java' }))
  })

  test('a program that loops, and one that does not compile', async () => {
    const loop = 'class A { int last; void add(int x) { while (x == 42) { } last = x; } double median() { return last; } }'
    const facts = await ran('median', loop, { language: 'java', patience: 0.1 })
    expect(facts.tests.filter((one) => one.failure === 'it did not finish in time').map((one) => one.name)).toEqual(['one number'])
    expect(failed(facts)).toContain('rising numbers')
    expect(await ran('median', 'class A { void add(int x) { } double median() { return 1 } }', { language: 'java' })).toMatchObject({ status: 'syntax-error', error: "line 1: ';' expected" })
  })
})
