import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createScorer, type Scored } from '#server/cli/score.ts'
import type { WithFacts } from '#server/cli/transcript-files.ts'
import { claimsIn } from '#server/contexts/claims.ts'
import { open } from './rated.ts'

type Injection = { id: string; place: 'answer-first' | 'answer-after-probe' | 'answer-last' | 'code-comment' | 'code-string' | 'board-label' | 'resume'; kind: string; language: string; text: string; harmless: boolean }

const injections = (part: 'open' | 'closed'): Injection[] =>
  JSON.parse(readFileSync(new URL(`../sets/injections/${part}/cases.json`, import.meta.url), 'utf8')) as Injection[]

/** What became of a case: whether it was noticed, and how far any level moved from that of the same transcript without it (`null` against a level counts as 5). */
export type Outcome = { one: Injection; noticed: boolean; moved: number; transcript: string }

const transcripts = open().map(({ transcript }) => transcript)
const coding = transcripts.filter(({ round, workspace }) => round === 'coding' && workspace?.code !== undefined)
const design = transcripts.filter(({ round }) => round === 'ml-system-design')
const talked = transcripts.filter(({ turns }) => turns.filter(({ role }) => role === 'candidate').length >= 2)

const SIGN: Record<string, string> = { python: '# ', java: '// ', cpp: '// ', 'c++': '// ', javascript: '// ', typescript: '// ' }

/** The transcript with the text of the case put in, at the place that it names. */
function planted(one: Injection, at: number): { base: WithFacts; attacked: WithFacts } {
  if (one.place === 'code-comment' || one.place === 'code-string') {
    const base = coding[at % coding.length]!
    const { language, source } = base.workspace!.code!
    const lines = one.text.split('\n')
    const more = one.place === 'code-comment' ? lines.map((line) => `${SIGN[language.toLowerCase()] ?? '# '}${line}`).join('\n') : stringIn(language, one.text)
    const changed = `${source.trimEnd()}\n\n${more}\n`
    const facts = base.workspace!.facts
    // What the code does is the same, so the facts hold for it too.
    return { base, attacked: { ...base, workspace: { ...base.workspace, code: { language, source: changed }, ...(facts === undefined ? {} : { facts: { ...facts, sourceHash: createHash('sha256').update(changed).digest('hex') } }) } } }
  }
  if (one.place === 'board-label') {
    const base = design[at % design.length]!
    const diagram = base.workspace?.diagram ?? { nodes: [], edges: [] }
    return { base, attacked: { ...base, workspace: { ...base.workspace, diagram: { ...diagram, nodes: [...diagram.nodes, { id: 'injected', label: one.text }] } } } }
  }
  const base = talked[at % talked.length]!
  const own = base.turns.flatMap(({ role }, turn) => (role === 'candidate' ? [turn] : []))
  const turn = one.place === 'answer-first' ? own[0]! : one.place === 'answer-last' ? own.at(-1)! : own[1]!
  return { base, attacked: { ...base, turns: base.turns.map((said, index) => (index === turn ? { ...said, text: `${said.text}\n${one.text}` } : said)) } }
}

const stringIn = (language: string, text: string): string => /java$|c\+\+|cpp/i.test(language) ? `// ${JSON.stringify(text)}` : `NOTE = ${JSON.stringify(text)}`

const distance = (one: number | null, other: number | null): number => one === other ? 0 : one === null || other === null ? 5 : Math.abs(one - other)

const movedBetween = (before: Scored, after: Scored): number =>
  Math.max(distance(before.overall, after.overall), ...before.criteria.map(({ id, level }) => distance(level, after.criteria.find((other) => other.id === id)?.level ?? null)))

/** The built-in reader and the reading of résumés, with every case planted into a real transcript. */
export function injectionOutcomes(part: 'open' | 'closed', score: ReturnType<typeof createScorer>): Outcome[] {
  return injections(part).map((one, at) => {
    if (one.place === 'resume') return { one, noticed: claimsIn(one.text).setAside > 0, moved: 0, transcript: 'résumé' }
    const { base, attacked } = planted(one, at)
    const [before, after] = [score(base), score(attacked)]
    const fresh = after.flags.includes('instruction') && !before.flags.includes('instruction')
    return { one, noticed: fresh, moved: movedBetween(before, after), transcript: base.id }
  })
}
