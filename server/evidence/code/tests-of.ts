import type { CodeEvidence } from '../table.ts'
import type { Workspace } from '../transcript.ts'

/** Shares of tests passed by kind; null where the code was not run or its facts belong to other code. A kind without tests counts as passed. */
export function testsOf({ facts }: Workspace): CodeEvidence['tests'] {
  if (facts === undefined || facts.tests.length === 0) return null
  const share = (kind: string): number => {
    const own = facts.tests.filter((test) => test.kind === kind)
    return own.length === 0 ? 1 : own.filter((test) => test.passed).length / own.length
  }
  return { main: share('main'), edge: share('edge'), stress: share('stress') }
}
