/** Shorter keys are placeholders of local servers, like "none". */
const SHORTEST_SECRET = 8

/** What keys of the usual providers look like, and headers that carry one. */
const LIKE_A_KEY = [/\b(?:sk|pk|key|gsk|xai)-[\w*.-]{6,}/gi, /\bAIza[\w-]{10,}/g, /(?:Bearer|Basic)\s+\S+/gi]

/** Takes out the secrets, and anything that looks like one. */
export function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
  return LIKE_A_KEY.reduce((rest, pattern) => rest.replace(pattern, '…'), known)
}

/** The key, and what an address may hold of the kind. */
export function secretsOf(key: string | null, address: string): string[] {
  const { username, password } = new URL(address)
  return [key ?? '', username, password]
}
