import { CLOSED_WORDS } from '../text/function-words.ts'
import type { Span } from './hidden.ts'

// Whoever hides words from people writes for a machine. What can be decoded cheaply is decoded; that it reads as text at all is the sign.

const LONGEST = 4_000

/** Letters, spaces and punctuation, in words: no key, picture or random token decodes to this. */
const readsAsText = (text: string): boolean => {
  const letters = text.match(/[\p{L}\s.,:;!?'"=()\d-]/gu)?.length ?? 0
  return text.length >= 6 && letters / text.length > 0.95 && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && /\s/.test(text)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
function decoded(bytes: Iterable<number>): string {
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return ''
  }
}
const base64 = (text: string): string => decoded(Buffer.from(text, 'base64'))
const numbers = (text: string, radix: number, size: RegExp): string => decoded((text.match(size) ?? []).map((part) => Number.parseInt(part, radix)).filter((code) => code < 256))

const CODES: [RegExp, (found: string) => string][] = [
  [/[A-Za-z0-9+/_-]{12,}={0,2}/g, base64],
  [/(?:0x)?(?:[0-9a-f]{2}[\s:]?){8,}/gi, (found) => numbers(found.replace(/^0x/i, ''), 16, /[0-9a-f]{2}/gi)],
  [/(?:\\x[0-9a-f]{2}|%[0-9a-f]{2}){6,}/gi, (found) => numbers(found, 16, /[0-9a-f]{2}/gi)],
  [/(?:\\u00[0-9a-f]{2}|&#x[0-9a-f]{2};){6,}/gi, (found) => numbers(found, 16, /[0-9a-f]{2}(?=;|\\|$)/gi)],
  [/(?:[01]{8}\s?){5,}/g, (found) => numbers(found, 2, /[01]{8}/g)],
  [/(?:\b\d{2,3}[\s,;]+){8,}\d{2,3}\b/g, (found) => { const text = numbers(found, 10, /\d+/g); return englishShare(text) > 0.2 ? text : '' }],
]
const MORSE = /(?:[.\-·–]{1,6}(?:\s+|\s*[/|]\s*)){7,}[.\-·–]{1,6}/g

/** Share of small English words: tells a sentence from letters in another order. */
function englishShare(text: string): number {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  return words.length < 4 ? 0 : words.filter((word) => (word.length > 1 || word === 'i' || word === 'a') && CLOSED_WORDS.has(word)).length / words.length
}
const HARDLY = 0.1
const CLEARLY = 0.28

const shifted = (text: string, by: number): string => text.replace(/[a-z]/g, (letter) => String.fromCharCode((letter.charCodeAt(0) - 97 + by) % 26 + 97))
const mirrored = (text: string): string => [...text].reverse().join('')
const wordsMirrored = (text: string): string => text.replace(/[a-z]+/g, mirrored)
const OTHER_ORDERS = [...Array.from({ length: 25 }, (_, at) => (text: string) => shifted(text, at + 1)), mirrored, wordsMirrored]

const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '|': 'l' }
/** Letters inside which digits stand: "1gn0r3". Names of versions and sizes ("gpt4", "k8s") hold one. */
const LEET_WORD = /(?<![\w@$])(?=[\w@$!|]*[a-z])(?=[\w@$!|]*[013457@$])[a-z013457@$!|]{3,}(?![\w@$])/gi
const SPACED = /(?:(?<![\w])[a-z][ ._*·-]+){5,}[a-z](?!\w)/gi
const SPACED_ORDER = /ignor|rubric|scor|grad|judg|level|maxim|instruct|criteri|fullmark|system|hire/

/** Passages that are written so that a machine reads them and people do not. `asks` says whether plain words are an instruction. */
export function encodedIn(whole: string, asks: (text: string) => boolean): Span[] {
  const text = whole.slice(0, LONGEST)
  const span = ({ index, 0: found }: RegExpExecArray): Span => ({ start: index, end: index + found.length })
  return [
    ...CODES.flatMap(([code, decode]) => [...text.matchAll(code)].filter((found) => readsAsText(decode(found[0]))).map(span)),
    ...[...text.matchAll(MORSE)].map(span),
    ...[...text.matchAll(/[^\n.!?;:()]{16,}/g)].filter(([part]) => isReordered(part.toLowerCase())).map(span),
    ...[...text.matchAll(SPACED)].filter(([part]) => SPACED_ORDER.test(part.toLowerCase().replace(/[^a-z]/g, ''))).map(span),
    ...[...text.matchAll(/[^\n]+/g)].filter(([line]) => (line.match(LEET_WORD)?.length ?? 0) >= 2 && asks(line.replace(LEET_WORD, (word) => [...word].map((sign) => LEET[sign] ?? sign).join('')))).map(span),
  ]
}

const isReordered = (part: string): boolean => (part.match(/[a-z]{2,}/g)?.length ?? 0) >= 4 && englishShare(part) <= HARDLY && OTHER_ORDERS.some((order) => englishShare(order(part)) >= CLEARLY)
