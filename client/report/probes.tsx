import type { Report } from '#server/protocol/report.ts'
import { Evidence } from '../ui/evidence.tsx'
import { clock } from '../ui/time.ts'

/** Every probe with what it aimed at and what it changed. */
export function Probes({ report }: { report: Report }) {
  if (report.probes.length === 0) return null
  return (
    <section className="sec" id="probes" aria-labelledby="h-probes">
      <h2 id="h-probes">Probes</h2>
      <p className="t2">What each follow-up was after, and whether the answer brought it.</p>
      <ul className="probes">{report.probes.map((probe) => (
        <li key={probe.seq}>
          <time className="meta">{clock(probe.elapsedMs)}</time>
          <div><p>{probe.text}</p><p className="meta">After: {lower(probe.aim)}</p></div>
          <p className="change"><Evidence state={probe.before} /><span className="meta">to</span><Evidence state={probe.after} /></p>
        </li>
      ))}</ul>
    </section>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
