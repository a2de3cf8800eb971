import { BUILT_IN } from '../../interview/policy/words.ts'
import type { Engine } from '../../ports.ts'

/** Speaks what was authored. Needs no key and no network, and answers at once. */
export const builtInEngine: Engine = {
  name: BUILT_IN,
  say: async ({ authored }) => authored.map(({ text, move, spokenBy, replaced }) => ({ text, move, spokenBy, replaced })),
}
