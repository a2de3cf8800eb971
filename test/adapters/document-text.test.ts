import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createDocumentReader } from '#server/adapters/document-text.ts'
import { docxOf, pdfOf, zipOf } from '#test/contexts/files.ts'

const documents = createDocumentReader()
const RESUME = ['Experience', 'Cut feed latency by 40 % with a local cache (2021)', 'Built the ranking service in Go']

test('[CX1] a PDF gives its lines and the number of its pages', async () => {
  expect(await documents.read('pdf', pdfOf([RESUME, ['Led a team of 5 engineers']]))).toEqual({ text: [...RESUME, 'Led a team of 5 engineers'].join('\n'), pages: 2, note: null })
})

test('[CX1] a DOCX document gives its paragraphs, line breaks and bullets', async () => {
  const read = await documents.read('docx', docxOf(['Experience', '- Cut latency & cost by 40 %', '- Wrote a < b', 'First line\nsecond line']))
  expect(read).toMatchObject({ text: 'Experience\n\n• Cut latency & cost by 40 %\n\n• Wrote a < b\n\nFirst line\nsecond line', pages: null, note: null })
})

test('[CX1] plain text is read as UTF-8 or UTF-16, without what cannot be seen', async () => {
  expect(await documents.read('text', Buffer.from('Bu\u200Bilt a caf\u00E9 \u202Eguide\r\nSecond\tline'))).toMatchObject({ text: 'Built a caf\u00E9 guide\nSecond line' })
  expect(await documents.read('text', Buffer.from('\uFEFFBuilt it', 'utf16le'))).toMatchObject({ text: 'Built it' })
})

test.each([
  ['pdf', 'a scan without text', pdfOf([[''], ['']]), /pictures of pages and no text/],
  ['pdf', 'a locked PDF', pdfOf([RESUME], { encrypt: true }), /protected by a password/],
  ['pdf', 'something else by that name', Buffer.from('GIF89a, a picture'), /not a PDF/],
  ['pdf', 'half a PDF', pdfOf([RESUME]).subarray(0, 40), /damaged/],
  ['docx', 'a locked or old document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /password, or it is an old \.doc/],
  ['docx', 'another archive', zipOf({ 'notes.txt': 'hello' }), /not a DOCX/],
  ['docx', 'half a document', docxOf(RESUME).subarray(0, 300), /not a DOCX/],
  ['docx', 'a document without its text', zipOf({ 'word/other.xml': '<a/>' }), /damaged/],
  ['text', 'a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff]), /not plain text/],
  ['text', 'nothing', Buffer.alloc(0), /empty/],
  ['text', 'blanks', Buffer.from(' \n \n'), /no text/],
  ['text', 'too much', Buffer.alloc(6 * 1024 * 1024, 'a'), /larger than 5 MB/],
] as const)('[CX2] %s: %s is refused in words', async (kind, _what, bytes, problem) => {
  expect(await documents.read(kind, bytes)).toEqual({ problem: expect.stringMatching(problem) as string })
})

test('[CX3] at most 200 pages are read and 40,000 characters kept, and that is said', async () => {
  const long = await documents.read('pdf', pdfOf(Array.from({ length: 205 }, (_, at) => [`Page number ${at}`])))
  expect(long).toMatchObject({ pages: 205, note: 'Only the first 200 of 205 pages were read.' })
  expect('text' in long && long.text).toMatch(/Page number 199$/)
  const wide = await documents.read('text', Buffer.from('A line of words, again and again.\n'.repeat(2_000)))
  expect(wide).toMatchObject({ note: 'Only the first 40,000 characters are kept.' })
  expect('text' in wide && wide.text.length <= 40_000 && wide.text.endsWith('again.')).toBe(true)
})

test('[CX3] an archive that unpacks to far more than a document is not read, whatever it says of its size', async () => {
  const bomb = docxOf(RESUME, { 'word/media/x.xml': Buffer.alloc(32 * 1024 * 1024, ' ') })
  expect(bomb.length).toBeLessThan(200_000)
  expect(await documents.read('docx', bomb)).toEqual({ problem: expect.stringContaining('unpacks to far more') as string })
  const lying = zipOf({ 'word/document.xml': Buffer.alloc(32 * 1024 * 1024, ' ') }, 100)
  expect(await documents.read('docx', lying)).toEqual({ problem: expect.stringContaining('unpacks to far more') as string })
})

test('[CX4] reading ends when it takes too long or too much memory, and the next file is read', async () => {
  const impatient = createDocumentReader({ milliseconds: 1 })
  expect(await impatient.read('pdf', pdfOf([RESUME]))).toEqual({ problem: expect.stringContaining('too much time or memory') as string })
  const bomb = pdfOf([['']], { stream: deflateSync(Buffer.alloc(96 * 1024 * 1024, ' ')) })
  expect(bomb.length).toBeLessThan(5 * 1024 * 1024)
  expect(await createDocumentReader({ growthMb: 60 }).read('pdf', bomb)).toEqual({ problem: expect.stringContaining('too much time or memory') as string })
  expect(await documents.read('pdf', pdfOf([RESUME]))).toMatchObject({ pages: 1 })
})

test('[CX4] more than two files at once are refused, not queued', async () => {
  const found = await Promise.all([1, 2, 3].map(() => documents.read('text', Buffer.from('Built a cache.'))))
  expect(found.filter((one) => 'problem' in one)).toEqual([{ problem: expect.stringContaining('Try again') as string }])
})
