import { Worker } from 'node:worker_threads'
import { MOST_BYTES, tidied, type DocumentKind, type DocumentReader, type DocumentText, type Unreadable } from '../contexts/document.ts'

/** What a thread that reads a file tells back. */
export type Extracted = { text: string; pages: number | null; pagesRead: number | null } | Unreadable

type Limits = { milliseconds: number; heapMb: number; growthMb: number; atOnce: number }

/** A long résumé takes half a second. `growthMb` bounds what the heap limit does not see: the bytes that streams unpack to. */
const LIMITS: Limits = { milliseconds: 15_000, heapMb: 256, growthMb: 512, atOnce: 2 }
const WATCHED_EVERY_MS = 20

const TOO_MUCH = 'Reading this file took too much time or memory. Save it again from the program it was written in, or paste the text.'
const BROKEN = 'This file is damaged and could not be read. Save it again from the program it was written in, or paste the text.'

/** Reads each file in a thread of its own, which is ended when it takes too long or too much memory. Nothing is written anywhere. */
export function createDocumentReader(limits: Partial<Limits> = {}): DocumentReader {
  const { milliseconds, heapMb, growthMb, atOnce } = { ...LIMITS, ...limits }
  let running = 0

  function extract(kind: DocumentKind, bytes: Uint8Array): Promise<Extracted> {
    return new Promise((resolve) => {
      // A copy: its memory moves to the thread.
      const own = Uint8Array.from(bytes)
      const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
        workerData: { kind, bytes: own }, transferList: [own.buffer], env: {}, stdout: true, stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      })
      // What libraries print may hold words of the file.
      worker.stdout.resume()
      worker.stderr.resume()
      const before = process.memoryUsage.rss()
      const end = (found: Extracted): void => {
        clearTimeout(alarm)
        clearInterval(watch)
        void worker.terminate()
        resolve(found)
      }
      const alarm = setTimeout(() => end({ problem: TOO_MUCH }), milliseconds)
      const watch = setInterval(() => { if (process.memoryUsage.rss() - before > growthMb * 2 ** 20) end({ problem: TOO_MUCH }) }, WATCHED_EVERY_MS)
      worker.once('message', end)
      worker.once('error', (error: NodeJS.ErrnoException) => end({ problem: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : BROKEN }))
      worker.once('exit', () => end({ problem: BROKEN }))
    })
  }

  return {
    async read(kind, bytes): Promise<DocumentText | Unreadable> {
      if (bytes.length === 0) return { problem: 'The file is empty.' }
      if (bytes.length > MOST_BYTES) return { problem: 'The file is larger than 5 MB. Save it without pictures, or paste the text.' }
      if (running >= atOnce) return { problem: 'Other files are being read. Try again in a moment.' }
      running += 1
      try {
        const found = await extract(kind, bytes)
        return 'problem' in found ? found : tidied(found)
      } finally {
        running -= 1
      }
    },
  }
}
