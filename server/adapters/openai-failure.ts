import { APIConnectionError, APIError } from 'openai'
import { ModelFailure } from '../ports.ts'

export type Where = { model: string; host: string; key: string }

/** What the SDK threw, in words: what is wrong and how to mend it. Neither the words nor the cause hold the key. */
export function failureOf(error: unknown, where: Where): ModelFailure {
  const { message, retryable } = explain(error, where)
  // The SDK's own error carries what the provider echoed, which may be the key: only its scrubbed text goes along.
  return new ModelFailure(message, { retryable, cause: scrub(error instanceof Error ? `${error.name}: ${error.message}` : String(error), where.key) })
}

type Explained = { message: string; retryable: boolean }

function explain(error: unknown, { model, host, key }: Where): Explained {
  if (error instanceof APIConnectionError) return unreachable(error, host)
  if (!(error instanceof APIError)) {
    return { message: `The connection to ${host} broke while the model was answering.`, retryable: true }
  }
  const said = scrub(detail(error), key)
  const code = `${error.code ?? ''} ${error.type ?? ''}`
  switch (error.status) {
    case 400: case 413: case 422: return /context|too long|maximum.*tokens|too many tokens/i.test(`${code} ${said}`)
      ? { message: `The interview is too long for the context of "${model}". Choose a model with a larger one.`, retryable: false }
      : { message: `${host} does not accept the request for "${model}"${quote(said)}. Check that this model can chat and stream.`, retryable: false }
    case 401: return { message: `${host} refuses the key. Check OPENAI_API_KEY: it may be mistyped, revoked, or for another provider than OPENAI_BASE_URL.`, retryable: false }
    case 403: return { message: `${host} does not let this key use "${model}"${quote(said)}. Ask for access, or choose another model in BAR_RAISER_MODEL.`, retryable: false }
    case 404: return { message: `${host} does not know the model "${model}". Check BAR_RAISER_MODEL; if the name is right, check the path of OPENAI_BASE_URL, which mostly ends in /v1.`, retryable: false }
    case 402: return quotaSpent(host)
    case 429: return /quota|billing|credit|balance/i.test(`${code} ${said}`)
      ? quotaSpent(host)
      : { message: `${host} limits how often it may be asked, and the limit is reached. It is free again in a while.`, retryable: true }
    case undefined: return { message: `${host} broke off with an error${quote(said)}.`, retryable: true }
    default: return error.status >= 500
      ? { message: `${host} has trouble of its own (${error.status})${quote(said)}. Nothing here is wrong; it may work again in a moment.`, retryable: true }
      : { message: `${host} refuses the request (${error.status})${quote(said)}.`, retryable: error.status === 408 || error.status === 409 }
  }
}

const quotaSpent = (host: string): Explained =>
  ({ message: `The account at ${host} has no credit left. Add some there, or choose another provider in OPENAI_BASE_URL.`, retryable: false })

function unreachable(error: Error, host: string): Explained {
  const codes = chain(error).map((one) => (one as NodeJS.ErrnoException).code ?? '').join(' ')
  if (codes.includes('ENOTFOUND') || codes.includes('EAI_AGAIN')) return { message: `There is no computer named ${host}, or there is no network. Check OPENAI_BASE_URL.`, retryable: true }
  if (codes.includes('ECONNREFUSED')) return { message: `Nothing answers at ${host}. Start the model server, or check OPENAI_BASE_URL.`, retryable: true }
  if (/CERT|TLS|SSL/.test(codes)) return { message: `${host} shows a certificate that this computer does not trust. Check OPENAI_BASE_URL.`, retryable: false }
  return /timed? ?out/i.test(error.message)
    ? { message: `${host} took the request and did not begin to answer.`, retryable: true }
    : { message: `${host} cannot be reached. Check the network and OPENAI_BASE_URL.`, retryable: true }
}

function chain(error: unknown): Error[] {
  const found: Error[] = []
  for (let one = error; one instanceof Error && found.length < 5; one = one.cause) found.push(one)
  return found
}

/** What the provider said, without the status that the SDK puts in front, on one short line. */
const detail = (error: APIError): string => error.message.replace(/^\d{3}\s+/, '').replace(/\s+/g, ' ').slice(0, 160)

const quote = (said: string): string => said === '' || /status code \(no body\)|no status code/.test(said) ? '' : ` (it says: ${said.replace(/[.\s]+$/, '')})`

/** Keys shorter than this are placeholders of local servers, like "none". */
const SHORTEST_KEY = 8

/** Takes out the key, and anything that looks like one. */
const scrub = (text: string, key: string): string => (key.length < SHORTEST_KEY ? text : text.replaceAll(key, '…')).replace(/\b(?:sk|pk|key|gsk|xai)-[\w*.-]{6,}/gi, '…').replace(/Bearer\s+\S+/gi, 'Bearer …')
