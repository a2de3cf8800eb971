import { createHash } from 'node:crypto'

/** Content is known by this: the first 32 hexadecimal digits of SHA-256. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
