import { onTestFinished } from 'vitest'
import type { LanguageModel, Prompt } from '#server/ports.ts'

type Scripted = LanguageModel & { prompts: Prompt[]; stopped: number }

/**
 * A model that says exactly these lines, one a call; an `Error` is thrown after what stands before it in an array.
 * It throws when it is asked for a line that it does not have, and the test fails when lines are left over.
 */
export function scriptedModel(...lines: (string | Error | readonly (string | Error)[])[]): Scripted {
  let at = 0
  const model: Scripted = {
    name: 'scripted',
    host: 'nowhere',
    prompts: [],
    stopped: 0,
    judge: () => Promise.reject(new Error('the scripted model only speaks')),
    async *speak(prompt, { signal }) {
      const line = lines[at++]
      if (line === undefined) throw new Error(`the scripted model was asked for line ${at}, but has ${lines.length}`)
      model.prompts.push(prompt)
      let finished = false
      try {
        for (const piece of typeof line === 'string' ? pieces(line) : [line].flat()) {
          await Promise.resolve()
          signal.throwIfAborted()
          if (piece instanceof Error) throw piece
          yield piece
        }
        finished = true
      } finally {
        if (!finished) model.stopped += 1
      }
    },
  }
  onTestFinished(() => {
    if (at < lines.length) throw new Error(`the scripted model has ${lines.length - at} lines left over`)
  })
  return model
}

/** As providers send it: a few characters at a time, words torn apart. */
const pieces = (text: string): string[] => text.match(/[\s\S]{1,3}/g) ?? []
