import type { Prose } from '../../../protocol/report.ts'
import type { Answer } from './answer.ts'
import { failing, type CheckName, type Place, type Verified } from './validate.ts'

type Claim = Prose['summary'][number]
type Written = Answer['summary'][number]

/** Sentences before the moves: what the evidence shows, not an essay. */
const MOST_SUMMARY = 5

/** Counts what is left out by its reason. */
function createTally() {
  const counts = new Map<string, number>()
  return {
    leave(reason: CheckName | 'repeated' | 'too-many', times = 1): void {
      if (times > 0) counts.set(reason, (counts.get(reason) ?? 0) + times)
    },
    leftOut: (): Prose['leftOut'] => [...counts.keys()].sort().map((check) => ({ check, count: counts.get(check)! })),
  }
}

/** What of a model's answer stands, moves and keeps by their place in the report. A sentence that fails a check is left out and counted by it. */
export function sift(answer: Answer, verified: Verified): Omit<Prose, 'by' | 'items'> {
  const { leave, leftOut } = createTally()
  const stand = (written: Written | null, place: Place): Claim | null => {
    const check = written === null ? null : failing(written, place, verified)
    if (check !== null) leave(check)
    return written === null || check !== null ? null : { text: written.text.trim(), evidence: [...new Set(written.evidence)] }
  }

  /** Each with its place among the report's own; strangers and what comes again are left out, `size` sentences of each. */
  const placed = <Worded extends { id: string }>(kind: 'move' | 'keep', written: readonly Worded[], size: (one: Worded) => number): { at: number; one: Worded }[] => {
    const ids = verified.items.filter((item) => item.kind === kind).map(({ id }) => id)
    return written.flatMap((one, place) => {
      const at = ids.indexOf(one.id)
      const again = written.findIndex(({ id }) => id === one.id) < place
      if (at >= 0 && !again) return [{ at, one }]
      leave(again ? 'repeated' : 'unknown-item', size(one))
      return []
    }).sort((first, second) => first.at - second.at)
  }

  const passed = answer.summary.flatMap((written) => stand(written, { part: 'summary', home: null }) ?? [])
  const summary = passed.filter(({ text }, place) => passed.findIndex((other) => other.text === text) === place)
  leave('repeated', passed.length - summary.length)
  leave('too-many', summary.length - MOST_SUMMARY)

  const practise = placed('move', answer.moves, ({ said, missing, say, practise: drill }) => [said, missing, say, drill].filter((step) => step !== null).length)
    .map(({ at, one: { id, said, missing, say, practise: drill } }) => ({
      at,
      said: stand(said, { part: 'said', home: id }),
      missing: stand(missing, { part: 'missing', home: id }),
      say: stand(say, { part: 'say', home: id }),
      drill: stand(drill, { part: 'practise', home: id }),
    }))
    .filter(({ said, missing, say, drill }) => [said, missing, say, drill].some((step) => step !== null))

  const keep = placed('keep', answer.keeps, () => 1).flatMap(({ at, one }) => {
    const text = stand(one, { part: 'keep', home: one.id })
    return text === null ? [] : [{ at, text }]
  })

  return { summary: summary.slice(0, MOST_SUMMARY), practise, keep, leftOut: leftOut() }
}
