import { buildClientIfNeeded } from './build-client.ts'
import { EnvironmentProblem, readEnvironment } from './env.ts'
import { startServer } from './server.ts'

const log = (line: string): void => { process.stderr.write(`${line}\n`) }

try {
  const environment = readEnvironment()
  await buildClientIfNeeded(log)
  const server = await startServer(environment, log)
  log(`Bar Raiser is ready at ${server.url} (stop it with Ctrl+C)`)
  log(`Interviews are kept in ${environment.dataFolder}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void server.close().then(() => process.exit(0)) })
} catch (error) {
  log(error instanceof EnvironmentProblem ? `The environment is not right:\n${error.message}` : error instanceof Error ? error.message : String(error))
  process.exit(1)
}
