import type { ReactNode } from 'react'
import type { Prose } from '#server/protocol/report.ts'

type Props = {
  claim: Prose['summary'][number]
  prose: Prose
  label?: string
  /** The sentence as it is drawn, where that is more than its words. */
  children?: ReactNode
}

/** A model's sentence, and one key away what it rests on. */
export function Worded({ claim, prose, label = 'What it rests on', children }: Props) {
  const items = prose.items.filter(({ id }) => claim.evidence.includes(id))
  return (
    <>
      <p>{children ?? claim.text}</p>
      {items.length === 0 ? null : (
        <details className="rests"><summary>{label}</summary>
          <ul>{items.map(({ id, quote, about }) => <li key={id}>{quote === null ? about : `“${quote}”`}<span className="meta">{quote === null ? 'Not found in what was said.' : about}</span></li>)}</ul>
        </details>
      )}
    </>
  )
}

/** The verdict in a model's words, and visibly so. */
export function Summary({ prose }: { prose: Prose | null }) {
  if (prose === null || prose.summary.length === 0) return null
  return (
    <section className="worded" aria-label="In the words of a model">
      <p className="meta">Worded by {prose.by} from the evidence below; code checked every sentence.</p>
      <ul>{prose.summary.map((claim) => <li key={claim.text}><Worded claim={claim} prose={prose} /></li>)}</ul>
    </section>
  )
}
