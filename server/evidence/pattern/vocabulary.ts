/** The words that patterns know, and how a misspelt one is found. */
export type Vocabulary = { has(word: string): boolean; misspelt(word: string): readonly string[] }

/** From this length on one letter may be wrong; shorter words differ by one letter too often. */
const FORGIVEN_FROM = 7
/** From this length on the last letter may be written twice. */
const DOUBLED_FROM = 6

export function createVocabulary(words: readonly string[]): Vocabulary {
  const known = new Set(words)
  const long = [...known].filter((word) => word.length >= FORGIVEN_FROM)
  const shapes = new Map<string, string[]>()
  for (const word of long) {
    for (const shape of shapesOf(word)) shapes.set(shape, [...(shapes.get(shape) ?? []), word])
  }
  return {
    has: (word) => known.has(word),
    misspelt(word) {
      if (word.length < FORGIVEN_FROM) return word.length < DOUBLED_FROM || word.at(-1) !== word.at(-2) || !known.has(word.slice(0, -1)) ? [] : [word.slice(0, -1)]
      const near = new Set(shapesOf(word).flatMap((shape) => shapes.get(shape) ?? []))
      return [...near].filter((candidate) => candidate[0] === word[0] && oneApart(candidate, word)).sort()
    },
  }
}

/** The word, and the word with any one letter left out: two words one letter apart share a shape. */
const shapesOf = (word: string): string[] => [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))]

/** One letter more, less, other, or two neighbours exchanged. */
function oneApart(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  const [restA, restB] = [a.slice(head), b.slice(head)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
    || (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
}
