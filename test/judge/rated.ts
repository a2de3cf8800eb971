import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWithFacts, type WithFacts } from '#server/cli/transcript-files.ts'
import { loadPack } from '#server/content/load-pack.ts'
import type { Pack } from '#server/content/pack.ts'
import { pointsOf } from '#server/evidence/points.ts'
import { createReader, type Reader } from '#server/evidence/read.ts'
import type { EvidenceTable } from '#server/evidence/table.ts'
import { codeCap } from '#server/scoring/code-cap.ts'
import { featuresOf, worksOf } from '#server/scoring/features.ts'
import type { Case, Row } from './fit.ts'

type Rating = { overall: number; criteria: Record<string, number | null> }
export type Rated = { transcript: WithFacts; ratings: Rating[]; panel: number }

const here = fileURLToPath(new URL('.', import.meta.url))
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export function shippedPack(): Pack {
  const { pack, problems } = loadPack(join(here, '../../rubrics/twitch-mle'))
  if (pack === null) throw new Error(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'))
  return pack
}

/** The transcripts of a folder that have ratings, with the facts beside them. */
export function ratedOf(folder: string, ratingsFile: string): Rated[] {
  const ratings = JSON.parse(readFileSync(ratingsFile, 'utf8')) as Record<string, Rating[]>
  return readWithFacts(folder).flatMap((transcript) => {
    const own = ratings[transcript.id]
    return own === undefined ? [] : [{ transcript, ratings: own, panel: mean(own.map((one) => one.overall)) }]
  })
}

export const open = (): Rated[] => ratedOf(join(here, 'calibration/open'), join(here, 'calibration/ratings-open.json'))

/** Practice transcripts that nobody read while patterns were written: what these show of coverage is what new answers will show. */
export function unreadPractice(): Rated[] {
  const unread = new Set(JSON.parse(readFileSync(join(here, 'practice/unread.json'), 'utf8')) as string[])
  return practice().filter(({ transcript }) => unread.has(transcript.id))
}

/** The practice transcripts: written and rated by language models that knew neither reader nor calibration set. */
export const practice = (): Rated[] => readdirSync(join(here, 'practice'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, `practice/ratings-${entry.name}.json`)))
  .flatMap(({ name }) => ratedOf(join(here, 'practice', name), join(here, `practice/ratings-${name}.json`)))

/** Reads transcripts, each with a reader of its question that is built once. */
function createTables(pack: Pack): (transcript: WithFacts) => { table: EvidenceTable; points: ReturnType<typeof pointsOf> } {
  const readers = new Map<string, Reader>()
  return (transcript) => {
    const { round, questions } = pack.rounds.find((one) => one.round.id === transcript.round)!
    const question = questions.find((one) => one.text === transcript.question) ?? null
    const key = `${round.id}/${question?.id}`
    const reader = readers.get(key) ?? createReader(round, question)
    readers.set(key, reader)
    return { table: reader(transcript.turns, transcript.workspace), points: pointsOf(round, question) }
  }
}

/** What the fit needs of rated transcripts. */
export function casesOf(pack: Pack, rated: readonly Rated[]): Case[] {
  const tableOf = createTables(pack)
  return rated.map(({ transcript, ratings, panel }) => {
    const { round } = pack.rounds.find((one) => one.round.id === transcript.round)!
    const read = tableOf(transcript)
    const rows = round.criteria.flatMap((criterion): Row[] => {
      const given = ratings.flatMap((one) => one.criteria[criterion.id] ?? [])
      if (given.length === 0) return []
      const found = featuresOf(criterion.id, [read])
      if (criterion.by === 'code') {
        if (read.table.code === null || worksOf(read.table.code) === null) return []
        found.cap = Math.min(found.cap, codeCap([read.table.code]))
      }
      // As in scoring: a criterion of which nothing was recognised counts for no more than this.
      if (found.features.coverage === 0 && criterion.by === 'words') found.cap = Math.min(found.cap, found.unseen)
      return [{ round: round.id, criterion: criterion.id, found, weight: criterion.weight, panel: mean(given) }]
    })
    return { id: transcript.id, round: round.id, question: transcript.question, rows, panel }
  })
}
