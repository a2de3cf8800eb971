/** Kinds of files that a résumé or job description may come in. */
export const DOCUMENT_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/plain': 'text',
} as const
export type DocumentKind = (typeof DOCUMENT_TYPES)[keyof typeof DOCUMENT_TYPES]

export const MOST_BYTES = 5 * 1024 * 1024
export const MOST_PAGES = 200
export const MOST_CHARACTERS = 40_000

/** The text of a document. `pages`: of a PDF. `note`: what was left out, in words. */
export type DocumentText = { text: string; pages: number | null; note: string | null }

/** Why a document could not be read and what one can do; said to people as it stands. */
export type Unreadable = { problem: string }

/** Gets the text out of somebody's file. The file may be broken or malicious: it is read where it can do no harm, for a limited time. */
export interface DocumentReader {
  read(kind: DocumentKind, bytes: Uint8Array): Promise<DocumentText | Unreadable>
}

/** Plain lines without what cannot be seen, no longer than what is kept. */
export function tidied({ text, pages, pagesRead }: { text: string; pages: number | null; pagesRead: number | null }): DocumentText | Unreadable {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '')
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
  if (!/\p{L}{2}/u.test(plain)) {
    return { problem: pages === null ? 'There is no text in this file.' : 'This PDF holds pictures of pages and no text, as a scan does. Export it from the program it was written in, or paste the text.' }
  }
  const kept = plain.length <= MOST_CHARACTERS ? plain : upTo(plain, MOST_CHARACTERS)
  const notes = [
    ...pages !== null && pagesRead !== null && pagesRead < pages && pagesRead >= MOST_PAGES ? [`Only the first ${MOST_PAGES} of ${pages.toLocaleString('en-US')} pages were read.`] : [],
    ...kept.length < plain.length ? [`Only the first ${MOST_CHARACTERS.toLocaleString('en-US')} characters are kept.`] : [],
  ]
  return { text: kept, pages, note: notes.length === 0 ? null : notes.join(' ') }
}

/** Cut at the end of a line where there is one near. */
function upTo(text: string, length: number): string {
  const end = text.lastIndexOf('\n', length)
  return text.slice(0, end > length * 0.9 ? end : length).replace(/[\uD800-\uDBFF]$/, '').trimEnd()
}
