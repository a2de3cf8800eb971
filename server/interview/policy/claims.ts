import { conflictBetween, type Conflict } from '../../contexts/conflicts.ts'
import type { Claim } from '../../contexts/claims.ts'
import type { Context } from '../../contexts/context.ts'
import { fitOf, type SaidLine } from '../../contexts/fit.ts'
import { quantitiesIn } from '../../contexts/quantities.ts'
import { requirementsOfGuide, type Requirement } from '../../contexts/requirements.ts'
import { excerpt, sentencesOf, wordCount } from '../../contexts/sentences.ts'
import { isNamed, shared, termsOf } from '../../contexts/words.ts'
import type { Utterance } from '../decide.ts'
import type { Move } from '../events.ts'
import type { Line } from '../interview.ts'
import type { Material } from '../material.ts'
import type { Scene } from './scene.ts'
import { openPoints, type OpenPoint } from './value.ts'
import { choose, fill, utterance } from './words.ts'

const MOST = { claims: 2, conflicts: 2, requirements: 3 }
/** Telling words that the story must share with a claim. */
const TOUCHES = 2
/** Words after which a story counts as told. */
const TOLD = 60
/** Probes of the rubric that come first in a question, before a requirement that the question is not about. */
const PROBES_FIRST = 2

type About = NonNullable<Extract<Move, { kind: 'probe' }>['about']>
const WHY: Record<About, string> = { claim: 'a line of the résumé that the story touches', conflict: 'two numbers for one thing', requirement: 'a requirement that was not spoken of yet' }

/** A probe about what stands in the résumé or job description, or about two numbers that differ. Its words are authored: a model must not word them. */
export const isAboutContext = (move: Move | null): boolean => move?.kind === 'probe' && move.about !== undefined

/** What the role asks for: by the job description, or else by the guide. */
export const requirementsOf = ({ context, guide }: Pick<Material, 'context' | 'guide'>): readonly Requirement[] =>
  context?.requirements ?? requirementsOfGuide(guide)

/** Two numbers that differ, a claim that this story touches, or a requirement nobody spoke of; null where none is due. [PO17] [PO18] [PO19] */
export function contextProbe(now: Scene, answer: Line): Utterance | null {
  const { context, round } = now.material
  if (round.past) {
    const conflict = conflicting(now, context?.claims ?? [], answer)
    if (conflict !== null) return conflict
  }
  const last = now.lines.findLast((line) => line.move?.kind === 'probe')
  if (context == null || isAboutContext(last?.move ?? null)) return null
  if (round.past) return touched(now, context, answer)
  return round.id === 'recruiter-screen' ? unspoken(now, context, answer) : null
}

type Aim = Pick<OpenPoint, 'point' | 'evidence' | 'value'>

const CLAIM = {
  ownership: [
    'Your résumé says “{claim}”. What was your own part in that?',
    'Your résumé has the line “{claim}”. Which of that did you do yourself?',
  ],
  evidence: [
    'Your résumé says “{claim}”. How was that measured?',
    'Your résumé has the line “{claim}”. What was that compared with?',
  ],
}

/** Asked after the story is told, and only where it is about the same thing: nobody is torn out of another story. */
function touched(now: Scene, { claims }: Context, answer: Line): Utterance | null {
  const asked = askedAbout(now, 'claim')
  const told = now.lines.filter((line) => line.who === 'candidate').map((line) => line.text).join('\n')
  const probed = now.lines.some((line) => line.move?.kind === 'probe')
  if (asked.length >= MOST.claims || wordCount(told) < TOLD || !probed) return null
  const words = termsOf(told)
  const found = claims
    .filter((claim) => claim.kind !== 'used' && !isQuoted(now, claim))
    .map((claim) => ({ claim, common: shared(claim.terms, words).length }))
    .filter(({ common }) => common >= TOUCHES)
    .sort((a, b) => b.common - a.common)[0]?.claim
  const aim = found === undefined ? null : aimOf(now, found)
  if (found === undefined || aim === null) return null
  return utterance(fill(CLAIM[aim.about][asked.length % CLAIM[aim.about].length]!, { claim: excerpt(found.text) }), probe(aim.open, 'specific-instance', 'claim', WHY.claim, { seq: answer.seq, text: excerpt(found.text) }))
}

/** The own part first; where that was told, how a result was measured. */
function aimOf(now: Scene, { kind, numbers }: Claim): { open: OpenPoint; about: keyof typeof CLAIM } | null {
  const open = openPoints(now)
  const own = open.find(({ point }) => point.probes.some(({ type }) => type === 'ownership'))
  if (own !== undefined) return { open: own, about: 'ownership' }
  const measured = open.find(({ point }) => point.probes.some(({ type }) => type === 'evidence'))
  return measured === undefined || kind !== 'result' || numbers.length === 0 ? null : { open: measured, about: 'evidence' }
}

/** Takes something back, or tells one part of it: then two numbers are one account. */
const PARTLY = /\b(?:actually|sorry|i meant|mis(?:spoke|stated|remembered)|correct(?:ion|ing)|rather than|more precisely|to be (?:exact|precise)|in fact|not \d|instead of|at first|initially|originally|at the (?:start|beginning)|by the time|(?:the|in) (?:first|second|next|last) (?:week|month|day|year|quarter|version|run|try|test))\b/i
/** Tells how it went on: another number may be a later one. */
const LATER = /\b(?:later|afterwards|eventually|finally|in the end|by the end|now|today|then|since|after)\b/i

