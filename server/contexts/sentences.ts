import { normalise, originalSpan } from '../evidence/text/normalise.ts'
import { segment } from '../evidence/text/segment.ts'

/** The sentences of a text, verbatim. */
export function sentencesOf(text: string): string[] {
  const normalised = normalise(text)
  return segment(normalised.text).map(({ start, end }) => {
    const span = originalSpan(normalised, start, end)
    return text.slice(span.start, span.end).trim()
  }).filter((sentence) => sentence !== '')
}

/** What can be read in one breath when somebody quotes it. */
const LONGEST = 14

/** A verbatim part of a line, short enough to quote: the whole of it, or the clause that holds `anchor`, else its first number, else its beginning. */
export function excerpt(line: string, anchor: string | null = null): string {
  const whole = bare(line)
  if (wordCount(whole) <= LONGEST && !/["“”]/.test(whole)) return whole
  const parts = whole.split(/(?<=[,;:])\s+|\s+[–—-]\s+|["“”]+|\s*[()]\s*|\s+(?=(?:and|while|which|by|resulting|leading|but|so)\s)/).map(bare).filter((part) => wordCount(part) >= 2)
  const wanted = (part: string): boolean => anchor === null ? /\d/.test(part) : part.includes(anchor)
  const part = parts.find(wanted) ?? parts[0] ?? whole
  return bare(cut(joined(whole, parts, parts.indexOf(part)), anchor)).replace(/^(?:and|while|which|but|so) /i, '')
}

/** A part that begins in the middle of a thought ("by 40 %"), or is hardly one, with as many of those before it as fit. */
function joined(whole: string, parts: readonly string[], at: number): string {
  const part = parts[at]
  if (part === undefined || (wordCount(part) >= 4 && !/^(?:by|resulting|leading)\b/i.test(part))) return part ?? whole
  const end = whole.indexOf(part) + part.length
  const longer = parts.slice(0, at).map((earlier) => whole.slice(whole.indexOf(earlier), end))
  return longer.find((one) => wordCount(one) <= LONGEST && !/["“”]/.test(one)) ?? part
}

function cut(part: string, anchor: string | null): string {
  const words = [...part.matchAll(/\S+/g)]
  if (words.length <= LONGEST) return part
  const place = anchor === null ? -1 : part.indexOf(anchor)
  const last = Math.max(LONGEST - 1, words.findIndex((word) => word.index + word[0].length >= place + (anchor ?? '').length))
  const first = words[last - LONGEST + 1]!
  return part.slice(first.index, words[last]!.index + words[last]![0].length)
}

const bare = (text: string): string => text.trim().replace(/^[\s,;:.–—-]+|[\s,;:.!–—-]+$/g, '')

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length
