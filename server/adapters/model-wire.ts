import type { Prompt, Usage } from '../ports.ts'
import type { Shape } from './model-json.ts'

/** Who is asked, and by which names people can mend what is wrong. */
export type Where = {
  model: string
  host: string
  /** What holds the key, like OPENAI_API_KEY. */
  key: string
  /** The variable that holds the address and how its path should look; null: there is none. */
  address: { variable: string; path: string } | null
  /** Words that no failure may hold. */
  secrets: () => string[]
}

/** One thing that came: words, what this try has taken so far, or the provider's own word for why the answer ended. Without any of them it is a sign of life. */
export type Heard = { text?: string; refused?: boolean; finish?: string; usage?: Usage }

export type Ask = {
  prompt: Prompt
  /** The JSON that is wanted; null: text. */
  shape: Shape | null
  signal: AbortSignal
  /** For signs of life that are not passed on; `begun`: the provider has begun to answer. */
  alive: (begun: boolean) => void
}

/** How a provider is asked once, without any patience of its own. */
export type Wire = (ask: Ask) => AsyncIterable<Heard>
