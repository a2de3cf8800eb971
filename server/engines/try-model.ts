import { z } from 'zod'
import { ModelFailure, type LanguageModel, type Prompt } from '../ports.ts'
import type { TestedModel } from '../protocol/models.ts'

const SPEAK: Prompt = { system: 'You test a connection.', parts: ['Answer with the word "ready" and nothing else.'] }
const JUDGE: Prompt = { system: 'You test a connection.', parts: ['Answer with this JSON object and nothing else: {"ready": true}'] }
const Ready = z.object({ ready: z.boolean() })

/** Asks a model for a word, and for a JSON object, as the roles do. `now` is in milliseconds. */
export async function tryModel(model: LanguageModel, now: () => number, signal: AbortSignal): Promise<TestedModel> {
  const start = now()
  const tested = (works: boolean, words: string): TestedModel => ({ name: model.name, works, words, ms: Math.round(now() - start) })
  let firstMs: number | null = null
  try {
    for await (const _ of model.speak(SPEAK, { signal })) firstMs ??= now() - start
    await model.judge(JUDGE, Ready, { signal })
    return tested(true, `It answers: the first word after ${((firstMs ?? 0) / 1_000).toFixed(1)} s, and it can give evidence in the form that is needed.`)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ModelFailure)) throw error
    return tested(false, firstMs === null ? error.message : `It speaks, but cannot give evidence in the form that is needed: ${error.message}`)
  }
}
