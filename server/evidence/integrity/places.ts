import { instructionsIn } from '../intent/instructs.ts'
import type { Flag } from '../table.ts'
import type { Workspace } from '../transcript.ts'

const LINE_COMMENT = /(?:^|[^:"'\w])(?:#|\/\/)([^\n]*)/g
const OTHER_TEXT = /\/\*([\s\S]*?)\*\/|"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g
/** What a literal says once its escapes are read. */
const unescaped = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\(["'\\])/g, '$1')

/** Orders to the scoring in code and on the board. They are never evidence; that they are there is said. */
export function instructionsBeside(workspace: Workspace | undefined): Flag[] {
  const source = workspace?.code?.source ?? ''
  const comments = [...source.matchAll(LINE_COMMENT)].map((match) => match[1]!.trim()).join('\n')
  const literals = [...source.matchAll(OTHER_TEXT)].flatMap((match) => match.slice(1).filter((part) => part !== undefined))
  const labels = [...workspace?.diagram?.nodes ?? [], ...workspace?.diagram?.edges ?? []].flatMap(({ label }) => label ?? [])
  const flag = (where: string, texts: readonly string[]): Flag[] => texts.some((text) => instructionsIn(unescaped(text)).length > 0) ? [{ kind: 'instruction', quote: null, note: `${where} speaks to the interviewer or the scoring, so it is no evidence` }] : []
  return [...flag('A text in the code', [comments, ...literals]), ...flag('A label on the board', labels)]
}
