import type { Hit } from './grade.ts'
import type { Said } from './said.ts'
import type { EvidenceTable } from './table.ts'

/** The form of what was said, as shares; never its length. */
export function textureOf(said: readonly Said[], hits: readonly Hit[]): EvidenceTable['texture'] {
  const propositions = said.filter((one) => one.void === null && one.form.proposition)
  const share = (test: (one: Said) => boolean): number => propositions.length === 0 ? 0 : propositions.filter(test).length / propositions.length
  const turns = [...new Set(said.map((one) => one.turn))]
  const later = turns.slice(1)
  const gained = later.filter((turn) => hits.some((hit) => hit.said.turn === turn))
  return {
    relation: share((one) => one.form.relation),
    specific: share((one) => one.form.specific),
    action: share((one) => one.form.ownAction),
    gain: later.length === 0 ? 0 : gained.length / later.length,
  }
}
