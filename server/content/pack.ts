import type { Guide, Persona } from './schema/guide.ts'
import type { Question } from './schema/question.ts'
import type { Round } from './schema/round.ts'

/** A guide pack: everything in one folder of `rubrics/` or of `DATA_DIR/packs`, checked. */
export type Pack = {
  guide: Guide
  personas: Persona[]
  rounds: PackRound[]
}
type PackRound = { round: Round; questions: Question[] }
