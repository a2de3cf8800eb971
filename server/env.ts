import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * What may be set, in the environment or in an `.env` file:
 *
 *   PORT, HOST                where the pages are served (3000, 127.0.0.1)
 *   DATA_DIR                  where interviews and own packs are kept (~/.bar-raiser)
 *   ALLOWED_HOSTS             further names, separated by commas, under which this server may be opened
 *   BAR_RAISER_MODEL          the language model for all three roles; without it, and without those below, none is asked
 *   BAR_RAISER_INTERVIEWER    the model that words the interviewer's questions, if another than BAR_RAISER_MODEL
 *   BAR_RAISER_ASSESSOR       the model that reads answers for evidence, likewise
 *   BAR_RAISER_REPORTER       the model that words the report, likewise
 *   BAR_RAISER_BUDGET         dollars that one interview may cost, its judgement included (1); beyond, no model is asked
 *   OPENAI_API_KEY            the key for OpenAI, or for the server below; many local ones need none
 *   OPENAI_BASE_URL           any server with OpenAI's chat completions, like http://localhost:11434/v1 (without it, OpenAI)
 *   ANTHROPIC_API_KEY         the key for Anthropic
 *   ANTHROPIC_BASE_URL        a server with Anthropic's messages, without /v1
 *
 * A model is written `provider:model`, like anthropic:claude-haiku-4-5 or google-genai:gemini-2.5-flash; a name without a
 * provider, like gpt-5-mini or qwen3:14b, is asked for at OpenAI or OPENAI_BASE_URL. Several, separated by commas, are asked in
 * this order: the next when one fails. `off` takes a role away from BAR_RAISER_MODEL. A key that lies about for other programs
 * sends nothing anywhere: only these settings turn a model on.
 */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(join(homedir(), '.bar-raiser')),
  ALLOWED_HOSTS: z.string().default(''),
  // An odd character in a key would be shown by the error of whoever builds the request's headers.
  OPENAI_API_KEY: z.string().trim().regex(/^[\x21-\x7e]+$/, 'it holds spaces or characters that no key has; copy it again').optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'it must be a whole address, like http://localhost:11434/v1' }).optional(),
  ANTHROPIC_API_KEY: z.string().trim().regex(/^[\x21-\x7e]+$/, 'it holds spaces or characters that no key has; copy it again').optional(),
  ANTHROPIC_BASE_URL: z.url({ protocol: /^https?$/, error: 'it must be a whole address, like http://localhost:8080' }).optional(),
  BAR_RAISER_MODEL: z.string().trim().min(1).max(400).optional(),
  BAR_RAISER_INTERVIEWER: z.string().trim().min(1).max(400).optional(),
  BAR_RAISER_ASSESSOR: z.string().trim().min(1).max(400).optional(),
  BAR_RAISER_REPORTER: z.string().trim().min(1).max(400).optional(),
  BAR_RAISER_BUDGET: z.coerce.number({ error: 'it must be a number of dollars, like 0.5' }).positive('it must be more than 0; leave the models away to spend nothing').max(1_000).default(1),
})

/** One configured model. `key` is null where the provider's package reads its own variable. */
export type ModelConfig = { name: string; provider: string; model: string; key: string | null; baseUrl: string | undefined }

/** What a model may be asked to do. */
export const ROLES = ['interviewer', 'assessor', 'reporter'] as const
export type Role = (typeof ROLES)[number]

/** The models of each role, in the order in which they are asked; none: the built-in engine does it. `budget` is in dollars for one interview. */
export type Models = Record<Role, ModelConfig[]> & { budget: number }

export type Environment = {
  port: number
  host: string
  allowedHosts: string[]
  dataFolder: string
  shippedPacks: string
  ownPacks: string
  prompts: string
  models: Models
}

export class EnvironmentProblem extends Error { override name = 'EnvironmentProblem' }

const root = fileURLToPath(new URL('..', import.meta.url))

/** The only reader of `process.env`; an `.env` in the working folder or the project fills in what the environment lacks. Throws `EnvironmentProblem` naming the variable. */
export function readEnvironment(): Environment {
  for (const file of new Set([resolve('.env'), join(root, '.env')])) if (existsSync(file)) process.loadEnvFile(file)
  return environmentFrom(process.env)
}

/** Switches settings off that would make a package send or print what it handles. */
export function switchOff(variables: readonly string[]): void {
  for (const variable of variables) process.env[variable] = 'false'
}

/** Whatever a package may have read as a key: no failure may hold it. */
export const secretValues = (): string[] =>
  Object.entries(process.env).filter(([name]) => /KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL/i.test(name)).map(([, value]) => value ?? '')

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
    models: modelsOf(env),
  }
}

type Variables = z.infer<typeof Environment>

function modelsOf(env: Variables): Models {
  const of = (variable: 'BAR_RAISER_INTERVIEWER' | 'BAR_RAISER_ASSESSOR' | 'BAR_RAISER_REPORTER'): ModelConfig[] => {
    const [from, list] = env[variable] === undefined ? ['BAR_RAISER_MODEL', env.BAR_RAISER_MODEL] as const : [variable, env[variable]] as const
    return list === undefined || list.toLowerCase() === 'off' ? [] : list.split(',').map((name) => name.trim()).filter(Boolean).map((name) => modelOf(from, name, env))
  }
  return { interviewer: of('BAR_RAISER_INTERVIEWER'), assessor: of('BAR_RAISER_ASSESSOR'), reporter: of('BAR_RAISER_REPORTER'), budget: env.BAR_RAISER_BUDGET }
}

/** Providers by the name that `initChatModel` of LangChain knows them by; a prefix that is none of these belongs to the model's own name (`qwen3:14b`). */
const PROVIDERS = [
  'openai', 'anthropic', 'azure_openai', 'cohere', 'google', 'google-vertexai', 'google-vertexai-web', 'google-genai', 'ollama', 'mistralai', 'groq', 'cerebras', 'bedrock', 'deepseek', 'xai', 'fireworks', 'together', 'perplexity',
] as const

function modelOf(variable: string, written: string, env: Variables): ModelConfig {
  const [prefix, ...rest] = written.split(':')
  const named = rest.length > 0 && (PROVIDERS as readonly string[]).includes(prefix!)
  const [provider, model] = named ? [prefix!, rest.join(':')] : ['openai', written]
  const name = `${provider}:${model}`
  if (model === '') throw new EnvironmentProblem(`${variable}: "${written}" names no model; write it like openai:gpt-5-mini.`)
  if (provider === 'openai') {
    if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) throw new EnvironmentProblem(`${variable} names the model "${written}", but nothing says where it is: set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for another server.`)
    // A server that needs no key still gets one, as the client always sends some.
    return { name, provider, model, key: env.OPENAI_API_KEY ?? 'none', baseUrl: env.OPENAI_BASE_URL }
  }
  if (provider === 'anthropic') {
    if (env.ANTHROPIC_API_KEY === undefined && env.ANTHROPIC_BASE_URL === undefined) throw new EnvironmentProblem(`${variable} names the model "${written}", but there is no key for it: set ANTHROPIC_API_KEY.`)
    return { name, provider, model, key: env.ANTHROPIC_API_KEY ?? 'none', baseUrl: env.ANTHROPIC_BASE_URL }
  }
  return { name, provider, model, key: null, baseUrl: undefined }
}
