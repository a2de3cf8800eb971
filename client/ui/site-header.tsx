import { useState } from 'react'
import { Link } from 'wouter'
import { Brand, HalfMoon } from './icons.tsx'
import { nextTheme, themeWords } from './theme.ts'

/** The line on top of every page but the room. */
export function SiteHeader({ here }: { here: 'home' | 'models' | 'report' | null }) {
  return (
    <>
      <a className="skip" href="#main">Skip to content</a>
      <header className="top site no-print">
        <Link className="brand" href="/"><Brand />Bar Raiser</Link>
        <nav aria-label="Main">
          <ul>
            <li><Link href="/" aria-current={here === 'home' ? 'page' : undefined}>Home</Link></li>
            <li><Link href="/models" aria-current={here === 'models' ? 'page' : undefined}>Language models</Link></li>
          </ul>
        </nav>
        <div className="end"><ThemeButton /></div>
      </header>
    </>
  )
}

function ThemeButton() {
  const [theme, setTheme] = useState(themeWords)
  return (
    <button className="btn quiet sm" type="button" aria-label={`Theme: ${theme}`} title={`Theme: ${theme}`} onClick={() => setTheme(nextTheme())}>
      <HalfMoon />
    </button>
  )
}
