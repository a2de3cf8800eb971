import { z } from 'zod'
import { linesOf, headingOf, isShort, type DocumentLine } from './lines.ts'
import { quantitiesIn, Quantity } from './quantities.ts'
import { sentencesOf, wordCount } from './sentences.ts'
import { addressesTheReader } from './set-aside.ts'
import { isNamed, termsOf } from './words.ts'

/** Something that a résumé says of its owner's work, so that one can ask about it. */
export const Claim = z.strictObject({
  id: z.string(),
  /** A line or sentence of the résumé, verbatim but for line breaks. */
  text: z.string(),
  /** result: what changed · led: people or work · built: what came into being · used: with which tools. */
  kind: z.enum(['result', 'built', 'led', 'used']),
  numbers: z.array(Quantity),
  /** Telling words, by which an answer is known to be about the same thing. */
  terms: z.array(z.string()),
})
export type Claim = z.infer<typeof Claim>

const MOST = 30
const LENGTH = { least: 3, most: 60 }

const SECTIONS = /^(?:(?:professional|work|relevant|career|employment|industry|research|teaching|other|additional|selected|personal|side|key|core|technical|notable) )*(?:summary|profile|about(?: me)?|objective|experiences?|employment(?: history)?|history|work history|career|positions?(?: held)?|projects?|open source|achievements?|accomplishments?|highlights|responsibilities|skills(?: (?:&|and) \w+)?|skill set|tools|technologies|tech stack|stack|languages|frameworks|programming(?: languages)?|expertise|competenc(?:y|ies)|education(?: (?:&|and) \w+)?|academic background|qualifications|certifications?|certificates|courses?|training|awards?(?: (?:&|and) \w+)?|honou?rs|publications?|patents?|talks|interests|hobbies|activities|volunteering|references|contact(?: \w+)?|personal(?: \w+)?|details)$/
/** Sections that are not about work. Of schools, private life and other people nothing is kept. */
const PRIVATE = /\b(?:education|academic|qualifications|certificat\w*|courses?|training|interests|hobbies|activities|volunteering|references|contact|personal (?!projects?)|personal$|details|honou?rs|awards?|objective)\b/
const TOOLS = /\b(?:skills?|tools|technologies|stack|languages|frameworks|programming|expertise|competenc\w+)\b/

