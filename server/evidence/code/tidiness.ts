import type { Tree } from '@lezer/common'

export const FUNCTION = /^(?:FunctionDefinition|MethodDeclaration|MethodDefinition|FunctionDeclaration|ConstructorDeclaration|ArrowFunction)$/
const NAME = /^(?:VariableName|VariableDefinition|Identifier|Definition|PropertyName|PropertyDefinition|FieldIdentifier)$/
/** Lines of a function that can be read at a glance. */
const GLANCE = 24
/** Names that say nothing, however often they are right. */
const SAYS_NOTHING = /^(?:a|b|d|f|l|t|x|y|z|aa|bb|tmp\d*|temp\d*|foo|bar|data\d+|res\d+|var\d*|val\d+|list\d+|arr\d+|thing|stuff)$/

/** How readable code is by its shape, 0 to 1: the mean of functions that fit a glance, names that say something, work cut into parts, and no line written twice. */
export function tidiness(tree: Tree, source: string): number {
  const lengths: number[] = []
  const names = new Set<string>()
  tree.iterate({ enter: ({ type, from, to }) => {
    if (FUNCTION.test(type.name)) lengths.push(source.slice(from, to).split('\n').filter((line) => line.trim() !== '').length)
    if (NAME.test(type.name)) names.add(source.slice(from, to))
  } })
  const lines = source.split('\n').map((line) => line.trim()).filter((line) => line.length > 12)
  const short = lengths.length === 0 ? 0.3 : lengths.filter((length) => length <= GLANCE).length / lengths.length
  const telling = names.size === 0 ? 0.5 : [...names].filter((name) => !SAYS_NOTHING.test(name)).length / names.size
  const parts = Math.min(1, lengths.length / 3)
  const once = lines.length === 0 ? 1 : new Set(lines).size / lines.length
  return (short + telling + parts + once) / 4
}
