import { basename } from 'node:path'
import type { Pack } from '../content/pack.ts'
import { createReader } from '../evidence/read.ts'
import { pointsOf } from '../evidence/points.ts'
import { scoreRound } from '../scoring/score-round.ts'
import { ScoreProblem, type WithFacts } from './transcript-files.ts'

/** The score of one transcript as `score --json` prints it. */
export type Scored = {
  id: string
  overall: number | null
  criteria: { id: string; level: number | null; low: number | null; high: number | null; confidence: string | null; evidence: { turn: number; quote: string }[] }[]
  flags: string[]
}

/** Scores transcripts with the built-in reader. A question that is not in the bank is read by its round's rubric alone. */
export function createScorer(packs: readonly Pack[]): (transcript: WithFacts) => Scored {
  const readers = new Map<string, ReturnType<typeof createReader>>()
  return (transcript) => {
    const found = packs.flatMap((pack) => pack.rounds).find(({ round }) => round.id === transcript.round)
    if (found === undefined) throw new ScoreProblem(`${transcript.id}: no pack has the round "${transcript.round}".`)
    const question = found.questions.find((one) => one.text.trim() === transcript.question.trim()) ?? null
    const key = `${transcript.round}/${question?.id ?? ''}`
    const reader = readers.get(key) ?? createReader(found.round, question)
    readers.set(key, reader)
    const table = reader(transcript.turns, transcript.workspace)
    const score = scoreRound(found.round, [{ question: question?.id ?? null, points: pointsOf(found.round, question), table }])
    return {
      id: transcript.id,
      overall: score.overall?.level ?? null,
      criteria: score.criteria.map(({ criterion, level, quotes }) => ({
        id: criterion, level: level?.level ?? null, low: level?.low ?? null, high: level?.high ?? null, confidence: level?.confidence ?? null,
        evidence: quotes.map(({ quote }) => ({ turn: quote.turn, quote: quote.text })),
      })),
      flags: [...new Set([...table.flags.map((flag) => flag.kind), ...(question === null ? ['question-not-in-bank'] : []), ...(table.language === 'english' ? [] : [`not-read-${table.language}`])])],
    }
  }
}

/** One line a transcript, for people. */
export const scoreLine = ({ id, overall, criteria, flags }: Scored): string =>
  `${basename(id).padEnd(12)} ${overall === null ? 'not scored' : overall.toFixed(1)}  ${criteria.map((one) => `${one.id} ${one.level === null ? '-' : one.level.toFixed(1)}`).join(', ')}${flags.length === 0 ? '' : `  [${flags.join(', ')}]`}`