/** Who somebody is or where they live and studied, on a line of its own or beside work: such a line is left out. */
const PERSONAL = [
  /[\w.+-]+@[\w-]+\.\w+/, /\bhttps?:\/\/|\bwww\.|\b(?:linkedin|github|gitlab|twitter|x)\.com\b/i,
  /(?:\+|\(\d)[\d\s().-]{7,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b(?:phone|mobile|tel|e-?mail|address)\s*[.:]/i,
  /\b\d{1,5}\s+(?:\p{L}+\s){0,3}(?:street|st\.|avenue|ave\.?|road|rd\.|lane|drive|blvd|boulevard|apt\.?)(?!\p{L})|\b\p{L}+(?:straße|strasse)\b/iu,
  /\b(?:date of birth|born (?:in|on)|nationality|citizen(?:ship)?|marital|married|single|gender|pronouns|religion|visa|work permit)\b/i,
  /\b(?:universit\w+|college|school|faculty|institute of technology|gpa|b\.?\s?sc\b|m\.?\s?sc\b|bachelor\w*|master'?s (?:degree|thesis|of)|master of|ph\.?\s?d\b|doctorate|dissertation|thesis|diploma|cum laude|coursework|graduated|valedictorian)\b/i,
]

const LED = /^(?:co-?)?(?:led|lead|leading|managed|managing|mentored|mentoring|headed|coordinated|coordinating|supervised|supervising|coached|coaching|hired|hiring|owned|owning|drove|driving|directed|directing|oversaw|guided|founded|chaired|organi[sz]ed|ran|onboarded|trained (?:a |the |new |junior |\d+ )?(?:team|engineers|colleagues|staff|people|interns))\b/
const BUILT = /^(?:re-?|co-?)?(?:built|build|building|designed|designing|implemented|implementing|developed|developing|created|creating|wrote|writing|rewrote|launched|launching|shipped|shipping|deployed|deploying|migrated|migrating|trained|training|automated|automating|integrated|integrating|introduced|introducing|established|set up|engineered|engineering|architected|architecting|delivered|delivering|prototyped|refactored|released|replaced|moved|ported|added|extended|maintained|maintaining|operated|operating|tuned|evaluated|analy[sz]ed|researched|contributed|productioni[sz]ed|fixed|debugged|modeled|modelled|scaled|scaling)\b/
const CHANGED = /\b(?:cut|cutting|reduc(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)|dropp(?:ed|ing)|halv(?:ed|ing)|sav(?:ed|ing)|increas(?:ed|ing)|grew|grow(?:n|ing)|rais(?:ed|ing)|improv(?:ed|ing)|boost(?:ed|ing)|lift(?:ed|ing)?|doubl(?:ed|ing)|tripl(?:ed|ing)|speeding up|sped up|accelerat(?:ed|ing)|rose|fell|went (?:up|down)|brought .{3,40} (?:down|up|from|to)|achiev(?:ed|ing)|reach(?:ed|ing)|result(?:ed|ing) in|gain(?:ed)?|from \D{0,12}\d.{0,20} to)\b/
const USED = /^(?:used|using|worked (?:with|on|in)|working (?:with|on|in)|experience (?:with|in)|experienced (?:with|in)|proficient (?:with|in)|fluent in|familiar with|knowledge of|hands-on)\b/
/** What stands before the verb: "I", "As tech lead I", "Responsible for", "2021: ". */
const OPENING = /^(?:(?:(?:as|in|at|during|since|while|for) [^,]{2,50}, ?)?(?:i|we|he|she|they)(?: have| had| also| then| personally| successfully)* |(?:was |were )?(?:mainly |mostly |also )?(?:responsible|accountable) for |(?:successfully|personally|independently|single-handedly|also|then|currently|later|helped(?: to)?|[^:.]{2,40}:) ?)+/

/** Claims about work, most checkable first, and how many lines were set aside because they address the reader. */
export function claimsIn(resume: string): { claims: Claim[]; setAside: number } {
  const lines = linesOf(resume, isSection)
  const usable = lines.filter(({ text }) => !addressesTheReader(text))
  const claims = usable
    .filter(({ heading }) => !PRIVATE.test(heading))
    .flatMap((line) => statements(line).flatMap((text) => read(text, line)))
    .filter((claim, at, all) => all.findIndex((other) => other.text === claim.text) === at)
    .map((claim, at) => ({ ...claim, id: `claim-${at + 1}` }))
  return { claims: claims.sort((a, b) => checkable(b) - checkable(a)).slice(0, MOST), setAside: lines.length - usable.length }
}

const isSection = (line: string): boolean => isShort(line) && SECTIONS.test(headingOf(line).replace(/^\W+|\W+$/g, ''))
const isPersonal = (text: string): boolean => PERSONAL.some((pattern) => pattern.test(text))

/** A bullet is one statement; a paragraph is its sentences, so that one about a school takes nothing else with it. */
const statements = ({ text }: DocumentLine): string[] =>
  wordCount(text) <= 25 && !/[.!?]\s+\p{Lu}/u.test(text) ? [text] : sentencesOf(text)

function read(text: string, { heading }: DocumentLine): Omit<Claim, 'id'>[] {
  const words = wordCount(text)
  const kind = kindOf(text, TOOLS.test(heading))
  const terms = termsOf(text)
  if (kind === null || isPersonal(text) || text.includes('?') || terms.length === 0 || words > LENGTH.most) return []
  if (words < LENGTH.least && !(kind === 'used' && terms.some(isNamed))) return []
  return [{ text, kind, numbers: quantitiesIn(text), terms }]
}

function kindOf(text: string, tools: boolean): Claim['kind'] | null {
  const said = text.toLowerCase().replace(/[’]/g, '\'')
  const acted = said.replace(OPENING, '')
  if (tools) return 'used'
  if (CHANGED.test(said) && quantitiesIn(text).length > 0) return 'result'
  if (LED.test(acted)) return 'led'
  if (BUILT.test(acted)) return 'built'
  if (CHANGED.test(acted.split(/\s/, 1)[0]!)) return 'result'
  if (USED.test(acted)) return 'used'
  return /\b(?:i|we) (?:\w+ly |also |then |have |had )*(?:built|designed|implemented|developed|created|wrote|rewrote|launched|shipped|deployed|migrated|trained|automated|led|managed|run|ran|maintain|own)\b/.test(said) ? /\b(?:led|managed)\b/.test(said) ? 'led' : 'built' : null
}

/** Numbers can be checked against other numbers, deeds against what is told of them, tools against little. */
function checkable({ kind, numbers, terms }: Claim): number {
  const base = { result: 3, built: 2, led: 2, used: 0 }[kind]
  return base + Math.min(2, numbers.length) + Math.min(1, terms.length / 6) + (terms.some(isNamed) ? 0.25 : 0)
}
