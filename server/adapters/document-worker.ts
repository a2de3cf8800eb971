import { inflateRawSync } from 'node:zlib'
import { parentPort, workerData } from 'node:worker_threads'
import { MOST_CHARACTERS, MOST_PAGES, type DocumentKind, type Unreadable } from '../contexts/document.ts'
import type { Extracted } from './document-text.ts'

/** What all parts of a DOCX may unpack to. A file of 5 MB with pictures stays far below. */
const MOST_UNPACKED = 24 * 1024 * 1024
const MOST_PARTS = 2_000

async function pdf(data: Uint8Array): Promise<Extracted> {
  if (!Buffer.from(data.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return { problem: 'This is not a PDF, though its name or type says so. Choose another file, or paste the text.' }
  const { getDocumentProxy } = await import('unpdf')
  try {
    // Nothing is fetched, run or drawn.
    const document = await getDocumentProxy(data, { enableXfa: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, maxImageSize: 1, verbosity: 0 })
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && length <= MOST_CHARACTERS; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => 'str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '').join(''))
      length += pages.at(-1)!.length
      page.cleanup()
    }
    return { text: pages.join('\n'), pages: document.numPages, pagesRead: pages.length }
  } catch (error) {
    return { problem: pdfProblem(error) }
  }
}

function pdfProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'This PDF is protected by a password. Save a copy without one, or paste the text.'
  return 'This PDF is damaged and could not be read. Save it again from the program it was written in, or paste the text.'
}

const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0]

async function docx(data: Uint8Array): Promise<Extracted> {
  if (OLD_OR_LOCKED.every((byte, at) => data[at] === byte)) return { problem: 'This document is protected by a password, or it is an old .doc file. Save it as .docx without a password, or paste the text.' }
  const problem = zipProblem(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
  if (problem !== null) return problem
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(data) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    return { text: plain(value), pages: null, pagesRead: null }
  } catch {
    return { problem: 'This document is damaged and could not be read. Save it again from the program it was written in, or paste the text.' }
  }
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** Lines and bullets as they were seen; the library's own plain text runs broken lines together. */
const plain = (html: string): string => html
  .replace(/<br \/>|<\/(?:p|h[1-6]|li|tr|ul|ol)>/g, '\n').replace(/<li>/g, '\n• ').replace(/<\/td>/g, ' ')
  .replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!)

const NOT_DOCX: Unreadable = { problem: 'This is not a DOCX document, though its name or type says so. Choose another file, or paste the text.' }
const UNPACKS_TOO_LARGE: Unreadable = { problem: 'This document unpacks to far more than a document holds, so it was not read. Save it without pictures, or paste the text.' }

/** Unpacks every part to nowhere, counting: what an archive says of its sizes need not be true. */
function zipProblem(archive: Buffer): Unreadable | null {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.length < end + 22) return NOT_DOCX
  const parts = archive.readUInt16LE(end + 10)
  if (parts > MOST_PARTS) return UNPACKS_TOO_LARGE
  let left = MOST_UNPACKED
  let entry = archive.readUInt32LE(end + 16)
  let isDocument = false
  for (let part = 0; part < parts; part += 1) {
    if (archive.length < entry + 46 || archive.readUInt32LE(entry) !== 0x02014b50) return NOT_DOCX
    const [method, packed, nameLength] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20), archive.readUInt16LE(entry + 28)]
    const start = archive.readUInt32LE(entry + 42)
    isDocument ||= archive.toString('utf8', entry + 46, entry + 46 + nameLength).startsWith('word/')
    if (archive.length < start + 30) return NOT_DOCX
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const unpacked = sizeOf(archive.subarray(from, from + packed), method, left)
    if (unpacked === null) return UNPACKS_TOO_LARGE
    left -= unpacked
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32)
  }
  return isDocument ? null : NOT_DOCX
}

/** null: more than `most`. What cannot be unpacked counts as it is; the library will say what is wrong with it. */
function sizeOf(packed: Buffer, method: number, most: number): number | null {
  if (method !== 8) return packed.length > most ? null : packed.length
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    return error instanceof RangeError ? null : packed.length
  }
}

function text(data: Uint8Array): Extracted {
  const wide = data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const read = new TextDecoder(wide, { fatal: true }).decode(data)
    return read.includes('\0') ? { problem: 'This file is not plain text. Choose a PDF, a DOCX document or a text file.' } : { text: read, pages: null, pagesRead: null }
  } catch {
    return { problem: 'This file is not plain text in UTF-8. Save it as UTF-8, or paste the text.' }
  }
}

/** Runs in a thread of its own and reads one file. */
const { kind, bytes } = workerData as { kind: DocumentKind; bytes: Uint8Array }
const READERS: Record<DocumentKind, (bytes: Uint8Array) => Promise<Extracted> | Extracted> = { pdf, docx, text }
parentPort!.postMessage(await READERS[kind](bytes))
