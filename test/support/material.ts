import { Guide } from '#server/content/schema/guide.ts'
import { Question } from '#server/content/schema/question.ts'
import { Round } from '#server/content/schema/round.ts'
import type { EvidenceTable, PointEvidence } from '#server/evidence/table.ts'
import type { Turn } from '#server/evidence/transcript.ts'
import type { Material } from '#server/interview/material.ts'
import type { Prepared } from '#server/interview/policy/scene.ts'

const probes = (type: string, ...say: string[]) => [{ type, say }]
const bars = { 1: 'shows nothing', 2: 'shows little', 3: 'shows some', 4: 'shows it', 5: 'shows more' }

export const round = Round.parse({
  id: 'behavioral', version: '1.0.0', title: 'Behavioral', about: 'Stories.', area: 'behavioral', from: ['7/behavioral'],
  count: { 15: 1, 30: 2, 45: 3 }, probeLimit: 4, past: true,
  phases: [
    { id: 'intro', title: 'Intro', share: 0.1, help: 'Hello.' },
    { id: 'question', title: 'Story', share: 0.8, help: 'Tell it.' },
    { id: 'closing', title: 'Your questions', share: 0.1, help: 'Ask.' },
  ],
  criteria: [
    { id: 'ownership', title: 'Ownership', is: 'own part', from: '5', weight: 0.5, bars },
    { id: 'results', title: 'Results', is: 'what came of it', from: '5', weight: 0.5, bars },
  ],
  points: [
    { id: 'own-action', of: 'ownership', is: 'What you did yourself', weight: 3, need: 'explained', cap: 2, match: ['<I-did>'], says: ['I wrote it', 'I built it'], missing: 'The answer does not say what you did.', drill: 'Retell it with I.', probes: probes('ownership', 'Which parts of that did you personally do?', 'What was your own part in it?', 'What did your own hands do there?') },
    { id: 'result', of: 'results', is: 'A result with a number', weight: 2, need: 'grounded', match: ['rose'], says: ['it rose', 'it rose by 4'], missing: 'The answer does not give a result.', drill: 'From, to, over.', probes: probes('evidence', 'What did you measure that against?', 'How do you know?', 'Which number changed?') },
  ],
  greeting: ['Hello, I am {name}. This is practice for the role of {role}; we have {length}.'],
  quoting: ['You said “{quote}”.', 'You mentioned “{quote}”.', 'I noted “{quote}”.'],
  wordings: { 'stress-contradiction': ['What makes you sure of that?', 'How would you check that?', 'When would that not hold?'], 'plain-words': ['What is the usual name for that?', 'Can you put that in one example?', 'How would you measure that?'] },
  closing: ['That was my last question. What would you like to ask me?'],
  farewell: ['Thank you for your time. Goodbye.'],
})

const question = (id: string, text: string, more: Record<string, unknown> = {}) => Question.parse({
  id, text, from: ['7/behavioral'], minutes: 12, rephrase: `In other words, ${id}?`, points: [], outline: ['a', 'b', 'c'],
  hidden: [{ id: 'university', about: ['university | school'], asks: ['Can it be from university?', 'Is a school project fine?'], answer: 'Yes, if it was really yours.' }],
  glossary: [{ term: ['tight deadline'], means: 'Less time than the plan had asked for.' }],
  ...more,
})

const guide = Guide.parse({
  id: 'pack', version: '1.0.0', title: 'Pack', role: 'Machine Learning Engineer', company: 'Company',
  level: { id: 'mle', title: 'Machine Learning Engineer', bar: 4, is: 'The bar.' },
  outline: [{ id: '5', title: 'Five' }], process: [{ id: 'onsite', title: 'Onsite', is: 'Rounds.', from: '5' }],
  timeline: { is: 'Weeks.', weeks: [4, 6], from: '5' },
  criteria: [{ id: 'culture', title: 'Culture', is: 'Culture.', from: '5', fedBy: [{ round: 'behavioral', criterion: 'ownership', weight: 1 }] }],
  areas: [], requirements: { must: [], nice: [] }, tips: [],
  facts: [{ id: 'remote', about: ['remote | from home'], asks: ['Is the role remote?', 'Can I work from home?'], answer: 'Many postings say remote; ask your recruiter.', from: '5' }],
  verdict: [{ id: 'meets', overall: 4, say: 'At the bar, {low} to {high}.' }, { id: 'below', overall: 1, say: 'Below the bar, {low} to {high}.' }],
})

/** `ladder` gives the questions a hint ladder, as technical rounds have. */
export const material = ({ ladder = false } = {}): Material => {
  const hints = ladder ? [1, 2, 3, 4].map((rung) => ({ rung, say: `Hint number ${rung}.`, for: 'result' })) : []
  return {
    guide, round, persona: { id: 'maren', name: 'Maren', manner: 'calm' }, prompts: [],
    questions: [
      question('first', 'Tell me about a tight deadline.', { hints, twists: ['What if you had half the time?', 'What if the team were new?'] }),
      question('second', 'Tell me about a failure.', { hints }),
    ],
  }
}

/** Points with the credit that the candidate's words earn here: `own` for own-action, `number` for result; `wrong` is a doubtful claim. */
export function keywordReader(turns: readonly Turn[]): EvidenceTable {
  const find = (word: string) => turns.flatMap(({ role, text }, turn) => {
    const start = role === 'candidate' ? text.indexOf(word) : -1
    return start < 0 ? [] : [{ turn, start, end: start + word.length, text: word }]
  })
  const point = (id: string, criterion: string, word: string): PointEvidence => {
    const quotes = find(word)
    return { point: id, criterion, state: quotes.length > 0 ? 'explained' : 'absent', credit: quotes.length > 0 ? 1 : 0, source: 'volunteered', asked: false, quotes }
  }
  return {
    reader: 'keyword/1', points: [point('own-action', 'ownership', 'own'), point('result', 'results', 'number')],
    misconceptions: find('wrong').map((quote) => ({ misconception: 'doubtful', criterion: 'results', cap: 2, quote, corrected: false })),
    flags: [], code: null, language: 'english', texture: { checkable: 0.5, reported: 0.5, contrast: 0.5, action: 0.5, held: 0.5, gain: 0.5, hesitant: 0, imagined: 0, empty: 0 }, words: 20, recognised: 0.5, aimed: true, credited: 1, answers: turns.filter((turn) => turn.role === 'candidate').length,
  }
}

export const prepared = (options: { ladder?: boolean } = {}): Prepared => {
  const content = material(options)
  return { material: content, readers: content.questions.map(() => keywordReader) }
}
