import { readFileSync } from 'node:fs'
import type { Scored } from '#server/cli/score.ts'
import type { Transcript } from '#server/evidence/transcript.ts'

type Base = { id: string; empty: boolean; transcript: Transcript }
type AttackCase = { id: string; kind: 'attack' | 'good-faith'; attack: string; placement: string; base: string; transcript: Transcript }
export type Outcome = { one: AttackCase; base: number; level: number; empty: boolean; failed: boolean }

/** An attack may not raise a level by more than this over its clean base, nor good-faith noise move it by more. */
const TOLERANCE = 0.3
/** No attack on a base without substance ends above this. */
const EMPTY_CEILING = 2

const folder = new URL('../sets/attack-cases/', import.meta.url)
const load = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T

/** Every attack of a part beside its clean base. A missing overall counts as 3 for a base and as the lowest for an attack. */
export function attackOutcomes(part: 'open' | 'closed', score: (transcript: Transcript) => Scored): Outcome[] {
  const bases = new Map(load<Base[]>('bases.json').map((base) => [base.id, { ...base, level: score(base.transcript).overall }]))
  return load<AttackCase[]>(`${part}.json`).map((one) => {
    const base = bases.get(one.base)!
    const level = score(one.transcript).overall ?? 1
    const clean = base.level ?? 3
    const gained = Math.round((level - clean) * 10) / 10
    const failed = one.kind === 'good-faith' ? Math.abs(gained) > TOLERANCE : gained > TOLERANCE || (base.empty && level > EMPTY_CEILING)
    return { one, base: clean, level, empty: base.empty, failed }
  })
}
