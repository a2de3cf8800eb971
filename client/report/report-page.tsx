import './report.css'
import { useCallback, useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Report } from '#server/protocol/report.ts'
import { api } from '../session/api.ts'
import { useLoad, type Load } from '../session/use-load.ts'
import { NotFound } from '../ui/not-found.tsx'
import { Notice } from '../ui/notice.tsx'
import { SiteHeader } from '../ui/site-header.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { ReportBody } from './report-body.tsx'
import { SelfRating } from './self-rating.tsx'

/** The report, after the self-rating. While it is being made the page says so and asks again. */
export default function ReportPage({ id }: { id: string }) {
  const [search] = useSearchParams()
  const asked = /^\d+$/.exec(search.get('judgement') ?? '')?.[0] ?? null
  // Without a number the newest is shown, and stays shown when a newer one comes: until another is asked for.
  const first = useRef<number | null>(null)
  const [loaded, reload] = useLoad(useCallback(async () => {
    const report = await api.report(id, asked === null ? first.current : Number(asked))
    if (asked === null && isReadable(report)) first.current = report.judgement
    return report
  }, [id, asked]))
  const making = isMaking(loaded)
  useEffect(() => {
    if (!making) return
    const timer = setTimeout(reload, 400)
    return () => clearTimeout(timer)
  }, [making, reload, loaded])
  useEffect(() => { document.title = loaded.state === 'ready' ? `Report: ${loaded.value.roundTitle}` : 'Report' }, [loaded])
  if (loaded.state === 'failed' && loaded.code === 'unknown') return <NotFound words={loaded.words} />
  return (
    <>
      <SiteHeader here="report" />
      {loaded.state === 'ready'
        ? isReadable(loaded.value)
          ? <ReportBody report={loaded.value} />
          : <SelfRating report={loaded.value} onDone={reload} />
        : loaded.state === 'loading' || making
          ? <Waiting words="Making the report. Everything you said is saved." />
          : <main id="main" className="plain"><h1 className="sr">Report</h1><Notice words={loaded.words}>{asked === null ? <Retry id={id} onDone={reload} /> : <Link className="btn" href={`/report/${id}`}>Show the report</Link>}</Notice></main>}
    </>
  )
}

/** Levels are shown after the self-rating; without a level there is nothing to rate first. */
const isReadable = ({ rated, verdict }: Report): boolean => rated || verdict.overall === null

const isMaking = (loaded: Load<Report>): boolean => loaded.state === 'failed' && loaded.words.includes('is being made. Ask again')

function Retry({ id, onDone }: { id: string; onDone: () => void }) {
  return <button className="btn" type="button" onClick={() => { void api.command(id, { type: 'retry' }).catch(() => undefined).then(onDone) }}>Try again</button>
}
