import nlp from 'compromise'
import { ALSO_PEOPLE, EMPLOYERS, NOBODY, PRODUCT_WORDS, SCHOOLS, TECHNICAL } from './known-names.ts'

export type Kind = 'PERSON' | 'EMPLOYER' | 'SCHOOL' | 'PLACE' | 'EMAIL' | 'PHONE' | 'LINK'
/** Something in a text that tells who or where somebody is. `once`: its word means something else in other places. */
export type Found = { kind: Kind; start: number; end: number; name: string; once: boolean }

/** Words and phrases that are no names here, in lower case: the role's company and products, the words of the pack. */
export type Kept = ReadonlySet<string>

const WORD = String.raw`(?:(?:O['’])?\p{Lu}[\p{L}\p{M}]{1,40}(?:[-'’]\p{L}[\p{L}\p{M}]{1,40}){0,3}|\p{Lu}\.)`
const NAME = String.raw`(?<name>${WORD}(?: ${WORD}){0,2})`
const ROLE = String.raw`(?:[Mm]anager|[Bb]oss|[Ll]ead|[Cc]olleague|[Tt]eammate|[Cc]o-?worker|[Mm]entor|[Ff]riend|[Dd]irector|CTO|CEO|VP|PM|TL|EM|[Ss]cientist|[Ee]ngineer|[Aa]nalyst|[Dd]esigner|[Rr]ecruiter|[Ii]ntern|[Ff]ounder|[Pp]rofessor|[Ss]upervisor|[Aa]dvis[oe]r|[Pp]artner|[Ww]ife|[Hh]usband|[Bb]rother|[Ss]ister)`
const SPEAKS = '(?:said|says|told|asked|wanted|wants|argued|agreed|disagreed|insisted|suggested|replied|answered|thought|worried|pushed back|felt|explained|complained|objected|preferred|proposed|believed|admitted|and I|from the)'
const AT_WORK = String.raw`(?:[Ww]ork(?:ed|ing|s)?|[Jj]ob|[Rr]ole|[Pp]osition|[Ii]ntern(?:ed|ship)?|[Ee]ngineer|[Ss]cientist|[Yy]ears?|[Mm]onths|[Tt]ime|[Ee]mployed|[Cc]areer|[Hh]ired|[Cc]onsult(?:ed|ing)|[Tt]eam|[Ss]tarted|[Ss]tint)`

type Cue = { kind: Kind; pattern: RegExp }
const cue = (kind: Kind, pattern: string): Cue => ({ kind, pattern: new RegExp(pattern, 'gdu') })

/** Read in this order: what an earlier rule has taken is left alone by later ones. */
const FORMS: readonly Cue[] = [
  cue('EMAIL', String.raw`(?<![\w.+-])(?<name>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})`),
  cue('LINK', String.raw`(?<name>(?:https?:\/\/|www\.)[^\s"'<>)]+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|io|dev|me)\/[^\s"'<>)]*)`),
  cue('PHONE', String.raw`(?<![\w.])(?<name>\+\d[\d ().\-]{7,20}\d|\(\d{3}\) ?\d{3}[- ]\d{4}|\d{3}[-.]\d{3}[-.]\d{4})(?!\w)`),
]
const CUES: readonly Cue[] = [
  cue('SCHOOL', String.raw`\b(?<name>(?:University|College|Institute|School|Academy) of ${WORD}(?: ${WORD}){0,2}(?:,? (?:at|in) ${WORD})?)`),
  cue('SCHOOL', String.raw`\b(?<name>(?:${WORD} ){1,3}(?:University|College|Institute(?: of Technology)?|Polytechnic|Academy))\b`),
  cue('SCHOOL', String.raw`\b(?:[Ss]tudied|[Dd]egree|PhD|[Mm]aster'?s|[Bb]achelor'?s|[Tt]hesis|[Gg]raduated|[Uu]ndergrad)(?: [a-z]+){0,4} (?:at|from) ${NAME}`),
  cue('PERSON', String.raw`\b(?:Mr|Mrs|Ms|Dr|Prof)\.? ${NAME}`),
  cue('PERSON', String.raw`\b${ROLE}(?:,| was| is| called| named)* ${NAME}(?! \p{Ll}+ (?:engineer|developer|cluster)\b)`),
  cue('PERSON', String.raw`\b(?:named|[Mm]y name is|I am called) ${NAME}`),
  cue('PERSON', String.raw`\b(?:told|asked|convinced|persuaded|thanked|talked to|talked with|spoke to|spoke with|met with|paired with|reported to|disagreed with|agreed with) ${NAME}`),
  cue('PERSON', String.raw`(?<![\p{L}\p{N}])${NAME},? ${SPEAKS}\b`),
  cue('EMPLOYER', String.raw`\b(?<name>(?:${WORD} ){1,3}(?:Inc|Corp|Corporation|GmbH|Ltd|Limited|LLC|AG|SE|Labs|Technologies|Bank|Studios|Therapeutics)\b\.?)`),
  cue('EMPLOYER', String.raw`\b${AT_WORK}(?: [a-z]+){0,3} (?:at|for|by) ${NAME}`),
  cue('EMPLOYER', String.raw`\b(?:joined|[Jj]oining|left|[Ll]eaving|quit) ${NAME}`),
  cue('EMPLOYER', String.raw`\b(?:[Pp]revious|[Ll]ast|[Ff]ormer|[Cc]urrent|[Oo]ld|[Aa]|[Tt]he) (?:company|employer|job|startup|firm|agency)(?:,| was| is| called| named)+ ${NAME}`),
  cue('EMPLOYER', String.raw`(?:^|[.!?]\s+)(?:Back )?[Aa]t ${NAME}`),
  cue('PLACE', String.raw`\b(?:moved to|moving to|live in|lived in|living in|based in|born in|grew up in|relocated to|offices? in) ${NAME}`),
]

