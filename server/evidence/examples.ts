import { compile, vocabularyOf } from './pattern/compile.ts'
import { index, matches } from './pattern/match.ts'
import { normalise } from './text/normalise.ts'
import { segment } from './text/segment.ts'

export { parsePattern } from './pattern/parse.ts'

/** What an item's examples demand and its patterns do not give. Items with `about` and `asks` name them `match` and `says`. */
export type ExampleFailure = { example: string; expected: 'match' | 'no-match' }

export function checkExamples(item: { match: readonly string[]; plain?: readonly string[]; says: readonly string[]; not?: readonly string[] }): ExampleFailure[] {
  const compiled = compile([...item.match, ...(item.plain ?? [])])
  const vocabulary = vocabularyOf([compiled])
  const recognised = (example: string): boolean =>
    segment(normalise(example).text).some((sentence) => matches(compiled, index(sentence, vocabulary)).length > 0)
  return [
    ...item.says.filter((example) => !recognised(example)).map((example) => ({ example, expected: 'match' as const })),
    ...(item.not ?? []).filter(recognised).map((example) => ({ example, expected: 'no-match' as const })),
  ]
}
