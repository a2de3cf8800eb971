import type { Round } from '../content/schema/round.ts'
import type { Report } from '../protocol/report.ts'
import { quoted, type HeldQuestion } from './tables.ts'

/** Three things to practise: the gaps worth most, one per point, from different criteria where there are enough. */
export function practices(round: Round, questions: readonly HeldQuestion[]): Report['practise'] {
  const gaps = questions.flatMap((question) => question.points.flatMap((point) => {
    const found = question.table.points.find((one) => one.point === point.id)
    const criterion = round.criteria.find((one) => one.id === point.of)
    if (found === undefined || criterion === undefined || found.credit >= 0.8 || question.table.language !== 'english') return []
    const siblings = question.points.filter((other) => other.of === point.of).reduce((sum, other) => sum + other.weight, 0)
    const worth = criterion.weight * (point.weight / siblings) * (1 - found.credit) * (point.cap === undefined ? 1 : 1.5)
    return [{ worth, question, point, found }]
  })).sort((a, b) => b.worth - a.worth)
  const chosen: typeof gaps = []
  for (const spread of [true, false]) {
    for (const gap of gaps) {
      if (chosen.length === 3) break
      const taken = chosen.some((one) => one.point.id === gap.point.id || (spread && one.point.of === gap.point.of))
      if (!taken) chosen.push(gap)
    }
  }
  return chosen.map(({ question, point, found }) => {
    const own = found.quotes[0] ?? null
    const gap = `[${lowerFirst(point.is)}]`
    return {
      title: point.is,
      said: own === null ? null : quoted(question, own),
      missing: point.missing,
      better: own === null ? `Add to your answer: ${gap}.` : `“${own.text.trim()}” Go on with: ${gap}.`,
      drill: point.drill,
      criterion: round.criteria.find((one) => one.id === point.of)?.title ?? point.of,
    }
  })
}

/** Two things to keep doing: the strongest evidence that nobody had to ask for. */
export function keeps(questions: readonly HeldQuestion[]): Report['keep'] {
  return questions.flatMap((question) => question.table.points.flatMap((found) => {
    const point = question.points.find((one) => one.id === found.point)
    const quote = found.quotes[0]
    const strong = found.state === 'grounded' || found.state === 'explained'
    if (point === undefined || quote === undefined || !strong || found.source !== 'volunteered') return []
    return [{ worth: found.credit * point.weight * (found.state === 'grounded' ? 1.5 : 1), title: point.is, quote: quoted(question, quote) }]
  }))
    .sort((a, b) => b.worth - a.worth)
    .filter((one, at, all) => all.findIndex((other) => other.title === one.title || other.quote.text === one.quote.text) === at)
    .slice(0, 2)
    .map(({ title, quote }) => ({ title, quote }))
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
