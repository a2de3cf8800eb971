import { normalise } from '../evidence/text/normalise.ts'

/** A line as its author meant it: wrapped parts joined, its bullet taken off; under which heading it stands. */
export type DocumentLine = { text: string; heading: string; bullet: boolean }

const BULLET = /^\s*(?:[•▪▫‣⁃◦●○■□▸►➤➢✓✔·*–—-]|\d{1,2}[.)]|\uF0B7)\s+/u
/** A bullet that stands on a line of its own, its words on the next. */
const LONE_BULLET = /^\s*[•▪▫‣⁃◦●○■□▸►➤➢✓✔·*–—\uF0B7-]\s*$/u
const LONGEST_HEADING = 8
/** A line shorter than this was ended by its author, not by the width of the page. */
const WRAPPED_FROM = 45

/** The lines of a document. Words broken at the end of a line stay broken: what is quoted later must be what was written. */
export function linesOf(text: string, isHeading: (line: string) => boolean): DocumentLine[] {
  const found: DocumentLine[] = []
  let heading = ''
  let open = false
  let bullet = false
  let lastLength = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed === '') { open = false; continue }
    if (LONE_BULLET.test(raw)) { bullet = true; open = false; continue }
    const marked = bullet || BULLET.test(raw)
    const own = trimmed.replace(BULLET, '').trim()
    if (!marked && isHeading(own)) {
      heading = headingOf(own)
      open = false
      const rest = /^[^:]{2,60}:\s*(\S.*)$/.exec(own)?.[1]
      if (rest !== undefined) found.push({ text: rest, heading, bullet: false })
      continue
    }
    const last = found.at(-1)
    if (open && !marked && last !== undefined && lastLength >= WRAPPED_FROM && continues(last, own)) last.text = `${last.text} ${own}`
    else found.push({ text: own, heading, bullet: marked })
    lastLength = raw.length
    open = true
    bullet = false
  }
  return found
}

const continues = (last: DocumentLine, next: string): boolean =>
  !/[.!?:;]$/.test(last.text) && !/^(?:\d{1,2}[/.])?(?:19|20)\d\d\b/.test(next) && (/^[\p{Ll}(&%$\d]/u.test(next) || (last.bullet && !/\d{4}/.test(next)) || /[,&]$|\b(?:and|of|the|a|an|to|for|in|with|by|on|at|from|or|using)$/i.test(last.text))

/** What stands before a colon, or the whole short line, in lower case. */
export function headingOf(line: string): string {
  const name = /^([^:]{2,60}):/.exec(line)?.[1] ?? line
  return normalise(name).text.replace(/[^\p{L}\s&/']/gu, ' ').replace(/\s+/g, ' ').trim()
}

export const isShort = (line: string): boolean => headingOf(line).split(' ').length <= LONGEST_HEADING
