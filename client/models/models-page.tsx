import './models.css'
import { useEffect } from 'react'
import type { ConfiguredModels } from '#server/protocol/models.ts'
import { api } from '../session/api.ts'
import { useLoad } from '../session/use-load.ts'
import { Notice } from '../ui/notice.tsx'
import { SiteHeader } from '../ui/site-header.tsx'
import { dollars, month } from '../ui/spent.ts'
import { Waiting } from '../ui/waiting.tsx'
import { HowToConfigure } from './how-to-configure.tsx'
import { Roles } from './roles.tsx'
import { TryModel } from './try-model.tsx'

/** Which language models do what, whether they work, and how to configure them. Keys are never asked for here. */
export default function ModelsPage() {
  const [loaded, reload] = useLoad(api.models)
  useEffect(() => { document.title = 'Language models' }, [])
  if (loaded.state === 'loading') return <><SiteHeader here="models" /><Waiting words="Opening the page." /></>
  return (
    <>
      <SiteHeader here="models" />
      <main id="main" className="wrap models">
        <h1>Language models</h1>
        <p className="t2 lead">Three things can be done by a language model. What is left to none, the built-in engine does on this computer.</p>
        {loaded.state === 'failed'
          ? <Notice words={loaded.words}><button className="btn" type="button" onClick={reload}>Try again</button></Notice>
          : <Configured configured={loaded.value} />}
        <HowToConfigure />
      </main>
    </>
  )
}

function Configured({ configured }: { configured: ConfiguredModels }) {
  const models = distinct(configured)
  return (
    <>
      <Roles roles={configured.roles} />
      {models.length === 0 ? null : (
        <section className="sec" aria-labelledby="h-test">
          <h2 id="h-test">Do they work?</h2>
          <p className="t2">A test asks a model for one word and for one small object. It sends nothing of yours.</p>
          <ul className="try-list">{models.map((model) => <TryModel key={model.name} model={model} />)}</ul>
        </section>
      )}
      <section className="sec" aria-labelledby="h-budget">
        <h2 id="h-budget">Budget</h2>
        <p>{models.length === 0 ? 'No model is asked, so nothing is spent. With one, an' : 'One'} interview may cost {dollars(configured.budget)}, its judgement included. When that is spent, no model is asked any more and the built-in engine goes on.</p>
        <p className="t2">Prices are as known for {month(configured.pricesAsOf)}. Providers change them.</p>
      </section>
    </>
  )
}

type Model = ConfiguredModels['roles'][number]['models'][number]

/** A model that has several roles is listed, and tested, once. */
const distinct = ({ roles }: ConfiguredModels): Model[] =>
  [...new Map(roles.flatMap(({ models }) => models.map((model) => [model.name, model] as const))).values()]
