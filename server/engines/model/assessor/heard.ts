import type { Question } from '../../../content/schema/question.ts'
import type { Round } from '../../../content/schema/round.ts'
import { inspect } from '../../../evidence/integrity.ts'
import { createVocabulary } from '../../../evidence/pattern/vocabulary.ts'
import { storedTexts } from '../../../evidence/read.ts'
import { saidBy, type Said } from '../../../evidence/said.ts'
import { normalise } from '../../../evidence/text/normalise.ts'
import { stemsOf } from '../../../evidence/text/tokens.ts'
import type { Turn, Workspace } from '../../../evidence/transcript.ts'
import { mask, type Masked } from './mask.ts'
import type { Kept } from './names.ts'
import { searchable, type Searchable } from './searchable.ts'

/** One question as a model hears it, with all that its quotes are checked against. */
export type Heard = {
  /** The original turns, as far as they are read. */
  turns: readonly Turn[]
  masked: Masked
  searchables: readonly Searchable[]
  /** Sentences of the candidate; those that the integrity checks set aside say for what. */
  said: readonly Said[]
  /** Per turn, what had been asked before it, in stems: words that are not the candidate's own. */
  given: readonly (readonly string[])[]
  /** The code, a line an entry, masked. */
  code: readonly string[]
  workspace: Workspace | undefined
}

/** Neither masking nor checking depends on what a model says, so all of it is done once. */
export function hear({ round, question, turns, workspace, kept }: { round: Round; question: Question; turns: readonly Turn[]; workspace: Workspace | undefined; kept: Kept }): Heard {
  const stored = storedTexts(round, question)
  const { said, tooLong } = saidBy(turns, createVocabulary([]))
  inspect(said, turns, stored)
  const read = tooLong ? upTo(turns, said.at(-1)) : turns
  const masked = mask(read, kept)
  let given = [question.text, question.rephrase].map(stems)
  return {
    turns: read, masked, said,
    searchables: masked.turns.map(searchable),
    given: read.map(({ role, text }) => given = role === 'interviewer' ? [...given, stems(text)] : given),
    code: workspace?.code === undefined ? [] : masked.also(workspace.code.source).split(/\r?\n/),
    workspace,
  }
}

export const stems = (text: string): string => ` ${stemsOf(normalise(text).text).join(' ')} `

/** The built-in reader reads only so many words: a model is sent no more. */
function upTo(turns: readonly Turn[], last: Said | undefined): Turn[] {
  if (last === undefined) return []
  return turns.slice(0, last.turn + 1).map((turn, at) => at === last.turn ? { ...turn, text: turn.text.slice(0, last.quote.end) } : turn)
}
