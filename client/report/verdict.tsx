import type { Report } from '#server/protocol/report.ts'
import { Gauge } from '../ui/gauge.tsx'

/** One sentence with its range; without a score, the sentence that says why. */
export function Verdict({ report }: { report: Report }) {
  const { overall, sentence } = report.verdict
  if (overall === null) {
    return <section id="verdict" aria-label="Verdict"><p className="sent unscored">{sentence}</p></section>
  }
  return (
    <section id="verdict" aria-label="Verdict">
      <div className="verdict">
        <p className="fig"><span className="sr">Overall level </span>{overall.level.toFixed(1)}</p>
        <p className="sent">{sentence}</p>
        <div className="scale">
          <Gauge level={overall} bar={report.bar.level} self={null} />
          <div className="lab" aria-hidden="true"><span style={{ left: '0' }}>1 no evidence</span><span style={{ left: '50%' }}>3 mixed</span><span style={{ left: '75%' }}><b>4 the bar</b></span><span style={{ left: '100%' }}>5</span></div>
        </div>
      </div>
      <p className="one">The bar is that of a {report.bar.title}. {confidenceWords(overall.confidence)} One session is a noisy sample.</p>
    </section>
  )
}

const confidenceWords = (confidence: 'high' | 'medium' | 'low'): string => ({
  high: 'Confidence is high.',
  medium: 'Confidence is medium: parts were little shown.',
  low: 'Confidence is low: the engine could read little here, or little was said.',
})[confidence]