/** What tells who or where somebody is, in the order of the text. Rules come first; a tagger of English adds people, places and organisations it knows. */
export function namesIn(text: string, kept: Kept): Found[] {
  const found = contactsIn(text)
  const take = (one: Found | null): void => {
    if (one !== null && !found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  }
  for (const { kind, pattern } of CUES) for (const match of text.matchAll(pattern)) take(named(kind, placeOf(match), kept, kind === 'PERSON'))
  for (const one of listed(text)) take(named(one.kind, one, kept, false))
  for (const one of tagged(text)) take(isKnown(one.name, kept) || isLoneOpening(one, text) || (one.kind === 'EMPLOYER' && isProduct(text, one.end)) ? null : named(one.kind, one, kept, false))
  return found.sort((a, b) => a.start - b.start)
}

/** Addresses, links and numbers under which somebody can be reached. */
export const contactsIn = (text: string): Found[] => FORMS.reduce<Found[]>((found, { kind, pattern }) => [
  ...found,
  ...[...text.matchAll(pattern)].map((match) => ({ kind, ...placeOf(match), once: false })).filter((one) => !found.some((other) => one.start < other.end && other.start < one.end)),
], []).sort((a, b) => a.start - b.start)

function placeOf(match: RegExpMatchArray): { start: number; end: number; name: string } {
  const [start, end] = match.indices!.groups!.name!
  return { start, end, name: match.groups!.name! }
}

/** The name without the words before and after it that are none; null when nothing is left, or a word of the trade. */
function named(kind: Kind, place: { start: number; end: number; name: string }, kept: Kept, plainlyPerson: boolean): Found | null {
  let { start, name } = place
  for (let first = /^\S+ /.exec(name); first !== null && NOBODY.has(bare(first[0])); first = /^\S+ /.exec(name)) {
    start += first[0].length
    name = name.slice(first[0].length)
  }
  for (let last = / \S+$/.exec(name); last !== null && (NOBODY.has(bare(last[0])) || isTrade(last[0], kept)); last = / \S+$/.exec(name)) name = name.slice(0, last.index)
  name = name.replace(/(?<!\b(?:Inc|Corp|Ltd|\p{Lu}))[.,;:!?]+$/u, '').replace(/['’]s$/, '')
  const words = name.split(' ').map(bare).filter((word) => word !== '')
  const also = plainlyPerson && ALSO_PEOPLE.has(words[0] ?? '')
  if (words.length === 0 || (words.length === 1 && NOBODY.has(words[0]!)) || kept.has(words.join(' '))) return null
  if (!also && (kind === 'SCHOOL' ? isTrade(words[0]!, kept) && words.length === 1 : words.some((word) => isTrade(word, kept)))) return null
  if (kind !== 'EMPLOYER' && kind !== 'SCHOOL' && /^\p{Lu}{2,}$/u.test(name)) return null
  return { kind: EMPLOYERS.has(words.join(' ')) && kind !== 'SCHOOL' ? 'EMPLOYER' : kind, start, end: start + name.length, name, once: also || COMMON_WORDS.has(words.join(' ')) }
}

const bare = (word: string): string => word.trim().toLowerCase().replace(/['’]s$/, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const isTrade = (word: string, kept: Kept): boolean => TECHNICAL.has(bare(word)) || kept.has(bare(word)) || /\p{Ll}\p{Lu}|\d/u.test(word.replace(/^(?:Mc|Mac|De|Van|O['’])/, ''))
const isKnown = (name: string, kept: Kept): boolean => name.split(' ').some((word) => isTrade(word, kept))

function listed(text: string): { kind: Kind; start: number; end: number; name: string }[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}[\p{L}]+/gu)].flatMap((match): { kind: Kind; start: number; end: number; name: string }[] => {
    const word = match[0].toLowerCase()
    const place = { start: match.index, end: match.index + match[0].length, name: match[0] }
    // At the start of a sentence "Target", "Wise" and "Snap" are words like others.
    const plain = COMMON_WORDS.has(word) && !/(?:at|for|joined|left) $/.test(text.slice(0, match.index))
    if (EMPLOYERS.has(word) && !isProduct(text, place.end) && !plain) return [{ kind: 'EMPLOYER', ...place }]
    return SCHOOLS.has(word) && !plain ? [{ kind: 'SCHOOL', ...place }] : []
  })
}
/** Where a first name ends, the family name that follows it; empty when there is none. */
export function surnameAt(text: string, end: number, kept: Kept): string {
  const next = SURNAME.exec(text.slice(end))?.[1] ?? ''
  return next === '' || NOBODY.has(bare(next)) || isTrade(next, kept) ? '' : next
}
const SURNAME = new RegExp(`^ (${WORD})`, 'u')

