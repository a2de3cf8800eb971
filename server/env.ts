import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(join(homedir(), '.bar-raiser')),
  /** Further names, separated by commas, under which this server may be opened. */
  ALLOWED_HOSTS: z.string().default(''),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
  MODEL: z.string().min(1).optional(),
})

export type Environment = {
  port: number
  host: string
  allowedHosts: string[]
  dataFolder: string
  shippedPacks: string
  ownPacks: string
  prompts: string
  /** null: no model is configured, the built-in engine speaks. */
  model: { name: string; key: string; baseUrl: string | undefined } | null
}

export class EnvironmentProblem extends Error { override name = 'EnvironmentProblem' }

const root = fileURLToPath(new URL('..', import.meta.url))

/** The only reader of `process.env`; an `.env` in the working folder or the project fills in what the environment lacks. Throws `EnvironmentProblem` naming the variable. */
export function readEnvironment(): Environment {
  for (const file of new Set([resolve('.env'), join(root, '.env')])) if (existsSync(file)) process.loadEnvFile(file)
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new EnvironmentProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const env = parsed.data
  const dataFolder = resolve(env.DATA_DIR)
  const configured = env.MODEL !== undefined && (env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined)
  return {
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.ALLOWED_HOSTS.split(',').map((name) => name.trim()).filter(Boolean),
    dataFolder,
    shippedPacks: join(root, 'rubrics'),
    ownPacks: join(dataFolder, 'packs'),
    prompts: join(root, 'prompts'),
    model: configured ? { name: env.MODEL!, key: env.OPENAI_API_KEY ?? 'none', baseUrl: env.OPENAI_BASE_URL } : null,
  }
}
