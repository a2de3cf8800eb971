import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { Refused, type Interviews } from '../orchestrator/interviews.ts'
import type { Orchestrator } from '../orchestrator/orchestrator.ts'
import type { Problem } from '../protocol/catalog.ts'
import type { ModelsDesk } from '../engines/models.ts'
import type { DocumentReader } from '../contexts/document.ts'
import { api } from './api.ts'
import { contexts } from './contexts.ts'
import type { Guard } from './guard.ts'
import { nonceOf, securityHeaders } from './headers.ts'

type Needs = { interviews: Interviews; orchestrator: Orchestrator; models: ModelsDesk; documents: DocumentReader; guard: Guard; client: string; trouble: (error: unknown) => void }

/** The whole HTTP side: guard, headers, API, the built client. */
export function createApp({ interviews, orchestrator, models, documents, guard, client, trouble }: Needs): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use((request, response, next) => {
    const refusal = guard(request)
    if (refusal === null) return next()
    response.status(403).json({ code: 'foreign', message: refusal } satisfies Problem)
  })
  app.use(securityHeaders)
  app.get('/readyz', async (_request, response) => {
    await interviews.ready()
    response.json({ ok: true })
  })
  // Before the API, which takes JSON alone.
  if (documents !== undefined) app.use('/api/contexts', (_request, response, next) => { response.setHeader('Cache-Control', 'no-store'); next() }, contexts(documents))
  app.use('/api', (_request, response, next) => { response.setHeader('Cache-Control', 'no-store'); next() }, api({ interviews, orchestrator, models }))
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.get('/{*path}', (_request, response) => {
    const page = join(client, 'index.html')
    if (!existsSync(page)) return void response.status(503).type('text/plain').send('The pages are not built. Run "npm start", or "npm run build".')
    response.setHeader('Cache-Control', 'no-store')
    response.type('html').send(readFileSync(page, 'utf8').replaceAll('__NONCE__', nonceOf(response)))
  })
  app.use(problems(trouble))
  return app
}

const STATUS = { invalid: 400, unknown: 404, refused: 409 } as const

/** The one place where a failure becomes an answer. */
const problems = (trouble: (error: unknown) => void): ErrorRequestHandler => (error: unknown, _request, response, _next) => {
  const say = (status: number, problem: Problem): void => { response.status(status).json(problem) }
  if (response.headersSent) return void response.destroy()
  if (error instanceof Refused) return say(STATUS[error.code], { code: error.code, message: error.message })
  const status = statusOf(error)
  if (status === 413) return say(413, { code: 'invalid', message: 'The request is larger than 256 kB. Shorten it and send it again.' })
  if (status === 404) return say(404, { code: 'unknown', message: 'There is no such file.' })
  if (status !== null) return say(status, { code: 'invalid', message: 'The request could not be read: send valid JSON in UTF-8.' })
  trouble(error)
  say(500, { code: 'failed', message: 'The server failed at this. Nothing was changed; try again.' })
}

function statusOf(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}
