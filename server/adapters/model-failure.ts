import { ModelFailure } from '../ports.ts'
import { scrub } from './model-secrets.ts'
import { troubleOf, type Trouble } from './model-trouble.ts'
import type { Where } from './model-wire.ts'

const LONGEST_QUOTE = 160

/** Any error of a package, in words: what is wrong and how to mend it. Neither the words nor the cause hold a key. */
export function failureOf(error: unknown, where: Where): ModelFailure {
  if (error instanceof ModelFailure) return error
  const secrets = where.secrets()
  const trouble = troubleOf(error)
  const { message, retryable } = explain({ ...trouble, said: scrub(trouble.said, secrets).slice(0, LONGEST_QUOTE) }, where)
  // The package's own error carries what the provider echoed, which may be the key: only its scrubbed text goes along.
  return new ModelFailure(message, { retryable, cause: scrub(error instanceof Error ? `${error.name}: ${error.message}` : String(error), secrets) })
}

type Explained = { message: string; retryable: boolean }

const SETTING = 'BAR_RAISER_MODEL, or in the variable of its role'

function explain(trouble: Trouble, where: Where): Explained {
  const { status, code, said } = trouble
  const { model, host } = where
  if (!trouble.answered && !code.includes('ContextOverflow')) return unanswered(trouble, where)
  const known = `${code} ${said}`
  switch (status) {
    case 401: return keyRefused(where)
    case 402: return quotaSpent(where)
    case 403: return { message: `${host} does not let this key use "${model}"${quote(said)}. Ask for access, or choose another model in ${SETTING}.`, retryable: false }
    case 404: return { message: `${host} does not know the model "${model}". Check its name in ${SETTING}${pathAdvice(where)}.`, retryable: false }
    case 429: return QUOTA.test(known) ? quotaSpent(where) : { message: `${host} limits how often it may be asked, and the limit is reached. It is free again in a while.`, retryable: true }
    case null: case 400: case 413: case 422: return status === null && !code.includes('ContextOverflow')
      ? { message: `${host} broke off with an error${quote(said)}.`, retryable: true }
      : requestRefused(known, said, where)
    default: return status >= 500
      ? { message: `${host} has trouble of its own (${status})${quote(said)}. Nothing here is wrong; it may work again in a moment.`, retryable: true }
      : { message: `${host} refuses the request (${status})${quote(said)}.`, retryable: status === 408 || status === 409 }
  }
}

const QUOTA = /quota|billing|credit|balance/i

function requestRefused(known: string, said: string, where: Where): Explained {
  const { model, host } = where
  if (/context|too long|too large|maximum.*tokens|too many tokens/i.test(known)) return { message: `The interview is too long for the context of "${model}". Choose a model with a larger one.`, retryable: false }
  if (/credit balance|billing/i.test(known)) return quotaSpent(where)
  if (/api[ _-]?key/i.test(known) && /invalid|not valid|incorrect|missing/i.test(known)) return keyRefused(where)
  return { message: `${host} does not accept the request for "${model}"${quote(said)}. Check that this model can chat and stream.`, retryable: false }
}

const keyRefused = ({ host, key }: Where): Explained =>
  ({ message: `${host} refuses the key. Check ${key}: it may be mistyped, revoked, or for another provider.`, retryable: false })

const quotaSpent = ({ host }: Where): Explained =>
  ({ message: `The account at ${host} has no credit left. Add some there, or choose another model in ${SETTING}.`, retryable: false })

const pathAdvice = ({ address }: Where): string => address === null ? '' : `; if it is right, check the path of ${address.variable}, which ${address.path}`

function unanswered({ network, said }: Trouble, { host, key, address }: Where): Explained {
  const check = address === null ? '' : ` Check ${address.variable}.`
  if (/ENOTFOUND|EAI_AGAIN/.test(network)) return { message: `There is no computer named ${host}, or there is no network.${check}`, retryable: true }
  if (/ECONNREFUSED/.test(network)) return { message: `Nothing answers at ${host}. Start the model server${address === null ? '' : `, or check ${address.variable}`}.`, retryable: true }
  if (/CERT|TLS|SSL/.test(network)) return { message: `${host} shows a certificate that this computer does not trust.${check}`, retryable: false }
  if (/includes credentials/.test(network) && address !== null) return { message: `${address.variable} holds a user name or a password, which cannot be used there. Put what the server asks for into ${key}.`, retryable: false }
  if (/timed? ?out/i.test(network)) return { message: `${host} took the request and did not begin to answer.`, retryable: true }
  if (/terminated|other side closed|aborted|premature|JSON|Unexpected (?:end|token)/i.test(network)) return { message: `The connection to ${host} broke while the model was answering.`, retryable: true }
  if (/connection error|fetch failed|ECONN|UND_ERR|EPIPE|socket/i.test(network)) return { message: `${host} cannot be reached. Check the network${address === null ? '' : ` and ${address.variable}`}.`, retryable: true }
  return { message: `The answer of ${host} could not be read${quote(said)}.`, retryable: false }
}

const quote = (said: string): string => said === '' ? '' : ` (it says: ${said.replace(/[.\s]+$/, '')})`
