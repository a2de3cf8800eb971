import type { CodeEvidence } from '../evidence/table.ts'
import { cannotWork } from './features.ts'

/** What stops the criterion that code itself shows (anchors of the coding round): broken or wrong on half of the main cases 1.5, on any main case 2.5, on an edge case 4. */
export function codeCap(code: readonly CodeEvidence[]): number {
  return Math.min(5, ...code.map((one) => {
    if (cannotWork(one)) return 1.5
    const { tests } = one
    if (tests === null) return 5
    return tests.main <= 0.5 ? 1.5 : tests.main < 1 ? 2.5 : tests.edge < 1 ? 4 : 5
  }))
}
