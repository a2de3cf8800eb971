import type { ReactNode } from 'react'
import type { Prose, Report } from '#server/protocol/report.ts'
import { clock } from '../ui/time.ts'
import { Worded } from './worded.tsx'

/** Three things to practise, each from the candidate's own words. */
export function Moves({ report: { practise, prose } }: { report: Report }) {
  if (practise.length === 0) return null
  return (
    <section className="sec" id="moves" aria-labelledby="h-moves">
      <h2 id="h-moves">Three moves</h2>
      <p className="t2">Your own words, and what they lacked. The gaps are yours to fill.{prose === null || prose.practise.length === 0 ? null : ` Steps that say so are worded by ${prose.by}; code checked every sentence.`}</p>
      <ol>{practise.map((move, at) => (
        <li key={move.title} className="mv"><span className="no">{at + 1}</span>
          <div><h3>{move.title}</h3><Steps move={move} worded={prose?.practise.find((one) => one.at === at) ?? null} prose={prose} /></div>
        </li>
      ))}</ol>
    </section>
  )
}

type Move = Report['practise'][number]
type WordedMove = Prose['practise'][number]

/** A model's words where they stood the checks, else the authored ones. The authored drill is always there: a model may only say part of it. */
function Steps({ move, worded, prose }: { move: Move; worded: WordedMove | null; prose: Prose | null }) {
  const drill = worded?.drill ?? null
  return (
    <dl>
      {move.said === null && (worded?.said ?? null) === null ? null : (
        <><dt>You said{move.said === null ? '' : `, ${clock(move.said.elapsedMs)}`}</dt><dd><Step claim={worded?.said} prose={prose}>“{move.said?.text}”</Step></dd></>
      )}
      <dt>What was missing</dt><dd><Step claim={worded?.missing} prose={prose}>{move.missing}</Step></dd>
      <dt>Say it like this</dt><dd className="own"><Step claim={worded?.say} prose={prose} isRewrite><Gaps text={move.better} /></Step></dd>
      <dt>Drill</dt><dd>{move.drill}{drill === null || isSame(drill.text, move.drill) ? null : <Step claim={drill} prose={prose}>{null}</Step>}</dd>
    </dl>
  )
}

type Claim = Prose['summary'][number]

/** One step in the words of the model, or else what is inside. */
function Step({ claim, prose, isRewrite = false, children }: { claim: Claim | null | undefined; prose: Prose | null; isRewrite?: boolean; children: ReactNode }) {
  if (claim == null || prose === null) return children
  return <Worded claim={claim} prose={prose} label="A model's words, and what they rest on">{isRewrite ? <Gaps text={claim.text} /> : claim.text}</Worded>
}

/** A drill that a model quotes whole needs no second place. */
const isSame = (one: string, other: string): boolean => bare(one) === bare(other)
const bare = (text: string): string => text.replace(/[“”.]/g, '').trim()

/** Parts in square brackets are gaps to fill. */
const Gaps = ({ text }: { text: string }) => text.split(/(\[[^\]]+\])/).map((part, at) => (part.startsWith('[') ? <u key={at}>{part}</u> : part))

/** Two things to keep. */
export function Keep({ report: { keep, prose } }: { report: Report }) {
  if (keep.length === 0) return null
  return (
    <section className="sec" id="keep" aria-labelledby="h-keep">
      <h2 id="h-keep">Keep doing</h2>
      <ul className="keep">{keep.map(({ title, quote }, at) => (
        <li key={title}><h3>{title}</h3>
          <Step claim={prose?.keep.find((one) => one.at === at)?.text} prose={prose}><p>“{quote.text}”</p></Step>
          <p className="t2">Said before anyone asked. {clock(quote.elapsedMs)}</p>
        </li>
      ))}</ul>
    </section>
  )
}
