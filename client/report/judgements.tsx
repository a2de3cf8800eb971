import { Link } from 'wouter'
import type { Report } from '#server/protocol/report.ts'
import { readerAtStart } from '../ui/reader.ts'
import { dayAndTime } from '../ui/time.ts'
import { JudgeAgain } from './judge-again.tsx'
import { address, News, newsOf } from './news.tsx'

type Judgement = Report['judgements'][number]

/** All judgements of the interview side by side, and how to get another. */
export function Judgements({ opened, report, onAsked }: { opened: Report; report: Report; onAsked: () => void }) {
  const news = newsOf(opened, report)
  return (
    <section className="sec judgements" id="judgements" aria-labelledby="h-judgements">
      <h2 id="h-judgements">Judgements</h2>
      <p className="t2">{report.judgements.length === 1
        ? 'Another reader, or a newer rubric, can judge the same answers. What was judged before stays as it is.'
        : 'Two levels can be compared only where the same scoring and the same rubric made them. Each report shows the range of its level.'}</p>
      <ol>{report.judgements.map((judgement) => <Row key={judgement.id} judgement={judgement} report={report} />)}</ol>
      <JudgeAgain interview={report.interview} owed={report.judgements.some((one) => one.status === 'owed')} onAsked={onAsked}>
        {news === null ? null : <p><News news={news} report={report} /></p>}
      </JudgeAgain>
    </section>
  )
}

function Row({ judgement, report }: { judgement: Judgement; report: Report }) {
  const { id, at, by, content, status, overall } = judgement
  const shown = id === report.judgement
  const name = readerAtStart(by)
  return (
    <li className="row">
      <b className="by">{name}</b>
      <span className="meta">{dayAndTime(at)}</span>
      <span className="meta">rubric <code>{content.slice(0, 8)}</code></span>
      {status === 'issued'
        ? <span className="lv"><span className="sr">Overall </span>{overall === null ? 'not scored' : `${overall.level.toFixed(1)} (${overall.low.toFixed(1)} to ${overall.high.toFixed(1)})`}</span>
        : <span className="t2">{status === 'owed' ? 'is being made' : 'failed'}</span>}
      {status === 'issued'
        ? <Link className={shown ? 'shown' : 'no-print'} href={address(report, judgement)} aria-current={shown ? 'true' : undefined} aria-label={`${shown ? 'Shown' : 'Show'}: ${name}, ${dayAndTime(at)}`}>{shown ? 'Shown' : 'Show'}</Link>
        : null}
      {status === 'failed' ? <p className="why t2">{judgement.why}</p> : null}
    </li>
  )
}
