import { formsOf } from '../text/inflect.ts'
import { parsePattern, type Node } from './parse.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** The patterns of one item as one tree, ready to be matched. */
export type Compiled = { node: Node }

export function compile(sources: readonly string[]): Compiled {
  const parts = sources.map(parsePattern)
  return { node: parts.length === 1 ? parts[0]! : { kind: 'either', parts } }
}

/** The words of all patterns that are matched together: sentences are indexed with it once. */
export const vocabularyOf = (compiled: readonly Compiled[]): Vocabulary => createVocabulary(compiled.flatMap(({ node }) => wordsOf(node)))

/** Every word of every phrase, and neighbours written as one ("real time", "realtime"). */
function wordsOf(node: Node): string[] {
  switch (node.kind) {
    case 'phrase': return [...node.words, ...node.words.slice(1).map((word, at) => node.words[at]! + word)].flatMap(formsOf)
    case 'either': return node.parts.flatMap(wordsOf)
    case 'together': return [...node.parts, ...node.without].flatMap(wordsOf)
    case 'near': return [...wordsOf(node.first), ...wordsOf(node.second)]
    case 'token': case 'regex': return []
  }
}
