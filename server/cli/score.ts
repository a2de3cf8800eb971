import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Pack } from '../content/pack.ts'
import { createReader } from '../evidence/read.ts'
import { pointsOf } from '../evidence/points.ts'
import { Transcript } from '../evidence/transcript.ts'
import { scoreRound } from '../scoring/score-round.ts'

/** The score of one transcript as `score --json` prints it. */
export type Scored = {
  id: string
  overall: number | null
  criteria: { id: string; level: number | null; low: number | null; high: number | null; confidence: string | null; evidence: { turn: number; quote: string }[] }[]
  flags: string[]
}

export class ScoreProblem extends Error { override name = 'ScoreProblem' }

/** Transcript files named by `path`: the file itself, or every `.json` in the folder. Throws `ScoreProblem` naming the file and what is wrong. */
export function readTranscripts(path: string): Transcript[] {
  if (!existsSync(path)) throw new ScoreProblem(`There is no file or folder "${path}".`)
  const files = statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.json') && !name.endsWith('.facts.json')).sort().map((name) => join(path, name))
    : [path]
  if (files.length === 0) throw new ScoreProblem(`The folder "${path}" holds no .json file.`)
  return files.map((file) => {
    let raw: unknown
    try {
      raw = JSON.parse(readFileSync(file, 'utf8'))
    } catch (error) {
      throw new ScoreProblem(`${file}: this is not JSON (${error instanceof Error ? error.message : 'unreadable'}).`)
    }
    const parsed = Transcript.safeParse(raw)
    if (!parsed.success) throw new ScoreProblem(`${file}: this is not a transcript of version 1:\n${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** Scores transcripts with the built-in reader. A question that is not in the bank is read by its round's rubric alone. */
export function createScorer(packs: readonly Pack[]): (transcript: Transcript) => Scored {
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
