import { Link } from 'wouter'
import type { Report } from '#server/protocol/report.ts'
import { reader, readerAtStart } from '../ui/reader.ts'

type Judgement = Report['judgements'][number]

export const address = (report: Report, judgement: Judgement): string => `/report/${report.interview}?judgement=${judgement.id}`

/** What became of judgements since the page was opened: one that is being made, or else the last that was settled. */
export function newsOf(opened: Report, now: Report): Judgement | null {
  const before = new Map(opened.judgements.map(({ id, status }) => [id, status]))
  return now.judgements.find((one) => one.status === 'owed')
    ?? now.judgements.findLast((one) => one.id !== now.judgement && before.get(one.id) !== one.status)
    ?? null
}

/** The news in a sentence. A judgement that is ready is offered; the page stays as it is until someone asks for it. */
export function News({ news, report }: { news: Judgement; report: Report }) {
  switch (news.status) {
    case 'owed': return <span>{readerAtStart(news.by)} is reading your answers. You can leave; it goes on.</span>
    case 'failed': return <span>The judgement of {reader(news.by)} failed. {news.why}</span>
    case 'issued': return <span>The judgement of {reader(news.by)} is ready. <Link href={address(report, news)}>Show it</Link></span>
  }
}
