import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ModelFailure, type LanguageModel, type Prompt } from '#server/ports.ts'

const Call = z.strictObject({
  at: z.string(),
  /** Hash of what was asked: the whole prompt, and the schema of the answer where one was asked for. */
  request: z.string(),
  /** Characters of the system prompt and of each part of the message. */
  sizes: z.array(z.number()),
  answer: z.string(),
})

/** What a real language model answered, call by call, in one interview or one assessment. */
export const Recording = z.strictObject({
  what: z.enum(['interview', 'assessment']),
  /** The scripted candidate or the transcript. */
  of: z.string(),
  answeredBy: z.string(),
  /** Prompts as they were; a recording of another text is stale. */
  prompts: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  samples: z.number(),
  calls: z.array(Call),
})
export type Recording = z.infer<typeof Recording>

const requestOf = ({ system, parts }: Prompt, schema: z.ZodType | null): string =>
  createHash('sha256').update(JSON.stringify([system, parts, schema === null ? null : z.toJSONSchema(schema)])).digest('hex').slice(0, 24)
const sizesOf = ({ system, parts }: Prompt): number[] => [system.length, ...parts.map((part) => part.length)]

/** Passes every call on and keeps what was answered; what was answered `before` is not asked again. `keep` is told after each call, so that nothing is lost. */
export function recordingModel(inner: LanguageModel, before: Recording['calls'], keep: (call: Recording['calls'][number]) => void, now: () => string): LanguageModel {
  const known = recordedModel({ calls: before })
  return {
    name: inner.name, host: inner.host,
    async *speak(prompt, call) {
      let answer = ''
      if (known.has(prompt, null)) return yield* known.speak(prompt, call)
      try {
        for await (const piece of inner.speak(prompt, call)) {
          answer += piece
          yield piece
        }
      } finally {
        // Also what came before a check stopped it; nothing came of a call that failed.
        if (answer !== '') keep({ at: now(), request: requestOf(prompt, null), sizes: sizesOf(prompt), answer })
      }
    },
    async judge(prompt, schema, call) {
      if (known.has(prompt, schema)) return known.judge(prompt, schema, call)
      const value = await inner.judge(prompt, schema, call)
      keep({ at: now(), request: requestOf(prompt, schema), sizes: sizesOf(prompt), answer: JSON.stringify(value) })
      return value
    },
  }
}

/** A request that was not recorded: the prompt, the rubric or the policy has changed since. */
class NotRecorded extends ModelFailure {
  override name = 'NotRecorded'
  constructor() { super('this request was not recorded', { retryable: false }) }
}

/** Answers as was recorded, the same request in the order in which it was answered. `missed` counts requests that nobody answered. */
export function recordedModel({ calls }: Pick<Recording, 'calls'>): LanguageModel & { missed: () => number; has: (prompt: Prompt, schema: z.ZodType | null) => boolean } {
  const left = new Map<string, string[]>()
  for (const { request, answer } of calls) left.set(request, [...left.get(request) ?? [], answer])
  let missed = 0
  const next = (request: string): string => {
    const answer = left.get(request)?.shift()
    if (answer !== undefined) return answer
    missed += 1
    throw new NotRecorded()
  }
  return {
    name: 'recorded', host: 'this computer', missed: () => missed,
    has: (prompt, schema) => (left.get(requestOf(prompt, schema))?.length ?? 0) > 0,
    async *speak(prompt) { yield next(requestOf(prompt, null)) },
    async judge(prompt, schema) { return schema.parse(JSON.parse(next(requestOf(prompt, schema)))) },
  }
}
