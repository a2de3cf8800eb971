import type { EvidenceTable, Quote } from '../../../evidence/table.ts'
import type { Combined } from './combine.ts'
import type { Heard } from './heard.ts'
import { overlap } from './verify.ts'

/**
 * The model's evidence as every reader hands it in. Flags, language, texture and counts are the built-in reader's: code counts
 * them from the same turns, and no model is asked. `recognised` is this reader's own share. Points of a criterion that could
 * not be read are left out, so that nothing is concluded from them.
 */
export function fillTable(model: string, read: readonly Combined[], heard: Heard, builtIn: EvidenceTable): EvidenceTable {
  const misconceptions = read.flatMap((one) => one.misconceptions)
  const standing = misconceptions.filter(({ corrected }) => !corrected).map(({ quote }) => quote)
  const points = read.flatMap((one) => one.points.map((point) => point.state === 'contradicted' ? point : without(standing, point, one.lines.some((line) => line.point === point.point))))
  return { ...builtIn, reader: `model ${model}`, points, misconceptions, recognised: recognisedIn(heard, [...points.flatMap(({ quotes }) => quotes), ...misconceptions.map(({ quote }) => quote)]) }
}

/** Words that hold a wrong claim which stands are no evidence of anything else. */
function without(standing: readonly Quote[], point: Combined['points'][number], coded: boolean): Combined['points'][number] {
  const quotes = point.quotes.filter((quote) => !standing.some((claim) => overlap(claim, quote)))
  if (quotes.length === point.quotes.length || quotes.length > 0 || coded) return { ...point, quotes }
  return { ...point, quotes, state: 'absent', credit: 0 }
}

function recognisedIn({ said }: Heard, quotes: readonly Quote[]): number {
  const propositions = said.filter((one) => one.form.proposition && one.void === null)
  return propositions.length === 0 ? 0 : propositions.filter((one) => quotes.some((quote) => overlap(one.quote, quote))).length / propositions.length
}
