import type { EvidenceState } from '../../../evidence/table.ts'
import type { IssuedReport } from '../../../protocol/report.ts'

/** Something that was found and verified. A `quote` is the candidate's, letter for letter; all other words are authored. */
export type EvidenceItem = { id: string; criterion: string | null } & (
  | { kind: 'quote'; point: string; state: EvidenceState; quote: string }
  | { kind: 'gap'; missing: string }
  | { kind: 'wrong'; quote: string; claim: string; because: string; corrected: boolean }
  | { kind: 'not-observed'; why: string }
  | { kind: 'move'; point: string; quote: string | null; missing: string; drill: string }
  | { kind: 'keep'; point: string; quote: string }
)

type Found = EvidenceItem extends infer Item ? Item extends EvidenceItem ? Omit<Item, 'id'> : never : never

/** The strongest quotes of a point are enough to word it. */
const MOST_QUOTES = 2

/** What a sentence of the report may rest on: no levels, no ranges, nothing that a model could repeat as a number. The same report gives the same ids. */
export function evidenceItems({ criteria, practise, keep }: IssuedReport): EvidenceItem[] {
  const found: Found[] = [
    ...criteria.flatMap((row): Found[] => [
      ...row.evidence.flatMap(({ is, state, quotes }) => quotes.slice(0, MOST_QUOTES)
        .map(({ text }): Found => ({ kind: 'quote', criterion: row.title, point: is, state, quote: text }))),
      ...row.missing.map((missing): Found => ({ kind: 'gap', criterion: row.title, missing })),
      ...row.wrong.map(({ claim, because, quote, corrected }): Found => ({ kind: 'wrong', criterion: row.title, quote: quote.text, claim, because, corrected })),
      ...(row.notObserved === null ? [] : [{ kind: 'not-observed' as const, criterion: row.title, why: row.notObserved }]),
    ]),
    ...practise.map(({ title, criterion, said, missing, drill }): Found => ({ kind: 'move', criterion, point: title, quote: said?.text ?? null, missing, drill })),
    ...keep.map(({ title, quote }): Found => ({ kind: 'keep', criterion: null, point: title, quote: quote.text })),
  ]
  return found.map((item, at) => ({ id: `e${at + 1}`, ...item }))
}

/** One JSON object a line: what a candidate said stays inside JSON strings. */
export const itemLines = (items: readonly EvidenceItem[]): string => items.map((item) => JSON.stringify(item)).join('\n')

export const quoteOf = (item: EvidenceItem): string | null => 'quote' in item ? item.quote : null

/** What an item is about, for people who ask what a sentence rests on. */
export function aboutOf(item: EvidenceItem): string {
  switch (item.kind) {
    case 'quote': case 'keep': return item.point
    case 'gap': return item.missing
    case 'wrong': return item.claim
    case 'not-observed': return item.why
    case 'move': return `${item.point}. ${item.missing}`
  }
}

export const drillOf = (item: EvidenceItem): string => item.kind === 'move' ? item.drill : ''

/** Everything in an item that was authored: words that a candidate cannot have planted. */
export function authoredOf(item: EvidenceItem): string {
  switch (item.kind) {
    case 'quote': case 'keep': return [item.criterion, item.point].join(' . ')
    case 'gap': return [item.criterion, item.missing].join(' . ')
    case 'wrong': return [item.criterion, item.claim, item.because].join(' . ')
    case 'not-observed': return [item.criterion, item.why].join(' . ')
    case 'move': return [item.criterion, item.point, item.missing, item.drill].join(' . ')
  }
}
