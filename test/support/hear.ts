import { ModelFailure, type LanguageModel, type Prompt, type Usage } from '#server/ports.ts'

export type Outcome = { text: string; failure: ModelFailure | null; used: Usage[] }

/** All that a model says, and how it failed if it did. */
export async function hear(model: LanguageModel, prompt: Prompt): Promise<Outcome> {
  const heard: Outcome = { text: '', failure: null, used: [] }
  try {
    for await (const delta of model.speak(prompt, { signal: new AbortController().signal, used: (usage) => heard.used.push(usage) })) heard.text += delta
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
    heard.failure = error
  }
  return heard
}
