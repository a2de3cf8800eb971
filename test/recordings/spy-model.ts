import type { LanguageModel } from '#server/ports.ts'
import { textOf } from './cost.ts'

/** Passes every call on, and keeps what was sent and what came back. */
export function spyOn<T extends LanguageModel>(model: T): T & { sent: string[]; received: string[] } {
  const [sent, received]: [string[], string[]] = [[], []]
  return {
    ...model, sent, received,
    async *speak(prompt, call) {
      sent.push(textOf(prompt))
      let answer = ''
      try {
        for await (const piece of model.speak(prompt, call)) {
          answer += piece
          yield piece
        }
      } finally {
        received.push(answer)
      }
    },
    async judge(prompt, schema, call) {
      sent.push(textOf(prompt))
      const value = await model.judge(prompt, schema, call)
      received.push(JSON.stringify(value))
      return value
    },
  }
}
