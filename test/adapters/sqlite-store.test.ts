import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openSqliteStore } from '#server/adapters/sqlite-store.ts'
import type { InterviewStore } from '#server/ports.ts'
import { interviewStoreContract } from '#test/contracts/interview-store.contract.ts'

const folders: string[] = []
const stores: InterviewStore[] = []
async function open(folder = mkdtempSync(join(tmpdir(), 'bar-raiser-store-'))): Promise<InterviewStore> {
  folders.push(folder)
  const store = await openSqliteStore(folder)
  stores.push(store)
  return store
}
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close().catch(() => undefined)))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interviewStoreContract('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-store-'))
  return { store: await open(folder), reopen: () => open(folder) }
})

test('[ST10] after a deletion no file of the data folder holds the words any more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-store-'))
  const store = await open(folder)
  const marker = 'zebra-marker-4711'
  await store.append('keep', 0, [{ at: 1, version: 1, event: { type: 'candidate-spoke', text: 'something else', input: 'typed' } }], null)
  for (let seq = 0; seq < 50; seq += 1) {
    await store.append('gone', seq, [{ at: 1, version: 1, event: { type: 'candidate-spoke', text: `${marker} ${'x'.repeat(seq * 200)}`, input: 'typed' } }], null)
  }
  expect(holds(folder, marker)).toBe(true)
  await store.delete('gone')
  expect(holds(folder, marker)).toBe(false)
})

test('[ST11] two processes may write to one folder: nothing is lost, nothing is written twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bar-raiser-store-'))
  const [first, second] = [await open(folder), await open(folder)]
  const made = await Promise.allSettled([first, second].flatMap((store, at) =>
    Array.from({ length: 20 }, (_, n) => store.append(`i${n}`, 0, [{ at: 1, version: 1, event: { type: 'candidate-spoke', text: String(at), input: 'typed' as const } }], null))))
  expect(made.filter((result) => result.status === 'fulfilled')).toHaveLength(20)
  for (let n = 0; n < 20; n += 1) expect(await first.read(`i${n}`)).toHaveLength(1)
})

const holds = (folder: string, marker: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(marker))
