import type { Guide } from '../content/schema/guide.ts'
import type { RoundId } from '../content/schema/common.ts'
import type { Level, RoundScore } from './levels.ts'

/** Levels of the guide's key criteria: the weighted mean of the round criteria that feed each, null where none was observed. */
export function keyCriteria(guide: Guide, scores: readonly { round: RoundId; score: RoundScore }[]): { id: string; level: Level | null }[] {
  return guide.criteria.map(({ id, fedBy }) => {
    const fed = fedBy.flatMap(({ round, criterion, weight }) => {
      const level = scores.find((one) => one.round === round)?.score.criteria.find((one) => one.criterion === criterion)?.level ?? null
      return level === null ? [] : [{ weight, level }]
    })
    const total = fed.reduce((sum, one) => sum + one.weight, 0)
    if (total === 0) return { id, level: null }
    const mean = (pick: (level: Level) => number): number => Math.round((fed.reduce((sum, one) => sum + one.weight * pick(one.level), 0) / total) * 10) / 10
    const worst = fed.some((one) => one.level.confidence === 'low') ? 'low' : fed.some((one) => one.level.confidence === 'medium') ? 'medium' : 'high'
    return { id, level: { level: mean((one) => one.level), low: mean((one) => one.low), high: mean((one) => one.high), confidence: worst } }
  })
}
