import { expect, test } from 'vitest'
import { soak } from './kill.soak.ts'

const SEED = 20261124
/** A seeded tenth of the whole soak (`npm run soak`: 200 kills). */
const KILLS = 20

test(`[ST12] no acknowledged answer is lost or repeated when the server is killed ${KILLS} times (seed ${SEED})`, async () => {
  const result = await soak({ kills: KILLS, seed: SEED })
  expect(result).toMatchObject({ lost: 0, repeated: 0, doubledReplies: 0, unreported: 0 })
  expect(result.kills).toBeGreaterThanOrEqual(KILLS)
  expect(result.answers).toBeGreaterThan(KILLS)
}, 240_000)
