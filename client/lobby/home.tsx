import './lobby.css'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../session/api.ts'
import { useLoad } from '../session/use-load.ts'
import { Notice } from '../ui/notice.tsx'
import { SiteHeader } from '../ui/site-header.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { OpenInterviews } from './open-interviews.tsx'
import { PastInterviews } from './past-interviews.tsx'
import { Rounds } from './rounds.tsx'
import { WhereWordsGo } from './where-words-go.tsx'

/** Start an interview, go on with an open one, look at past ones. */
export function Home() {
  useEffect(() => { document.title = 'Bar Raiser' }, [])
  const [pack, setPack] = useState<string | null>(null)
  const [loaded, reload] = useLoad(useCallback(async () => {
    const [catalog, interviews] = await Promise.all([api.catalog(pack), api.interviews()])
    return { catalog, interviews }
  }, [pack]))
  if (loaded.state === 'loading') return <><SiteHeader here="home" /><Waiting words="Opening the page." /></>
  if (loaded.state === 'failed') {
    return (
      <>
        <SiteHeader here="home" />
        <main id="main" className="wrap"><h1 className="sr">Home</h1>
          <Notice words={loaded.words}><button className="btn" type="button" onClick={reload}>Try again</button></Notice>
        </main>
      </>
    )
  }
  const { catalog, interviews } = loaded.value
  return (
    <>
      <SiteHeader here="home" />
      <main id="main" className="wrap">
        <h1 className="sr">Home</h1>
        <OpenInterviews interviews={interviews.filter((one) => one.status === 'live')} onChange={reload} />
        <Rounds catalog={catalog} interviews={interviews} onPack={setPack} />
        <PastInterviews interviews={interviews.filter((one) => one.status !== 'live')} onChange={reload} />
        <WhereWordsGo catalog={catalog} />
      </main>
    </>
  )
}