/** A number of the last answer that does not go together with the résumé's, or with one of an earlier answer. Asked about once, and no fault by itself. */
function conflicting(now: Scene, claims: readonly Claim[], answer: Line): Utterance | null {
  const asked = askedAbout(now, 'conflict')
  if (asked.length >= MOST.conflicts) return null
  const isNew = ({ earlier, later }: Conflict): boolean => !asked.some(({ move }) => move?.kind === 'probe' && [keyOf(earlier), keyOf(later)].every((key) => move.reason.why.includes(key)))
  const before = now.held.lines.filter((line) => line.who === 'candidate' && line.seq < answer.seq)
  for (const sentence of sentencesOf(answer.text).filter((one) => !PARTLY.test(one))) {
    const said = quantitiesIn(sentence)
    if (said.length === 0) continue
    for (const claim of claims) {
      const found = conflictBetween(claim.numbers, said)
      if (found !== null && isNew(found) && !asked.some(({ text }) => text.includes(excerpt(claim.text, found.earlier.text)))) {
        return conflict(now, found, answer, `Your résumé says “${excerpt(claim.text, found.earlier.text)}”, and you said “${excerpt(sentence, found.later.text)}”.`)
      }
    }
    if (LATER.test(sentence)) continue
    for (const earlier of before.flatMap((line) => sentencesOf(line.text)).filter((one) => !PARTLY.test(one))) {
      const found = conflictBetween(quantitiesIn(earlier), said)
      if (found !== null && isNew(found)) return conflict(now, found, answer, `Earlier you said “${excerpt(earlier, found.earlier.text)}”, and now “${excerpt(sentence, found.later.text)}”.`)
    }
  }
  return null
}

const TOGETHER = ['How do the two fit together?', 'How do these two go together?', 'Help me put the two together: what does each of them stand for?']
const keyOf = ({ text }: { text: string }): string => `(${text})`

function conflict(now: Scene, { earlier, later }: Conflict, answer: Line, lead: string): Utterance | null {
  const aim = measuring(now)
  return aim === null ? null : utterance(`${lead} ${choose(now, TOGETHER)}`, probe(aim, 'stress-contradiction', 'conflict', `${WHY.conflict}: ${keyOf(earlier)} and ${keyOf(later)}`, { seq: answer.seq, text: later.text }))
}

/** Numbers belong to the point that asks how something was measured, open or not; without one, to what weighs most. */
function measuring({ points, table }: Scene): Aim | null {
  const heaviest = points.toSorted((a, b) => b.weight - a.weight)
  const point = heaviest.find(({ probes }) => probes.some(({ type }) => type === 'evidence')) ?? heaviest[0]
  const evidence = table.points.find((found) => found.point === point?.id)
  return point === undefined || evidence === undefined ? null : { point, evidence, value: 1 }
}

const REQUIREMENT = [
  'The role asks for this: “{requirement}”. What of your own work comes closest to it?',
  'One thing that the role requires is this: “{requirement}”. Where have you done that?',
  'I have this on my list for the role: “{requirement}”. Which work of yours shows that?',
]

/** A must-have of the role that the candidate has not spoken of, those first of which the résumé says nothing either. */
function unspoken(now: Scene, { claims, requirements }: Context, answer: Line): Utterance | null {
  const asked = askedAbout(now, 'requirement')
  const probes = now.lines.filter((line) => line.move?.kind === 'probe').length
  if (asked.length >= MOST.requirements || probes < PROBES_FIRST) return null
  const open = fitOf(requirements.filter(isAskable), claims, saidLines(now))
    .filter(({ state, requirement }) => state !== 'said' && !asked.some(({ move }) => move?.kind === 'probe' && move.point === requirement))
  const next = open.find(({ state }) => state === 'not-shown') ?? open[0]
  const criterion = now.material.round.criteria.find(({ id }) => id === 'fit') ?? now.material.round.criteria[0]!
  if (next === undefined) return null
  return utterance(fill(REQUIREMENT[asked.length % REQUIREMENT.length]!, { requirement: short(next.text) }), {
    kind: 'probe', point: next.requirement, criterion: criterion.id, probe: 'plain-question', quoted: null, before: { state: 'absent', credit: 0 }, about: 'requirement',
    reason: { why: WHY.requirement, value: 1, trigger: { seq: answer.seq, text: next.text } },
  })
}

/** Schooling is nobody's work, and what one word names ("communication") is shown by the whole talk. */
const isAskable = ({ must, text, terms }: Requirement): boolean =>
  must && !/\b(?:degree|bachelor|master|ph\.?\s?d|diploma|universit\w+)/i.test(text) && (terms.length > 1 || terms.some(isNamed))

/** Without what explains it further; an "or" stays, since it is part of what is asked for. */
function short(requirement: string): string {
  const first = wordCount(requirement) <= 16 ? requirement : requirement.split(/;\s|\s\(/, 1)[0]!
  return wordCount(first) <= 24 && !/["“”]/.test(first) ? first : excerpt(first)
}

/** Everything that the candidate said, for the fit. */
export const saidLines = ({ held }: Pick<Scene, 'held'>): SaidLine[] =>
  held.lines.flatMap(({ who, seq, text }) => who === 'candidate' ? [{ seq, text }] : [])

const askedAbout = (now: Scene, about: About): Line[] =>
  now.held.lines.filter(({ move }) => move?.kind === 'probe' && move.about === about)

const isQuoted = (now: Scene, claim: Claim): boolean =>
  now.held.lines.some((line) => line.who === 'interviewer' && (line.text.includes(excerpt(claim.text)) || claim.numbers.some(({ text }) => line.text.includes(excerpt(claim.text, text)))))

const probe = ({ point, evidence, value }: Aim, type: 'specific-instance' | 'stress-contradiction', about: About, why: string, trigger: { seq: number; text: string }): Move =>
  ({ kind: 'probe', point: point.id, probe: type, quoted: null, before: { state: evidence.state, credit: evidence.credit }, about, reason: { why, value, trigger } })