/** A word for a product follows: "Google Cloud" is no employer. */
export function isProduct(text: string, end: number): boolean {
  const next = /^ (\S+)/.exec(text.slice(end))?.[1] ?? ''
  return PRODUCT_WORDS.has(bare(next)) || (/^\p{Lu}/u.test(next) && TECHNICAL.has(bare(next)))
}
const COMMON_WORDS: ReadonlySet<string> = new Set('apple meta target wise snap unity riot booking oracle imperial cohere bits columbia'.split(' '))

/** People, places and organisations that the tagger knows, where one capital letter says so too; all capitals are a short form. */
function tagged(text: string): { kind: Kind; start: number; end: number; name: string }[] {
  return piecesOf(text).flatMap(({ at, piece }) => taggedIn(piece).map((one) => ({ ...one, start: one.start + at, end: one.end + at })))
}

/** The tagger takes longer than in proportion for long texts: it gets pieces, cut at the end of a sentence, else at a space, else anywhere. */
const piecesOf = (text: string): { at: number; piece: string }[] => [...text.matchAll(PIECE)].map((match) => ({ at: match.index, piece: match[0] }))
const PIECE = /\S[\s\S]{0,1500}(?:[.!?](?=\s)|$)|\S[\s\S]{0,1500}(?=\s)|\S{1,1500}/g

function taggedIn(text: string): { kind: Kind; start: number; end: number; name: string }[] {
  const doc = nlp(text)
  const views: [Kind, { out(form: 'offset'): unknown }][] = [['PERSON', doc.people()], ['PLACE', doc.places()], ['EMPLOYER', doc.organizations()]]
  return views.flatMap(([kind, view]) => (view.out('offset') as { text: string; offset?: { start: number; length: number } }[]).flatMap(({ offset }) => {
    if (offset === undefined) return []
    const whole = text.slice(offset.start, offset.start + offset.length)
    const lead = /^[^\p{L}]*/u.exec(whole)![0].length
    const name = whole.slice(lead).replace(/[^\p{L}\p{N}]+$/u, '').replace(/['’]s$/, '')
    const start = offset.start + lead
    return name !== '' && !/^\p{Lu}+$/u.test(name) && name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)) && !/[\n.!?]/.test(name) ? [{ kind, start, end: start + name.length, name }] : []
  }))
}

/** One capitalised word at the start of a sentence that also stands in lower case, or is said of things: no name. */
function isLoneOpening({ kind, name, start }: { kind: Kind; name: string; start: number }, text: string): boolean {
  if (kind === 'PLACE' || name.includes(' ')) return false
  const opens = start === 0 || /[.!?\n]["”’)]*\s*$/.test(text.slice(0, start))
  return opens && new RegExp(String.raw`(?<!\p{L})${name.toLowerCase()}(?!\p{L})`, 'u').test(text)
}
