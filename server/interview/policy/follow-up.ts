import type { ProbeType } from '../../content/schema/common.ts'
import type { MisconceptionEvidence } from '../../evidence/table.ts'
import type { Authored, Utterance } from '../decide.ts'
import type { Line } from '../interview.ts'
import { fragment } from './fragment.ts'
import { contextProbe } from './claims.ts'
import { AT_ONCE, isChecklistTurn, openEntries, type OpenEntry } from './checklist.ts'
import { isPast, nextQuestion } from './stages.ts'
import type { Scene } from './scene.ts'
import { openPoints, type OpenPoint } from './value.ts'
import { choose, fill, utterance } from './words.ts'

/** Below this a probe is not worth its minutes (share of the round's whole weight). */
const WORTH_ASKING = 0.012
/** Twists are for answers that hold: share of the expected credit that must be there. */
const SUCCESS = 0.7
const MOST_TWISTS = 2
/** An answer this long in which this little was recognised was perhaps not understood. */
const UNREAD = { words: 40, recognised: 0.2, points: 2, probes: 2 }

/** After an answer: the probe worth most, a twist after a success, or the next question. [PO2] [PO3] [PO4] */
export function followUp(now: Scene, answer: Line): Authored[] {
  const slice = now.slices.find((one) => one.id === 'question' && one.question === now.held.question)
  if (isPast(now, slice?.endMs ?? null)) return nextQuestion(now, 'time')
  const asked = now.lines.filter((line) => line.move?.kind === 'probe').length
  if (asked >= now.material.round.probeLimit && !hasTime(now)) return nextQuestion(now, 'probes-spent')
  const wrong = unaddressed(now)
  if (wrong !== undefined) return [stress(now, wrong, answer)]
  if (unread(now)) return [plainWords(now, answer)]
  const fromContext = contextProbe(now, answer)
  if (fromContext !== null) return [fromContext]
  const open = openPoints(now).filter((one) => one.value >= WORTH_ASKING)
  const best = staying(now, open)
  const due = openEntries(now)[0]
  const probes = () => [best, ...open.filter((one) => one !== best)].flatMap((one) => (one === undefined ? [] : [probe(now, one, answer)]))
  if (due !== undefined && (best === undefined || due.value === AT_ONCE || isChecklistTurn(now))) return [offering(checklist(now, due, answer), due.value === AT_ONCE ? [] : probes())]
  if (best !== undefined) return [offering(probe(now, best, answer), probes().slice(1))]
  return twist(now, answer) ?? nextQuestion(now, 'settled')
}

/** At most three moves: more to choose from would be more than a choice of words. */
const MOST_OTHERS = 2
const offering = (first: Utterance, others: readonly Utterance[]): Authored => ({ ...first, others: others.slice(0, MOST_OTHERS) })

/** Time left in the question's slice, beyond which its probe limit does not hold: terse people are asked more, not dismissed. */
const ENOUGH_TIME = 0.3

export function hasTime(now: Scene): boolean {
  const slice = now.slices.find((one) => one.id === 'question' && one.question === now.held.question)
  if (slice?.endMs == null) return false
  const opened = now.held.openedMs[now.held.question] ?? 0
  return slice.endMs - now.nowMs > ENOUGH_TIME * (slice.endMs - opened)
}

/** A doubtful claim is asked about once, neutrally: the candidate may reconcile it or take it back. */
function unaddressed(now: Scene): MisconceptionEvidence | undefined {
  return now.table.misconceptions.find((found) => !found.corrected
    && !now.lines.some((line) => line.move?.kind === 'probe' && line.move.point === found.misconception))
}

function unread(now: Scene): boolean {
  const seen = now.table.points.filter((point) => point.state !== 'absent').length
  return now.table.language === 'english' && now.table.words >= UNREAD.words && now.table.recognised < UNREAD.recognised && seen < UNREAD.points
    && now.lines.filter((line) => line.move?.kind === 'probe').length >= UNREAD.probes
    && !now.lines.some((line) => line.move?.kind === 'probe' && line.move.probe === 'plain-words')
}

