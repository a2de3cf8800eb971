import type { Report } from '#server/protocol/report.ts'
import { Download, Printer } from '../ui/icons.tsx'
import { reader } from '../ui/reader.ts'
import { fullDay, minutes } from '../ui/time.ts'
import { Criteria } from './criteria.tsx'
import { Fit } from './fit.tsx'
import { HintsAndTime } from './hints-and-time.tsx'
import { Judgements } from './judgements.tsx'
import { KeyCriteria } from './key-criteria.tsx'
import { Keep, Moves } from './moves.tsx'
import { News, newsOf } from './news.tsx'
import { HowItWasJudged } from './how-it-was-judged.tsx'
import { Probes } from './probes.tsx'
import { Timeline } from './timeline.tsx'
import { useFresh } from './use-fresh.ts'
import { Verdict } from './verdict.tsx'
import { Summary } from './worded.tsx'

const PARTS = [['verdict', 'Verdict'], ['timeline', 'Timeline'], ['criteria', 'Criteria'], ['key', 'Key criteria'], ['fit', 'The role'], ['moves', 'Three moves'], ['keep', 'Keep doing'], ['probes', 'Probes'], ['time', 'Hints and time'], ['judgements', 'Judgements'], ['how', 'How it was judged']] as const

/** The whole report, made to be read on a page and printed. */
export function ReportBody({ report: opened }: { report: Report }) {
  const [report, refresh] = useFresh(opened)
  return (
    <div className="doc">
      <nav className="toc no-print" aria-label="In this report">
        <ul>{PARTS.filter(([id]) => id !== 'fit' || report.fit.length > 0).map(([id, title]) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
        <Take report={report} />
      </nav>
      <main id="main">
        <header className="head">
          <p className="meta">{report.roundTitle}, {fullDay(report.startedAt)}, {lasted(report.durationMs)}, {report.mode} mode{report.left ? ', left early' : ''}</p>
          <h1>{report.questions[0]?.text ?? 'No question was asked'}</h1>
          {report.questions.slice(1).map((question) => <p key={question.id} className="t2 further">{question.text}</p>)}
          <ReadBy opened={opened} report={report} />
        </header>
        <SelfRated report={report} />
        <Verdict report={report} />
        <Summary prose={report.prose} />
        <Timeline report={report} />
        <Criteria report={report} />
        <KeyCriteria report={report} />
        <Fit report={report} />
        <Moves report={report} />
        <Keep report={report} />
        <Probes report={report} />
        <HintsAndTime report={report} />
        <Judgements opened={opened} report={report} onAsked={refresh} />
        <HowItWasJudged report={report} />
        <div className="foot-take no-print"><Take report={report} /></div>
      </main>
    </div>
  )
}

/** Whose judgement this is, and in the same place what became of others: nothing below it moves. */
function ReadBy({ opened, report }: { opened: Report; report: Report }) {
  const news = newsOf(opened, report)
  const by = report.judgements.find(({ id }) => id === report.judgement)?.by
  return (
    <p className="meta read-by" role="status">Read by {by === undefined ? report.judged.reader : reader(by)}. {news === null
      ? <a className="no-print" href="#judgements">{report.judgements.length === 1 ? 'Judge again' : `${report.judgements.length} judgements`}</a>
      : <News news={news} report={report} />}</p>
  )
}

const lasted = (ms: number): string => (ms < 60_000 ? 'less than a minute' : minutes(ms) === 1 ? '1 minute' : `${minutes(ms)} minutes`)

function Take({ report }: { report: Report }) {
  const base = `/api/interviews/${report.interview}`
  return (
    <div className="acts">
      <button className="btn quiet sm" type="button" onClick={() => window.print()}><Printer />Print or PDF</button>
      <a className="btn quiet sm" href={`${base}/report.md?judgement=${report.judgement}`} download><Download />Markdown</a>
      <a className="btn quiet sm" href={`${base}/report.json?judgement=${report.judgement}`} download><Download />JSON</a>
      <a className="btn quiet sm" href={`${base}/export`} download><Download />Transcripts</a>
    </div>
  )
}

function SelfRated({ report }: { report: Report }) {
  const { selfRating } = report
  if (selfRating === null) return null
  return (
    <section className="rated" aria-labelledby="rated"><h2 id="rated">You rated yourself first</h2>
      <ul>{report.criteria.filter(({ id }) => selfRating[id] !== undefined).map(({ id, title }) => <li key={id}>{title}<b>{selfRating[id]}</b></li>)}</ul>
    </section>
  )
}
