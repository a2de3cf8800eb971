import type { Report } from '#server/protocol/report.ts'
import { Cost, GaveWay, Readings, WordedBy } from './engine-notes.tsx'

/** What was set aside, the model outline behind one click, and who judged how. */
export function HowItWasJudged({ report }: { report: Report }) {
  const { judged } = report
  const content = report.judgements.find(({ id }) => id === report.judgement)?.content ?? judged.content
  return (
    <section className="sec more" id="how" aria-labelledby="h-how">
      <h2 id="h-how">How it was judged</h2>
      {report.flags.length === 0 ? null : (
        <details open><summary>Set aside</summary>
          <ul>{report.flags.map((flag) => <li key={`${flag.note}${flag.quote?.seq}${flag.quote?.text}`}>{flag.note}{flag.quote === null ? '.' : <>: “{flag.quote.text}”</>}</li>)}</ul>
        </details>
      )}
      <details className="outline"><summary>Model outline</summary>
        <p>A retake first teaches more than reading this.</p>
        {report.questions.map((question) => <div key={question.id}><h3>{question.text}</h3><ul>{question.outline.map((line) => <li key={line}>{line}</li>)}</ul></div>)}
      </details>
      <details open className="notes"><summary>Engine and limits</summary>
        <p>Read by {judged.reader}, spoken by {judged.spokenBy.join(' and ')}. Pack {judged.pack} ({content.slice(0, 8)}). Scoring {judged.scoring}.</p>
        {judged.prompts.length === 0 ? null : <p>Prompts: {judged.prompts.map(({ name, hash }) => `${name} (${hash.slice(0, 8)})`).join(', ')}.</p>}
        <GaveWay judged={judged} />
        <WordedBy prose={report.prose} />
        <Readings report={report} />
        {report.spent.calls === 0 ? null : <Cost spent={report.spent} />}
        <ul>{judged.cannot.map((line) => <li key={line}>{line}</li>)}</ul>
        <p>{judged.disclaimer}</p>
      </details>
    </section>
  )
}
