import { describe, expect, test } from 'vitest'
import { plan } from '#test/support/interview.ts'
import { Conflict, type InterviewStore, type NewEvent } from '#server/ports.ts'

const said = (text: string, at = 1): NewEvent => ({ at, version: 1, event: { type: 'candidate-spoke', text, input: 'typed' } })

/** What every adapter of `InterviewStore` keeps. `open` gives a store of its own folder or database; `reopen` the same one again. */
export function interviewStoreContract(name: string, open: () => Promise<{ store: InterviewStore; reopen: () => Promise<InterviewStore> }>): void {
  describe(name, () => {
    test('[ST1] events come back in order with the numbers they were given', async () => {
      const { store } = await open()
      const made = await store.append('i', 0, [said('a'), said('b')], null)
      expect(made.map((record) => record.seq)).toEqual([1, 2])
      expect(await store.read('i')).toEqual(made)
      expect((await store.read('i', 1)).map((record) => record.seq)).toEqual([2])
    })
    test('[ST2] an append after a stale number is refused and changes nothing', async () => {
      const { store } = await open()
      await store.append('i', 0, [said('a')], null)
      await expect(store.append('i', 0, [said('b')], null)).rejects.toBeInstanceOf(Conflict)
      await expect(store.append('i', 7, [said('b')], null)).rejects.toBeInstanceOf(Conflict)
      expect(await store.read('i')).toHaveLength(1)
    })
    test('[ST3] a command that is already in the log appends nothing and returns what it made', async () => {
      const { store } = await open()
      const first = await store.append('i', 0, [said('a'), said('b')], 'command-1')
      expect(await store.append('i', 2, [said('a'), said('b')], 'command-1')).toEqual(first)
      expect(await store.append('i', 0, [said('a')], 'command-1')).toEqual(first)
      expect(await store.read('i')).toHaveLength(2)
    })
    test('[ST4] of many writers at once exactly one wins each number', async () => {
      const { store } = await open()
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => store.append('i', 0, [said(String(at))], null)))
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
      expect(await store.read('i')).toHaveLength(1)
    })
    test('[ST5] what was appended is there after the store is opened again', async () => {
      const { store, reopen } = await open()
      await store.append('i', 0, [said('a')], 'command-1')
      await store.keep('hash', 'body')
      await store.close()
      const again = await reopen()
      expect(await again.read('i')).toHaveLength(1)
      expect(await again.content('hash')).toBe('body')
    })
    test('[ST6] interviews are listed newest first', async () => {
      const { store } = await open()
      await store.append('old', 0, [said('a', 10)], null)
      await store.append('new', 0, [said('a', 20)], null)
      await store.append('old', 1, [said('b', 30)], null)
      expect(await store.list()).toEqual([{ interview: 'new', seq: 1 }, { interview: 'old', seq: 2 }])
    })
    test('[ST7] a deleted interview is gone, and only that one', async () => {
      const { store } = await open()
      await store.append('a', 0, [said('a')], null)
      await store.append('b', 0, [said('b')], null)
      expect(await store.delete('a')).toBe(true)
      expect(await store.delete('a')).toBe(false)
      expect(await store.read('a')).toEqual([])
      expect(await store.list()).toEqual([{ interview: 'b', seq: 1 }])
      await expect(store.append('a', 1, [said('late')], null)).rejects.toBeInstanceOf(Conflict)
    })
    test('[ST7] what only the deleted interview was held or judged with is gone too', async () => {
      const { store } = await open()
      const started = (content: string): NewEvent => ({ at: 1, version: 2, event: { type: 'interview-started', plan: plan({ content }) } })
      const judged: NewEvent = { at: 2, version: 1, event: { type: 'judgement-asked', by: 'built-in', content: 'judged', reporter: null } }
      for (const hash of ['own', 'shared', 'judged']) await store.keep(hash, `body of ${hash}`)
      await store.append('a', 0, [started('own'), judged], null)
      await store.append('b', 0, [started('shared')], null)
      await store.append('c', 0, [started('shared')], null)
      await store.delete('a')
      await store.delete('b')
      expect([await store.content('own'), await store.content('judged'), await store.content('shared')]).toEqual([null, null, 'body of shared'])
    })
    test('[ST8] content is kept once under its hash; an unknown hash is null', async () => {
      const { store } = await open()
      await store.keep('hash', 'first')
      await store.keep('hash', 'second')
      expect(await store.content('hash')).toBe('first')
      expect(await store.content('other')).toBeNull()
    })
    test('[ST9] any text survives: line ends, emoji, quotes, zero characters left out of JSON', async () => {
      const { store } = await open()
      const text = 'a\r\n"b" \u{1F600} \\ \u0001 \u2028 ‮'
      await store.append('i', 0, [said(text)], null)
      expect((await store.read('i'))[0]?.event).toMatchObject({ text })
    })
  })
}
