/** A wording, chosen by seed and turn and never one already used while others are left. Same input, same wording. */
export function pick(wordings: readonly string[], seed: number, turn: number, used: (wording: string) => boolean): string {
  const fresh = wordings.filter((wording) => !used(wording))
  const pool = fresh.length > 0 ? fresh : wordings
  const chosen = pool[mix(seed, turn) % pool.length]
  if (chosen === undefined) throw new Error('there is no wording to choose from')
  return chosen
}

/** A small integer hash (32-bit finaliser of MurmurHash3). */
export function mix(seed: number, turn: number): number {
  let hash = (seed ^ Math.imul(turn + 1, 0x9e3779b1)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}
