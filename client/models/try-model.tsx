import { useState } from 'react'
import type { ConfiguredModels, TestedModel } from '#server/protocol/models.ts'
import { api } from '../session/api.ts'

type Trial = { state: 'none' } | { state: 'running' } | { state: 'done'; tested: TestedModel } | { state: 'refused'; words: string }

/** One model with a button that tries it, and what came of that. */
export function TryModel({ model }: { model: ConfiguredModels['roles'][number]['models'][number] }) {
  const [trial, setTrial] = useState<Trial>({ state: 'none' })
  const running = trial.state === 'running'
  const run = (): void => {
    if (running) return
    setTrial({ state: 'running' })
    api.testModel(model.name).then(
      (tested) => setTrial({ state: 'done', tested }),
      (error: unknown) => setTrial({ state: 'refused', words: error instanceof Error ? error.message : String(error) }),
    )
  }
  return (
    <li>
      <div><h3>{model.name}</h3><p className="meta">at {model.host}{model.priced ? '' : '; no price is known, so its cost is counted in tokens'}</p></div>
      {/* It stays where the keyboard is while the test runs. */}
      <button className="btn" type="button" aria-disabled={running} aria-label={`Test ${model.name}`} onClick={run}>Test</button>
      <p className="found" role="status">{words(trial)}</p>
    </li>
  )
}

function words(trial: Trial) {
  switch (trial.state) {
    case 'none': return null
    case 'running': return 'Asking the model. This can take up to a minute.'
    case 'refused': return trial.words
    case 'done': return <><b className={trial.tested.works ? 'pass' : 'fails'}>{trial.tested.works ? 'Works.' : 'Does not work.'}</b> {trial.tested.words} <span className="meta">Took {(trial.tested.ms / 1_000).toFixed(1)} s.</span></>
  }
}
