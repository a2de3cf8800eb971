import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css'
import './ui/look.css'
import './ui/parts.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { Home } from './lobby/home.tsx'
import { applyTheme } from './ui/theme.ts'
import { NotFound } from './ui/not-found.tsx'
import { Waiting } from './ui/waiting.tsx'

const Room = lazy(() => import('./room/room.tsx'))
const ModelsPage = lazy(() => import('./models/models-page.tsx'))
const ReportPage = lazy(() => import('./report/report-page.tsx'))

applyTheme()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense fallback={<Waiting words="Opening the page." />}>
      <Switch>
        <Route path="/"><Home /></Route>
        <Route path="/models"><ModelsPage /></Route>
        <Route path="/interview/:id">{({ id }) => <Room key={id} id={id} />}</Route>
        <Route path="/report/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
        <Route><NotFound /></Route>
      </Switch>
    </Suspense>
  </StrictMode>,
)
