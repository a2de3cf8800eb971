import { compile, vocabularyOf, type Compiled } from './pattern/compile.ts'
import { index, matches } from './pattern/match.ts'
import { normalise } from './text/normalise.ts'
import { segment } from './text/segment.ts'

export { parsePattern } from './pattern/parse.ts'

/** What an item's examples demand and its patterns do not give. Items with `about` and `asks` name them `match` and `says`. */
export type ExampleFailure = { example: string; expected: 'match' | 'no-match' }

/** Whether any sentence of the text holds a match. */
export function recognises(compiled: Compiled, text: string): boolean {
  const vocabulary = vocabularyOf([compiled])
  return segment(normalise(text).text).some((sentence) => matches(compiled, index(sentence, vocabulary)).length > 0)
}

export function checkExamples(item: { match: readonly string[]; plain?: readonly string[]; says: readonly string[]; not?: readonly string[] }): ExampleFailure[] {
  const compiled = compile([...item.match, ...(item.plain ?? [])])
  return [
    ...item.says.filter((example) => !recognises(compiled, example)).map((example) => ({ example, expected: 'match' as const })),
    ...(item.not ?? []).filter((example) => recognises(compiled, example)).map((example) => ({ example, expected: 'no-match' as const })),
  ]
}
