import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * What may be set, in the environment or in an `.env` file:
 *
 *   PORT, HOST            where the pages are served (3000, 127.0.0.1)
 *   DATA_DIR              where interviews and own packs are kept (~/.bar-raiser)
 *   ALLOWED_HOSTS         further names, separated by commas, under which this server may be opened
 *   BAR_RAISER_MODEL      the language model that words follow-up questions, like gpt-5-mini or qwen3:14b; without it, none is asked
 *   OPENAI_BASE_URL       the server that has it: anything with OpenAI's chat completions, like http://localhost:11434/v1 (without it, OpenAI)
 *   OPENAI_API_KEY        the key for that server; many local ones need none
 *
 * A key that lies about for other programs sends nothing anywhere: only BAR_RAISER_MODEL turns a model on.
 */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(join(homedir(), '.bar-raiser')),
  ALLOWED_HOSTS: z.string().default(''),
  // An odd character in a key would be shown by the error of whoever builds the request's headers.
  OPENAI_API_KEY: z.string().trim().regex(/^[\x21-\x7e]+$/, 'it holds spaces or characters that no key has; copy it again').optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'it must be a whole address, like http://localhost:11434/v1' }).optional(),
  BAR_RAISER_MODEL: z.string().trim().min(1).max(200).optional(),
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
  return environmentFrom(process.env)
}

/** Empty variables count as not set. Messages name variables and never show their values. */
export function environmentFrom(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    throw new EnvironmentProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const env = parsed.data
  const dataFolder = resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.ALLOWED_HOSTS.split(',').map((name) => name.trim()).filter(Boolean),
    dataFolder,
    shippedPacks: join(root, 'rubrics'),
    ownPacks: join(dataFolder, 'packs'),
    prompts: join(root, 'prompts'),
    model: modelOf(env),
  }
}

function modelOf({ BAR_RAISER_MODEL: name, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl }: z.infer<typeof Environment>): Environment['model'] {
  if (name === undefined) return null
  if (key === undefined && baseUrl === undefined) {
    throw new EnvironmentProblem('BAR_RAISER_MODEL names a model, but nothing says where it is: set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for another server.')
  }
  // A server that needs no key still gets one, as the client always sends some.
  return { name, key: key ?? 'none', baseUrl }
}
