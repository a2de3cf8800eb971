import type { Prompt } from '#server/ports.ts'

/**
 * What calls would cost in input tokens at a provider that keeps prefixes. The model of it: a token is four characters; a call
 * reads from the cache the longest beginning that it has in common with any earlier call of the same interview, in steps of 128
 * tokens and from 1,024 on (as OpenAI describes its own); a token read from the cache counts a tenth of a fresh one.
 */
export function equivalents(calls: readonly string[]): { fresh: number; cached: number; equivalent: number } {
  let [fresh, cached] = [0, 0]
  for (const [at, call] of calls.entries()) {
    const shared = calls.slice(0, at).reduce((most, earlier) => Math.max(most, commonLength(call, earlier)), 0)
    const kept = Math.floor(shared / CHARACTERS / STEP) * STEP
    const read = kept >= LEAST ? kept : 0
    cached += read
    fresh += tokensOf(call) - read
  }
  return { fresh, cached, equivalent: fresh + CACHED * cached }
}

const CHARACTERS = 4
const STEP = 128
const LEAST = 1_024
const CACHED = 0.1

export const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS)
export const textOf = ({ system, parts }: Prompt): string => [system, ...parts].join('\n\n')

function commonLength(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
