const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** For people: the host alone, as an address may hold a user name and a password. */
export function hostOf(address: string): string {
  const { hostname, host } = new URL(address)
  return LOCAL.test(hostname) ? `${host} on this computer` : host
}
