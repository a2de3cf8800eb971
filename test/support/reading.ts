import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { Point } from '#server/content/schema/point.ts'
import { Question } from '#server/content/schema/question.ts'
import { Round } from '#server/content/schema/round.ts'
import { createReader, type Reader } from '#server/evidence/read.ts'
import type { PointEvidence } from '#server/evidence/table.ts'
import { Transcript, type Turn } from '#server/evidence/transcript.ts'
import { round as behavioral } from './material.ts'

const texts = { says: ['a', 'b'], is: 'What is looked for', missing: 'The answer does not say it.', drill: 'Say it.', probes: [{ type: 'mechanism', say: ['How?', 'In which way?'] }] }

export const point = (id: string, match: string[], more: Partial<Point> = {}): Point =>
  Point.parse({ ...texts, id, of: 'ownership', weight: 1, need: 'explained', match, ...more })

/** A reader of these points and misconceptions alone. */
export const readerOf = (points: Point[], { past = false }: { past?: boolean } = {}): Reader =>
  createReader(Round.parse({ ...behavioral, past, points, wordings: {} }), null)

export const dialogue = (...lines: string[]): Turn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? 'interviewer' : 'candidate', text }))

/** The evidence for the first point in one answer to a neutral question. */
export const readAnswer = (reader: Reader, answer: string): PointEvidence =>
  reader(dialogue('Please go on.', answer)).points[0]!

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const yaml = (path: string): unknown => parse(readFileSync(place(path), 'utf8'))

/** The shipped pack's round and its questions, read without the checks of content. */
function shippedRound(id: string): { round: Round; questions: Question[] } {
  const folder = `rubrics/twitch-mle/questions/${id}`
  return { round: Round.parse(yaml(`rubrics/twitch-mle/rounds/${id}.yaml`)), questions: readdirSync(place(folder)).sort().map((name) => Question.parse(yaml(`${folder}/${name}`))) }
}

/** Rated transcripts, each with the reader of its question. */
export function openTranscripts(): { transcript: Transcript; reader: Reader }[] {
  const folder = place('test/judge/calibration/open')
  const rounds = new Map<string, ReturnType<typeof shippedRound>>()
  const readers = new Map<string, Reader>()
  return readdirSync(folder).filter((name) => /^\w+\.json$/.test(name)).sort().map((name) => {
    const transcript = Transcript.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const home = rounds.get(transcript.round) ?? shippedRound(transcript.round)
    rounds.set(transcript.round, home)
    const key = `${transcript.round}/${transcript.question.trim()}`
    const reader = readers.get(key) ?? createReader(home.round, home.questions.find((one) => one.text.trim() === transcript.question.trim()) ?? null)
    readers.set(key, reader)
    return { transcript, reader }
  })
}