/** Depth before breadth: a point close in value whose criterion is the one under discussion goes first. */
function staying(now: Scene, open: readonly OpenPoint[]): OpenPoint | undefined {
  const best = open[0]
  const last = now.lines.findLast((line) => line.move?.kind === 'probe')?.move
  const current = now.points.find((point) => last?.kind === 'probe' && point.id === last.point)?.of
  return open.find((one) => best !== undefined && one.point.of === current && one.value >= best.value * 0.75) ?? best
}

function probe(now: Scene, { point, evidence, value, probes }: OpenPoint, answer: Line): Utterance {
  const authored = point.probes[probes % point.probes.length]!
  const wordings = authored.say ?? now.material.round.wordings[authored.type] ?? []
  const quoted = fragment(answer.text, evidence.quotes, authored.type)
  return utterance(worded(now, wordings, quoted), {
    kind: 'probe', point: point.id, probe: authored.type, quoted,
    before: { state: evidence.state, credit: evidence.credit },
    reason: { why: `the most valuable open point: ${point.is}`, value, trigger: { seq: answer.seq, text: quoted ?? answer.text.slice(0, 80) } },
  })
}

function checklist(now: Scene, { entry, value }: OpenEntry, answer: Line): Utterance {
  return utterance(choose(now, entry.say), {
    kind: 'probe', point: entry.id, criterion: entry.of, probe: 'plain-question', quoted: null, before: { state: 'absent', credit: 0 },
    reason: { why: 'a plain question of the round that was not asked yet', value, trigger: { seq: answer.seq, text: answer.text.slice(0, 80) } },
  })
}

function stress(now: Scene, wrong: MisconceptionEvidence, answer: Line): Utterance {
  const quoted = shorten(wrong.quote.text)
  return utterance(worded(now, now.material.round.wordings['stress-contradiction'] ?? FALLBACK['stress-contradiction']!, quoted), {
    kind: 'probe', point: wrong.misconception, probe: 'stress-contradiction', quoted,
    before: { state: 'contradicted', credit: 0 },
    reason: { why: 'a claim that conflicts with the rubric, asked about once', value: 1, trigger: { seq: answer.seq, text: wrong.quote.text } },
  })
}

function plainWords(now: Scene, answer: Line): Utterance {
  const open = openPoints(now)[0]
  return utterance(choose(now, now.material.round.wordings['plain-words'] ?? FALLBACK['plain-words']!), {
    kind: 'probe', point: open?.point.id ?? now.points[0]!.id, probe: 'plain-words', quoted: null,
    before: { state: open?.evidence.state ?? 'absent', credit: open?.evidence.credit ?? 0 },
    reason: { why: 'little of the answer was recognised, so it is asked for in other words', value: 1, trigger: { seq: answer.seq, text: answer.text.slice(0, 80) } },
  })
}

function twist(now: Scene, answer: Line): Utterance[] | null {
  const used = now.lines.filter((line) => line.move?.kind === 'twist').length
  const next = now.question.twists[used]
  const mean = now.table.points.reduce((sum, point) => sum + point.credit, 0) / Math.max(1, now.table.points.length)
  if (next === undefined || used >= MOST_TWISTS || mean < SUCCESS) return null
  return [utterance(next, { kind: 'twist', twist: used, reason: { why: 'the answer holds, so the conditions change', value: mean, trigger: { seq: answer.seq, text: answer.text.slice(0, 80) } } })]
}

const FALLBACK: Partial<Record<ProbeType, string[]>> = {
  'stress-contradiction': ['What makes you sure of that?', 'How would you check that?', 'When would that not hold?'],
  'plain-words': ['What is the usual name for that?', 'How would you explain that with one example?', 'How would you measure that?'],
}

function worded(now: Scene, wordings: readonly string[], quoted: string | null): string {
  const asked = choose(now, wordings)
  return quoted === null ? asked : `${fill(choose(now, now.material.round.quoting), { quote: quoted })} ${asked}`
}

/** The first ten words of a claim, verbatim. */
const shorten = (text: string): string => /^\s*((?:\S+\s+){0,9}\S+)/.exec(text)?.[1]?.replace(/[,;:]$/, '') ?? text
