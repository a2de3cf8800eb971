import type { IncomingMessage } from 'node:http'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Why a request is refused, or null. */
export type Guard = (request: Pick<IncomingMessage, 'headers'>) => string | null

/**
 * Refuses foreign `Host` (a name somebody else points at this machine), foreign `Origin` and cross-site requests.
 * `host` is the address listened on, `names` further names that lead here on purpose.
 */
export function createGuard({ host, names }: { host: string; names: readonly string[] }): Guard {
  const allowed = new Set([...LOOPBACK, host.toLowerCase(), ...names.map((name) => name.toLowerCase())])
  return ({ headers }) => {
    const given = headers.host
    if (given === undefined || !allowed.has(nameOf(given))) {
      return `This address (${String(given).slice(0, 80)}) is not one of this server's. Open it as http://localhost, or list the name in ALLOWED_HOSTS.`
    }
    const { origin } = headers
    if (origin !== undefined && hostOfOrigin(origin) !== given.toLowerCase()) return 'Another page may not talk to this server.'
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate') {
      return 'Another page may not talk to this server.'
    }
    return null
  }
}

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

function hostOfOrigin(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
