import { useState } from 'react'
import type { Catalog, Summary } from '#server/protocol/catalog.ts'
import { Chevron } from '../ui/icons.tsx'
import { SetUp } from './set-up.tsx'

/** The rounds as cards; choosing one opens its set-up below. */
export function Rounds({ catalog, interviews, onPack }: { catalog: Catalog; interviews: readonly Summary[]; onPack: (pack: string) => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const round = catalog.rounds.find((one) => one.id === chosen)
  return (
    <section className="sec" aria-labelledby="start">
      <header>
        <h2 id="start">Start an interview</h2>
        {catalog.packs.length > 1
          ? <label className="meta pack">Guide pack: <select className="field" value={catalog.pack.id} onChange={(event) => onPack(event.target.value)}>{catalog.packs.map((pack) => <option key={pack.id} value={pack.id}>{pack.title}</option>)}</select></label>
          : <p className="meta">Guide pack: {catalog.pack.title}</p>}
      </header>
      <div className="rounds">
        {catalog.rounds.map((one) => (
          <button key={one.id} type="button" aria-expanded={one.id === chosen} aria-controls="set-up" onClick={() => setChosen(one.id === chosen ? null : one.id)}>
            <b>{one.title}<Chevron /></b>
            <span className="about">{one.about}</span>
            <span className="meta"><span>15 to 45 min</span><span>{one.questions.length} questions</span><span>{reports(interviews, one.id)}</span></span>
          </button>
        ))}
      </div>
      <div id="set-up">{round === undefined ? null : <SetUp catalog={catalog} round={round} />}</div>
    </section>
  )
}

function reports(interviews: readonly Summary[], round: string): string {
  const count = interviews.filter((one) => one.round === round && one.status === 'reported').length
  return count === 0 ? 'Not tried yet' : count === 1 ? '1 report' : `${count} reports`
}
