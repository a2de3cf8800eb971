import type { Report } from '#server/protocol/report.ts'
import { api } from '../session/api.ts'
import { useLoad } from '../session/use-load.ts'
import { dollars, month, tokens } from '../ui/spent.ts'
import { abstained, gaveWay, leftOut } from './checks.ts'

/** How the model's lines fared with the checks. */
export function GaveWay({ judged: { passed, replaced } }: { judged: Report['judged'] }) {
  const count = replaced.reduce((sum, one) => sum + one.count, 0)
  if (passed + count === 0) return null
  return <p>{passed} of {passed + count} of the model's lines passed every check{count === 0 ? '.' : `; ${count} gave way to the built-in engine's: ${gaveWay(replaced)}.`}</p>
}

/** Who worded the report, and what of it the checks left out. */
export function WordedBy({ prose }: { prose: Report['prose'] }) {
  if (prose === null) return null
  return <p>Worded by {prose.by}. {prose.leftOut.length === 0 ? 'Every sentence passed its checks.' : `${leftOut(prose.leftOut)}.`}</p>
}

/** Criteria that were read several times, and those of which nothing could be found. */
export function Readings({ report }: { report: Report }) {
  const told = report.judged.samples.filter(({ levels, abstained: why }) => levels.length > 1 || why !== null)
  if (told.length === 0) return null
  return (
    <>
      <p>The nearer the readings of a criterion lie together, the surer the reader is.</p>
      <ul>{told.map((sample) => <li key={`${sample.question} ${sample.criterion}`}>{readings(sample, report)}</li>)}</ul>
    </>
  )
}

function readings({ question, criterion, levels, abstained: why }: Report['judged']['samples'][number], { criteria, questions }: Report): string {
  const title = criteria.find(({ id }) => id === criterion)?.title ?? criterion
  const read = levels.length > 1 ? [`readings ${levels.map((level) => String(Math.round(level * 10) / 10)).join(', ')}`] : []
  const none = why === null ? [] : [`no finding, because ${abstained(why)}`]
  return `${title}${questions.length > 1 ? `, question ${question + 1}` : ''}: ${[...read, ...none].join('; ')}.`
}

/** What the models of the whole interview took, every judgement included. */
export function Cost({ spent }: { spent: Report['spent'] }) {
  const [models] = useLoad(api.models)
  const cached = spent.cached === 0 ? '' : `, ${tokens(spent.cached)} read from a cache`
  const prices = models.state === 'ready' ? ` at the prices of ${month(models.value.pricesAsOf)}` : ''
  return (
    <p>
      Models were asked {spent.calls === 1 ? 'once' : `${spent.calls} times`} in this interview: {tokens(spent.input + spent.stored)} sent{cached}, {tokens(spent.output)} received.
      {' '}{spent.unpriced && spent.dollars === 0 ? 'No price is known for them.' : `They cost ${dollars(spent.dollars)}${prices}${spent.unpriced ? '; of some calls no price is known' : ''}.`}
    </p>
  )
}
