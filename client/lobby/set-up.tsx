import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Catalog, CreateInterview } from '#server/protocol/catalog.ts'
import { api } from '../session/api.ts'
import { Notice } from '../ui/notice.tsx'
import { Choice } from './choice.tsx'
import { Contexts } from './contexts.tsx'

type Round = Catalog['rounds'][number]

const MODES = {
  practice: 'Hints, pause, help with the phase, and what was seen after each question.',
  real: 'No pause, hints only when offered, nothing shown before the end.',
} as const

/** Length, question and mode of one interview; then it starts. What was chosen or read stays when another round is looked at. */
export function SetUp({ catalog, round }: { catalog: Catalog; round: Round }) {
  const [, go] = useLocation()
  const [chosen, setChosen] = useState('')
  const [minutes, setMinutes] = useState<CreateInterview['minutes']>(30)
  const [extraTime, setExtraTime] = useState<CreateInterview['extraTime']>(1)
  const [mode, setMode] = useState<CreateInterview['mode']>('practice')
  const [texts, setTexts] = useState<Pick<CreateInterview, 'resume' | 'job'> | null>({ resume: null, job: null })
  const [starting, setStarting] = useState(false)
  const [problem, setProblem] = useState<{ round: string; words: string } | null>(null)
  const question = round.questions.some(({ id }) => id === chosen) ? chosen : ''
  const asked = Math.min(round.count[minutes ?? 45], round.questions.length)
  const start = (): void => {
    setStarting(true)
    api.create({ pack: catalog.pack.id, round: round.id, question: question === '' ? null : question, minutes, extraTime, mode, ...texts }).then(
      ({ id }) => go(`/interview/${id}`),
      (error: unknown) => { setStarting(false); setProblem({ round: round.id, words: error instanceof Error ? error.message : String(error) }) },
    )
  }
  return (
    <form className="set-up" aria-label={`Set up: ${round.title}`} onSubmit={(event) => { event.preventDefault(); start() }}>
      <label className="first"><span>{asked > 1 ? `First of ${asked} questions` : 'Question'}</span>
        <select className="field" value={question} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Surprise me</option>
          {round.questions.map(({ id, text }) => <option key={id} value={id}>{text}</option>)}
        </select>
      </label>
      <Choice name="length" legend="Length" value={minutes} onChange={setMinutes} options={[[15, '15 min'], [30, '30 min'], [45, '45 min'], [null, 'Untimed']]} />
      <Choice name="extra" legend="Extra time" value={extraTime} onChange={setExtraTime} options={[[1, 'None'], [1.25, '1.25 times'], [1.5, '1.5 times'], [2, 'Twice']]} disabled={minutes === null} />
      <Choice name="mode" legend="Mode" value={mode} onChange={setMode} options={[['practice', 'Practice'], ['real', 'Real']]} note={MODES[mode]} />
      <Contexts onChange={setTexts} />
      <p className="t2 bar">The bar is that of a {catalog.bar.title}: level {catalog.bar.level} of 5. {speaker(catalog)}</p>
      {problem?.round === round.id ? <Notice words={problem.words} /> : null}
      <div className="acts"><button className="btn pri" type="submit" disabled={starting || texts === null}>{starting ? 'Starting' : 'Start the interview'}</button></div>
    </form>
  )
}

const speaker = ({ engine }: Catalog): string => engine.name === 'built-in' && engine.assessor === null
  ? 'The built-in engine interviews and scores; your words stay on this computer.'
  : `${engine.name === 'built-in' ? 'The built-in engine asks' : `${engine.name} asks`}; ${engine.assessor === null ? 'the built-in engine scores' : `the built-in engine and ${engine.assessor} each judge, side by side`}.`
