import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createScorer, type Scored } from '#server/cli/score.ts'
import type { Pack } from '#server/content/pack.ts'
import type { Transcript } from '#server/evidence/transcript.ts'

type Rating = { overall: number; criteria: Record<string, number | null> }
export type Judged = { transcript: Transcript; scored: Scored; panel: number; rating: Rating[] }

const here = fileURLToPath(new URL('.', import.meta.url))

/** Transcripts of a folder with their ratings, scored by the built-in reader. A missing overall counts as 3. */
export function judge(pack: Pack, folder = join(here, 'calibration/open'), ratings = join(here, 'calibration/ratings-open.json')): Judged[] {
  const rated = JSON.parse(readFileSync(ratings, 'utf8')) as Record<string, Rating[]>
  const score = createScorer([pack])
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name) => {
    const transcript = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Transcript
    const rating = rated[transcript.id]
    return rating === undefined ? [] : [{ transcript, scored: score(transcript), rating, panel: mean(rating.map((one) => one.overall)) }]
  })
}

const overall = ({ scored }: Judged): number => scored.overall ?? 3
export const words = ({ transcript }: Judged): number => transcript.turns.filter((turn) => turn.role === 'candidate').reduce((sum, turn) => sum + turn.text.split(/\s+/).length, 0)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Spearman's rank correlation; ties share their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return pearson(ranks(a), ranks(b))
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const found: number[] = []
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && order[to]!.value === order[from]!.value) to += 1
    for (let at = from; at < to; at += 1) found[order[at]!.at] = (from + to - 1) / 2
    from = to
  }
  return found
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)]
  const both = a.reduce((sum, value, at) => sum + (value - ma) * (b[at]! - mb), 0)
  return both / Math.sqrt(a.reduce((sum, value) => sum + (value - ma) ** 2, 0) * b.reduce((sum, value) => sum + (value - mb) ** 2, 0))
}

/** Quadratic weighted kappa on whole levels. */
function kappa(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a.map(Math.round), b.map(Math.round)]
  const observed = mean(x.map((value, at) => (value - y[at]!) ** 2))
  const expected = mean(x.flatMap((value) => y.map((other) => (value - other) ** 2)))
  return 1 - observed / expected
}

export type Figures = { n: number; spearman: number; kappa: number; error: number; bias: number; adjacent: number }

export function figures(rows: readonly Judged[]): Figures {
  const [panel, got] = [rows.map((row) => row.panel), rows.map(overall)]
  return {
    n: rows.length, spearman: spearman(panel, got), kappa: kappa(panel, got),
    error: mean(panel.map((value, at) => Math.abs(value - got[at]!))), bias: mean(panel.map((value, at) => got[at]! - value)),
    adjacent: mean(panel.map((value, at) => (Math.abs(Math.round(value) - Math.round(got[at]!)) <= 1 ? 1 : 0))),
  }
}
