import { randomBytes, randomInt } from 'node:crypto'
import type { Clock, Ids } from '../ports.ts'

/** The longest delay of a timer in milliseconds (2^31 - 1). */
const LONGEST_MS = 2_147_483_647

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, ring) {
    const timer = setTimeout(ring, Math.min(ms, LONGEST_MS))
    timer.unref()
    return () => clearTimeout(timer)
  },
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

export const systemIds: Ids = {
  interview: () => Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  seed: () => randomInt(2 ** 31),
  delimiter: () => randomBytes(12).toString('hex'),
}
