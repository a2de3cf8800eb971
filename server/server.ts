import { createServer, type Server as HttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createDocumentReader } from './adapters/document-text.ts'
import { systemClock, systemIds } from './adapters/system.ts'
import { openSqliteStore } from './adapters/sqlite-store.ts'
import { createCatalog } from './content/catalog.ts'
import { describeProblem } from './content/problem.ts'
import { loadPrompts, promptsOf } from './content/prompts.ts'
import { builtInEngine } from './engines/builtin/built-in-engine.ts'
import { chooseEngine } from './engines/choose-engine.ts'
import { createModels } from './engines/models.ts'
import { dollarsOf, exhausted } from './engines/prices.ts'
import type { Environment, ModelConfig } from './env.ts'
import { createApp } from './http/app.ts'
import { createGuard } from './http/guard.ts'
import { createInterviews } from './orchestrator/interviews.ts'
import { createOrchestrator } from './orchestrator/orchestrator.ts'
import type { InterviewStore, LanguageModel } from './ports.ts'
import { createGateway } from './socket/gateway.ts'

export type RunningServer = { url: string; http: HttpServer; close: () => Promise<void> }

const CLIENT = fileURLToPath(new URL('../client/dist', import.meta.url))

/** Where a test may stand between the product and its store, or its models. */
export type Seams = { wrap?: (store: InterviewStore) => InterviewStore; connect?: (config: ModelConfig) => Promise<LanguageModel> }

/** The composition root of the server: environment → adapters → app. Listens when it returns. */
export async function startServer(environment: Environment, log: (line: string) => void, { wrap = (store) => store, connect }: Seams = {}): Promise<RunningServer> {
  const store = wrap(await openSqliteStore(environment.dataFolder))
  const catalog = createCatalog({ shipped: environment.shippedPacks, own: environment.ownPacks, now: () => performance.now() })
  const trouble = (error: unknown): void => log(`trouble: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
  const { prompts, problems } = loadPrompts(environment.prompts)
  for (const problem of problems) log(describeProblem(problem))
  const engines = await chooseEngine({
    models: environment.models,
    // Loaded only when a model is configured: the packages take longer to load than everything else.
    connect: connect ?? (async (config) => (await import('./adapters/connect-model.ts')).connectModel(config)),
    delimiter: systemIds.delimiter,
    onFailure: (failure) => log(`model: ${failure.message}`),
  })
  const orchestrator = createOrchestrator({
    store, clock: systemClock, engineFor: engines.engineFor, fallback: builtInEngine, assessorFor: engines.assessorFor, reporterFor: engines.reporterFor,
    purse: { dollarsOf, exhausted: (spent) => exhausted(spent, environment.models.budget) },
    report: ({ interview, where, error }) => log(`trouble in interview ${interview} (${where}): ${error instanceof Error ? error.stack ?? error.message : String(error)}`),
  })
  const interviews = createInterviews({
    store, catalog, orchestrator, clock: systemClock, ids: systemIds,
    promptsFor: (round) => promptsOf(prompts, round), roles: engines.roles, engine: engines.engine,
    dataFolder: environment.dataFolder,
  })
  const guard = createGuard({ host: environment.host, names: environment.allowedHosts })
  const app = createApp({ interviews, orchestrator, models: createModels(engines, environment.models.budget), documents: createDocumentReader(), guard, client: CLIENT, trouble })
  const http = createServer(app)
  const io = createGateway({ http, orchestrator, store, guard, trouble })
  await orchestrator.recover()
  await listen(http, environment)
  // Packs are read while nobody waits for them yet.
  setImmediate(() => catalog.packs())
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : environment.port
  return {
    url: `http://${environment.host === '127.0.0.1' ? 'localhost' : environment.host.includes(':') ? `[${environment.host}]` : environment.host}:${port}`,
    http,
    async close() {
      orchestrator.close()
      await io.close()
      await store.close()
    },
  }
}

function listen(http: HttpServer, { port, host }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`) : error)
    })
    http.listen(port, host, resolve)
  })
}

