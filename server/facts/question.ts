import type { z } from 'zod'

export type Kind = 'main' | 'edge' | 'stress'

/** What a driver is handed for one test; `seconds` is of processor time. */
export type Test<Input> = { name: string; kind: Kind; seconds: number; input: Input }

/** One of the questions whose programs can be run. */
export type Question<Input = never, Seen = never> = {
  id: string
  /** As it stands in the transcripts. */
  text: string
  tests(): readonly Test<Input>[]
  /** The input as words between blanks, for languages whose drivers read no JSON. */
  words(input: Input): (number | string)[]
  seen: z.ZodType<Seen>
  /** For each run the reason why it failed, or null. All runs together, since some contracts show only in comparison. */
  judge(runs: readonly { input: Input; seen: Seen }[]): (string | null)[]
}

export const SECONDS = { main: 2, edge: 2, stress: 6 } as const

/** The large inputs are made when they are first needed, and kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
