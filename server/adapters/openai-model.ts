import OpenAI from 'openai'
import { ModelFailure, type LanguageModel, type Prompt } from '../ports.ts'
import { failureOf, type Where } from './openai-failure.ts'

type Options = {
  name: string
  key: string
  /** Any server with OpenAI's chat completions; undefined is OpenAI itself. */
  baseUrl: string | undefined
  /** Longest silence: before the answer begins (for each try), and between two pieces of it. */
  inactivityMs?: number
  /** Longest time for one answer, tries and waits between them included. */
  totalMs?: number
  /** Tries after the first, for what went wrong before the first piece: no connection, 408, 409, 429, 5xx. */
  retries?: number
}

/** OpenAI, and by `baseUrl` everything that speaks its chat completions: Ollama, vLLM, llama.cpp, OpenRouter. */
export function openAiModel({ name, key, baseUrl, inactivityMs = 20_000, totalMs = 60_000, retries = 2 }: Options): LanguageModel {
  const client = new OpenAI({
    apiKey: key,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    // The SDK would take these from the environment, which is read in one place only, and log whole requests when told to.
    organization: null, project: null, logLevel: 'off',
    maxRetries: retries,
    timeout: inactivityMs,
  })
  const where: Where = { model: name, host: new URL(client.baseURL).host, key }
  return {
    name,
    async *speak(prompt, signal) {
      // The SDK's timeout ends with the headers, and an aborted stream ends as if it were complete: both are watched here.
      const watch = startWatch(where, { inactivityMs, totalMs })
      try {
        const stream = await client.chat.completions.create(request(name, prompt), { signal: AbortSignal.any([signal, watch.signal]) })
        let finish: string | null = null
        let refusal = ''
        let silent = true
        watch.listen()
        for await (const chunk of stream) {
          watch.heard()
          const choice = chunk.choices?.[0]
          refusal += choice?.delta?.refusal ?? ''
          finish = choice?.finish_reason ?? finish
          const text = choice?.delta?.content ?? ''
          if (text !== '') {
            silent = false
            yield text
          }
          watch.listen()
        }
        signal.throwIfAborted()
        if (watch.failure !== null) throw watch.failure
        complete({ finish, refusal, silent }, where)
      } catch (error) {
        signal.throwIfAborted()
        throw watch.failure ?? (error instanceof ModelFailure ? error : failureOf(error, where))
      } finally {
        watch.stop()
      }
    },
  }
}

const request = (model: string, { system, messages }: Prompt) =>
  ({ model, stream: true as const, messages: [{ role: 'system' as const, content: system }, ...messages] })

/** A stream that merely ends is no answer: the provider has to say that it finished. */
function complete({ finish, refusal, silent }: { finish: string | null; refusal: string; silent: boolean }, { model, host }: Where): void {
  if (refusal !== '' || finish === 'content_filter') throw new ModelFailure(`"${model}" declined to answer.`, { retryable: false })
  if (finish === null) throw new ModelFailure(`${host} ended the answer of "${model}" before it was complete.`, { retryable: true })
  if (finish === 'length') throw new ModelFailure(`"${model}" reached its limit of length before its answer was complete.`, { retryable: true })
  if (finish !== 'stop') throw new ModelFailure(`"${model}" ended with "${finish.slice(0, 40)}" and not with an answer.`, { retryable: false })
  if (silent) throw new ModelFailure(`"${model}" answered without saying anything.`, { retryable: true })
}

/** Aborts a request that takes too long, and remembers why. `listen` and `heard` bound the silence between two pieces. */
function startWatch({ model, host }: Where, { inactivityMs, totalMs }: { inactivityMs: number; totalMs: number }) {
  const controller = new AbortController()
  const watch = {
    signal: controller.signal,
    failure: null as ModelFailure | null,
    listen(): void { silence = setTimeout(() => give(`"${model}" at ${host} fell silent for ${seconds(inactivityMs)} in the middle of its answer.`), inactivityMs) },
    heard(): void { clearTimeout(silence) },
    /** Also ends the request when whoever reads the stream stops before its end. */
    stop(): void {
      clearTimeout(silence)
      clearTimeout(deadline)
      controller.abort()
    },
  }
  const give = (why: string): void => {
    watch.failure ??= new ModelFailure(why, { retryable: true })
    controller.abort()
  }
  let silence: ReturnType<typeof setTimeout> | undefined
  const deadline = setTimeout(() => give(`"${model}" at ${host} did not finish its answer within ${seconds(totalMs)}.`), totalMs)
  return watch
}

const seconds = (ms: number): string => ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`
