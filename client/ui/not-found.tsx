import { Link } from 'wouter'
import { SiteHeader } from './site-header.tsx'

/** A page that is not there, or an interview that is gone, in plain words. */
export function NotFound({ words = 'There is no such page.' }: { words?: string }) {
  return (
    <>
      <SiteHeader here={null} />
      <main id="main" className="plain">
        <h1>Not found</h1>
        <p>{words}</p>
        <Link className="btn pri" href="/">Go to the home page</Link>
      </main>
    </>
  )
}
