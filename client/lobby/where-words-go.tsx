import { Link } from 'wouter'
import type { Catalog } from '#server/protocol/catalog.ts'

/** Once, at the foot: which engine is there and where words go. */
export function WhereWordsGo({ catalog }: { catalog: Catalog }) {
  return (
    <section className="engine" aria-labelledby="where">
      <h2 id="where">Where words go</h2>
      <p>{catalog.engine.words} Interviews are kept in <code>{catalog.dataFolder}</code>.</p>
      <Link href="/models">Language models</Link>
    </section>
  )
}
