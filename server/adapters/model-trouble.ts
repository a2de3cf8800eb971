/** What an error of any of the packages says, however it says it. */
export type Trouble = {
  status: number | null
  /** The provider's own words for the kind of trouble. */
  code: string
  /** What the provider said; empty: nothing. */
  said: string
  /** Came from the provider, and not from the network or a package. */
  answered: boolean
  /** Codes of the network, like ECONNREFUSED. */
  network: string
}

/** Statuses of troubles that come in the middle of a stream, whose own status was 200. */
const STATUSES: Record<string, number> = {
  overloaded_error: 529, api_error: 500, server_error: 500, timeout_error: 504, rate_limit_error: 429, rate_limit_exceeded: 429,
  authentication_error: 401, permission_error: 403, billing_error: 402, not_found_error: 404, invalid_request_error: 400, request_too_large: 413,
}

type Body = { message?: unknown; code?: unknown; type?: unknown; param?: unknown; error?: Body }
type Foreign = Body & { name?: unknown; status?: unknown; statusCode?: unknown; response?: { status?: unknown } | null; $metadata?: { httpStatusCode?: unknown } }

export function troubleOf(error: unknown): Trouble {
  const foreign = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Foreign
  const body = foreign.error?.error ?? foreign.error
  const code = [foreign.code, foreign.type, foreign.param, body?.code, body?.type, foreign.name].filter((part) => typeof part === 'string').join(' ')
  const status = [foreign.status, foreign.statusCode, foreign.response?.status, foreign.$metadata?.httpStatusCode].find((one) => typeof one === 'number')
    ?? code.split(' ').map((word) => STATUSES[word]).find((one) => body !== undefined && one !== undefined) ?? null
  return {
    status, code, said: saidBy(body?.message ?? foreign.message), answered: status !== null || typeof body === 'object',
    network: chain(error).map((one) => (one as NodeJS.ErrnoException).code ?? one.message).join(' '),
  }
}

/** A request was refused because of this field, or because of what it asks for. */
export function refuses(error: unknown, field: RegExp): boolean {
  const { status, code, said } = troubleOf(error)
  return (status === null || [400, 404, 422, 501].includes(status)) && field.test(`${code} ${said}`)
}

function chain(error: unknown): Error[] {
  const found: Error[] = []
  for (let one = error; one instanceof Error && found.length < 5; one = one.cause) found.push(one)
  return found
}

/** Without the status that a package puts in front and the advice it puts behind, on one line. */
function saidBy(message: unknown): string {
  const text = typeof message === 'string' ? message : JSON.stringify(message ?? '')
  const said = text.replace(/Troubleshooting URL:\s*\S+/g, '').replace(/^\d{3}\s+/, '').replace(/\s+/g, ' ').trim()
  return /status code \(no body\)|no status code/.test(said) ? '' : said
}
