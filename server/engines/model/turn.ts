import { renderPrompt } from '../../content/prompt-template.ts'
import type { Question } from '../../content/schema/question.ts'
import type { EvidenceState } from '../../evidence/table.ts'
import type { Authored, Utterance } from '../../interview/decide.ts'
import type { Move } from '../../interview/events.ts'
import type { Held, Line } from '../../interview/interview.ts'
import { isAboutContext } from '../../interview/policy/claims.ts'
import type { Material } from '../../interview/material.ts'
import type { Prompt } from '../../ports.ts'
import { asData } from './as-data.ts'
import { authoredAsk } from './authored.ts'
import type { Heard } from './checks.ts'
import { containsTerm } from './text.ts'

/** A move that is offered to a model: the name it goes by in the prompt, its authored words, and what new words for it are checked against. */
export type Offer = { name: string; authored: string; heard: Heard }

/** What a model reads, and the moves it may choose among, the policy's own first. */
type Turn = { prompt: Prompt; offers: Offer[] }

/** Longer answers are shortened in the middle, so that a small model's context holds the turn. In characters. */
const LONGEST_TURN = { head: 6_000, tail: 2_000 }

/** Moves whose words may be the model's; everything else stays as it was written, questions that quote a résumé among it. */
export const isWorded = (move: Move): boolean =>
  (move.kind === 'probe' && !isAboutContext(move)) || move.kind === 'encourage' || (move.kind === 'redirect' && move.why === 'no-answer')

/** Null when the interview was started without this round's prompt: then the authored words stand. */
export function turn(held: Held, material: Material, { others = [], ...first }: Authored, delimiter: string): Turn | null {
  const template = material.prompts.find((prompt) => prompt.name === `interviewer/${material.round.id}`)
  const question = material.questions[held.question]
  if (template === undefined || question === undefined) return null
  const candidate = held.lines.filter((line) => line.who === 'candidate').map((line) => line.text)
  const interviewer = held.lines.filter((line) => line.who === 'interviewer').map((line) => line.text)
  const said = candidate.join(' . ')
  const secrets = question.secrets.filter((secret) => !containsTerm(said, secret))
  const moves = [first, ...others].map((utterance, at) => {
    const name = utterance.move.kind === 'probe' ? `probe-${at + 1}` : utterance.move.kind
    const described = describe(utterance.move, material, question, utterance.text)
    const heard: Heard = {
      move: utterance.move, answer: described.answer, past: material.round.past, candidate, interviewer, delimiter, secrets: question.secrets,
      authored: [question.text, utterance.text, ...described.examples].join(' '),
    }
    return { offer: { name, authored: utterance.text, heard }, words: offered(name, at, utterance, described) }
  })
  return {
    prompt: renderPrompt(template, {
      interviewer: material.persona.name,
      role: material.guide.role,
      manner: material.persona.manner,
      criteria: criteria(material),
      question: question.text,
      delimiter,
      transcript: transcript(held.lines.filter((line) => line.question === held.question)),
      moves: moves.map(({ words }) => words).join('\n\n'),
      secrets: secrets.length === 0 ? 'none' : secrets.join('; '),
    }),
    offers: moves.map(({ offer }) => offer),
  }
}

/** One move as the prompt offers it: the first with more of its author's wordings. */
const offered = (name: string, at: number, { move }: Utterance, { kind, aim, known, examples }: Description): string => [
  `MOVE: ${name}${kind}`,
  `- bring out: ${aim}`,
  `- said of it so far: ${known}`,
  ...(move.kind === 'probe' && move.quoted !== null ? [`- words to quote: “${move.quoted}”`] : []),
  `- as the author would ask: ${examples.slice(0, at === 0 ? 3 : 1).join(' / ')}`,
].join('\n')

const KNOWN: Record<EvidenceState, string> = {
  absent: 'nothing',
  mentioned: 'it was named, not explained',
  explained: 'it was explained, without a number, a named case or an example',
  grounded: 'it was explained with a number, a case or an example',
  contradicted: 'something that does not go together with it',
}

/** `answer` is what must not be said: in a story what is asked for may be named, elsewhere naming it would answer it. */
type Description = { kind: string; aim: string; known: string; examples: string[]; answer: string }

function describe(move: Move, { round }: Material, question: Question, authored: string): Description {
  if (move.kind !== 'probe') {
    const examples = [authored]
    return move.kind === 'encourage'
      ? { kind: '', aim: 'anything at all: the candidate does not know. Make a first small part easy to say, without a hint.', known: 'not enough to go on', examples, answer: '' }
      : { kind: '', aim: 'an answer to the question that is open: the last turn did not answer it', known: 'nothing that answers it', examples, answer: '' }
  }
  if (move.probe === 'plain-question') {
    const entry = round.checklist.find((one) => one.id === move.point)
    const aim = (round.criteria.find((one) => one.id === move.criterion)?.is ?? move.reason.why).replace(/\.?$/, '.')
    return { kind: ', a plain question', aim: `${aim} Ask the same as the examples do.`, known: 'this was not asked yet', examples: [...new Set([authored, ...entry?.say ?? []])].slice(0, 4), answer: '' }
  }
  const point = [...round.points, ...question.points].find((one) => one.id === move.point)
  const asked = authoredAsk(authored, move.quoted)
  const all = [asked, ...(point?.probes ?? []).filter((probe) => probe.type === move.probe).flatMap((probe) => probe.say ?? []), ...round.wordings[move.probe] ?? []]
  const examples = [...new Set(all)].slice(0, 4)
  const kind = `, a follow-up of the kind ${move.probe}`
  if (move.probe === 'stress-contradiction') {
    return { kind, examples, answer: '', known: 'a claim, which is in the words to quote', aim: 'what the claim rests on, or how one would check it. Ask as you would about any claim; nothing may show that it is doubtful.' }
  }
  if (move.probe === 'plain-words') {
    return { kind, examples, answer: '', known: 'something that was hard to recognise', aim: 'the same thing in other words, by its usual name, by an example, or by how it would be measured' }
  }
  return { kind, examples, answer: round.past ? '' : point?.is ?? '', known: KNOWN[move.before.state], aim: point?.is ?? move.reason.why }
}

const criteria = ({ round }: Material): string => round.criteria
  .map(({ title, is, bars }) => `- ${title}: ${is}\n${Object.entries(bars).map(([level, bar]) => `  ${level}: ${bar}`).join('\n')}`)
  .join('\n')

/** `3 candidate: "…"`: as JSON strings nothing a candidate wrote can begin a line or end its turn. */
const transcript = (lines: readonly Line[]): string =>
  lines.map((line, index) => `${index + 1} ${line.who}: ${asData(shorten(line.text))}`).join('\n')

const shorten = (text: string): string => text.length <= LONGEST_TURN.head + LONGEST_TURN.tail
  ? text
  : `${text.slice(0, LONGEST_TURN.head)} […] ${text.slice(-LONGEST_TURN.tail)}`
