import { Router, json, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { CandidateCommand } from '../interview/commands.ts'
import { Refused, type Interviews } from '../orchestrator/interviews.ts'
import type { Orchestrator } from '../orchestrator/orchestrator.ts'
import type { ModelsDesk } from '../engines/models.ts'
import { TestModel } from '../protocol/models.ts'
import { AskJudgement, CreateInterview } from '../protocol/catalog.ts'
import { CommandId } from '../protocol/room.ts'
import { reportMarkdown } from '../report/markdown.ts'

const SentCommand = z.strictObject({ id: CommandId, command: CandidateCommand })
const WholeNumber = z.coerce.number().int().min(0)

/** The HTTP interface; README shows each call with curl. */
export function api({ interviews, orchestrator, models }: { interviews: Interviews; orchestrator: Orchestrator; models: ModelsDesk }): Router {
  const router = Router()
  router.use(onlyJson, json({ limit: '256kb' }))

  router.get('/catalog', (request, response) => {
    response.json(interviews.catalog(typeof request.query['pack'] === 'string' ? request.query['pack'] : null))
  })
  router.get('/models', (_request, response) => { response.json(models.configured()) })
  router.post('/models/test', async (request, response) => {
    const { name } = parse(TestModel, request.body)
    const tested = await models.test(name)
    if (tested === null) throw new Refused('unknown', `No model "${name.slice(0, 80)}" is configured. GET /api/models lists those there are.`)
    response.json(tested)
  })
  router.get('/interviews', async (_request, response) => { response.json(await interviews.list()) })
  router.post('/interviews', async (request, response) => {
    const id = await interviews.create(parse(CreateInterview, request.body))
    response.status(201).location(`/api/interviews/${id}`).json({ id })
  })
  router.get('/interviews/:id', async (request, response) => { response.json(await interviews.summary(request.params.id)) })
  router.delete('/interviews/:id', async (request, response) => {
    await interviews.delete(request.params.id)
    response.status(204).end()
  })
  router.get('/interviews/:id/events', async (request, response) => {
    response.json(await interviews.events(request.params.id, parse(WholeNumber, request.query['after'] ?? 0)))
  })
  router.post('/interviews/:id/commands', async (request, response) => {
    const { id, command } = parse(SentCommand, request.body)
    const done = await orchestrator.dispatch(request.params.id, command, id)
    if ('refused' in done) throw new Refused(done.refused === 'unknown' ? 'unknown' : 'refused', done.why)
    response.json(done)
  })
  router.get('/interviews/:id/evidence', async (request, response) => {
    response.json(await interviews.evidence(request.params.id, parse(WholeNumber, request.query['question'] ?? 0)))
  })
  router.get('/interviews/:id/report', async (request, response) => {
    response.json(await interviews.report(request.params.id, judgementOf(request)))
  })
  router.post('/interviews/:id/judgements', async (request, response) => {
    await interviews.judge(request.params.id, parse(AskJudgement, request.body))
    response.status(202).end()
  })
  router.get('/interviews/:id/report.md', async (request, response) => {
    response.type('text/markdown').attachment(`report-${request.params.id}.md`).send(reportMarkdown(await interviews.report(request.params.id, judgementOf(request))))
  })
  router.get('/interviews/:id/report.json', async (request, response) => {
    response.attachment(`report-${request.params.id}.json`).json(await interviews.report(request.params.id, judgementOf(request)))
  })
  router.get('/interviews/:id/export', async (request, response) => {
    response.attachment(`transcripts-${request.params.id}.json`).send(`${JSON.stringify(await interviews.transcripts(request.params.id), null, 2)}\n`)
  })
  router.get('/export', async (_request, response) => {
    response.attachment('bar-raiser-interviews.json').json(await interviews.exportAll())
  })
  router.use((request) => { throw new Refused('unknown', `There is nothing at ${request.method} /api${request.path.slice(0, 200)}. The README lists the calls.`) })
  return router
}

/** A form on another page can send text or form data without asking; it cannot send JSON. */
const onlyJson: RequestHandler = (request, _response, next) => {
  const hasBody = request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0'
  if (request.method === 'POST' && hasBody && request.is('application/json') === false) throw new Refused('invalid', 'Send JSON with the header "Content-Type: application/json".')
  next()
}

/** Which judgement is wanted; null: the newest. */
const judgementOf = ({ query }: Request): number | null => query['judgement'] === undefined ? null : parse(WholeNumber, query['judgement'])

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Refused('invalid', z.prettifyError(parsed.error))
}
