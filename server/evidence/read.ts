import type { Question } from '../content/schema/question.ts'
import type { Round } from '../content/schema/round.ts'
import { readCode } from './code/read-code.ts'
import { crowd, evidenceOf, hitsOf, type PointReader } from './grade.ts'
import { heardOf, inspect } from './integrity.ts'
import { instructionsBeside } from './integrity/places.ts'
import { languageOf } from './language.ts'
import { wrongClaims, wrongSentences } from './misconceptions.ts'
import { compile, vocabularyOf } from './pattern/compile.ts'
import { pointsOf } from './points.ts'
import { saidBy, WORD_LIMIT } from './said.ts'
import type { EvidenceTable } from './table.ts'
import { stemsOf } from './text/tokens.ts'
import { textureOf } from './texture.ts'
import type { Turn, Workspace } from './transcript.ts'

const READER = 'built-in/2'
export type Reader = (turns: readonly Turn[], workspace?: Workspace) => EvidenceTable

/** Builds the reader of one question; null is a question outside the bank, read by the round's own points. Building takes longer than reading: keep it. */
export function createReader(round: Round, question: Question | null): Reader {
  const points: PointReader[] = pointsOf(round, question).map((point) => ({ point, compiled: compile([...point.match, ...point.plain]) }))
  const wrong = [...round.misconceptions, ...(question?.misconceptions ?? [])].map((misconception) => ({ misconception, compiled: compile(misconception.match) }))
  const vocabulary = vocabularyOf([...points, ...wrong].map(({ compiled }) => compiled))
  const stored = storedTexts(round, question)

  return (turns, workspace) => {
    const { said: all, tooLong } = saidBy(turns, vocabulary)
    const flags = [...inspect(all, turns, stored), ...instructionsBeside(workspace)]
    const said = heardOf(all)
    // An answer of nothing but orders is still an answer, which shows nothing.
    const heard = languageOf(said, vocabulary)
    const language = heard === 'too-little' ? languageOf(all, vocabulary) : heard
    if (tooLong) flags.push({ kind: 'too-long', quote: null, note: `Only the first ${WORD_LIMIT} words were read.` })
    if (language === 'other') flags.push({ kind: 'other-language', quote: null, note: 'This is not English, the only language this reader reads.' })
    const readable = language === 'english' ? said : []
    const before = heardBefore(turns)
    const claimed = wrongSentences(wrong, readable)
    const hits = points.map((reader) => hitsOf(reader, readable, before).filter((hit) => !claimed.has(hit.said)))
    crowd(hits)
    const met = new Set(hits.flat().map((hit) => hit.said.place))
    const propositions = readable.filter((one) => one.form.proposition && one.void === null)
    return {
      reader: READER,
      points: points.map((reader, at) => evidenceOf(reader, hits[at]!, turns, round.past)),
      misconceptions: wrongClaims(wrong, readable),
      flags, code: round.id === 'coding' ? readCode(workspace) : null, language,
      aimed: turns.some((turn) => turn.aim !== undefined),
      credited: said.length === 0 ? 0 : said.filter((one) => one.void === null).length / said.length,
      answers: turns.filter((turn) => turn.role === 'candidate').length,
      texture: textureOf(readable, hits.flat(), readable.length === 0 ? [] : [...new Set(all.map((one) => one.turn))]),
      words: said.reduce((sum, one) => sum + one.indexed.sentence.tokens.length, 0),
      recognised: propositions.length === 0 ? 0 : propositions.filter((one) => met.has(one.place)).length / propositions.length,
    }
  }
}

/** The interviewer's words up to each turn: what was said later was not there to be repeated. */
function heardBefore(turns: readonly Turn[]): ReadonlySet<string>[] {
  let heard: ReadonlySet<string> = new Set()
  return turns.map(({ role, text }) => heard = role === 'interviewer' ? new Set([...heard, ...stemsOf(text)]) : heard)
}

/** What a candidate could have copied: what is asked, shown or kept as a model. Example sentences are left out: they are written to sound like candidates. */
export function storedTexts(round: Round, question: Question | null): string[] {
  return [
    ...pointsOf(round, question).map((point) => point.is),
    ...round.criteria.flatMap((criterion) => [criterion.is, ...Object.values(criterion.bars)]),
    ...pointsOf(round, question).flatMap((point) => point.probes.flatMap((probe) => probe.say ?? [])),
    ...Object.values(round.wordings).flat(),
    ...round.checklist.flatMap((entry) => entry.say),
    ...(question === null ? [] : [question.text, question.rephrase, ...question.outline, ...question.twists, ...question.hints.map((hint) => hint.say), ...question.hidden.map((hidden) => hidden.answer)]),
  ]
}
