import type { WithFacts } from '#server/cli/transcript-files.ts'
import type { Scored } from '#server/cli/score.ts'

/** A change of a transcript and what it may do to the overall level (judging 5.4). */
export type Relation = { name: string; change(transcript: WithFacts): WithFacts | null; holds(before: Scored, after: Scored): boolean }

const answers = (transcript: WithFacts, change: (text: string, at: number) => string): WithFacts => {
  let at = -1
  return { ...transcript, turns: transcript.turns.map((turn) => (turn.role === 'candidate' ? { ...turn, text: change(turn.text, at += 1) } : turn)) }
}
const level = (scored: Scored): number => scored.overall ?? 3
const moved = (before: Scored, after: Scored): number => Math.round(10 * (level(after) - level(before))) / 10
const within = (most: number) => (before: Scored, after: Scored): boolean => Math.abs(moved(before, after)) <= most
const notUpBy = (most: number) => (before: Scored, after: Scored): boolean => moved(before, after) <= most

/** A sentence after what was said, which dictation may have left without a full stop. */
const then = (text: string, more: string): string => `${text.trimEnd()}${/[.!?…)"']$/.test(text.trimEnd()) ? '' : '.'} ${more}`
const PADDING = ['The weather was nice on that day, and the coffee in the kitchen was good.', 'My neighbour has a dog that likes to run in the park.', 'I took the train this morning and it was on time.']
const WAFFLE = ['This is really an important topic, and one has to think about it well.', 'There are many aspects here, and each of them matters in its own way.', 'In the end it is about finding what fits, and that is what I always try to do.']
const SOUNDS = ['um', 'uh', 'you know', 'like', 'I mean']
const GRAMMAR: readonly (readonly [RegExp, string])[] = [[/\b(?:the|a|an) /gi, ''], [/\b(it|he|she|this|that) (?:is|was) /gi, '$1 be '], [/\bdoes not\b/gi, 'not'], [/\b(he|she|it) (\w{3,})s\b/gi, '$1 $2']]
const identity = (name: string, place: string, school: string) => (text: string, at: number): string => (at === 0 ? `My name is ${name}, I come from ${place} and I studied at ${school}. ${text}` : text)
const GENDER: Record<string, string> = { he: 'she', she: 'he', his: 'her', him: 'her', her: 'his', himself: 'herself', herself: 'himself', man: 'woman', woman: 'man' }

/** A shuffle that depends on nothing but the words. */
function shuffled(text: string): string {
  const words = text.replace(/[.,;:!?]/g, '').split(/\s+/)
  let state = words.length * 2_654_435_761
  for (let at = words.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    ;[words[at], words[other]] = [words[other]!, words[at]!]
  }
  return `${words.join(' ')}.`
}

const words = (text: string, change: (word: string, at: number) => string): string => text.split(' ').map(change).join(' ')

export const RELATIONS: readonly Relation[] = [
  { name: 'padding that has nothing to do with it', change: (one) => answers(one, (text, at) => then(text, PADDING[at % PADDING.length]!)), holds: notUpBy(0.1) },
  { name: 'waffle on the topic', change: (one) => answers(one, (text, at) => then(text, WAFFLE[at % WAFFLE.length]!)), holds: notUpBy(0.1) },
  { name: 'every answer said twice', change: (one) => answers(one, (text) => then(text, text)), holds: notUpBy(0.1) },
  { name: 'sounds of speech', change: (one) => answers(one, (text) => words(text, (word, at) => (at % 9 === 4 ? `${SOUNDS[at % SOUNDS.length]}, ${word}` : word))), holds: within(0.3) },
  { name: 'dictation without capitals and commas', change: (one) => answers(one, (text) => text.toLowerCase().replace(/,/g, '')), holds: within(0.3) },
  { name: 'grammar of a second language', change: (one) => answers(one, (text) => GRAMMAR.reduce((all, [from, to]) => all.replace(from, to), text)), holds: within(0.3) },
  { name: 'typing errors in long words', change: (one) => answers(one, (text) => words(text, (word, at) => (at % 12 === 5 && /^[a-z]{8,}$/.test(word) ? `${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}` : word))), holds: within(0.3) },
  { name: 'other name, country and school', change: (one) => answers(one, identity('Anna Schmidt', 'Germany', 'Stanford')), holds: (before, after) => before.overall === after.overall },
  { name: 'he for she', change: (one) => answers(one, (text) => text.replace(/\b[a-z]+\b/g, (word) => (Object.hasOwn(GENDER, word) ? GENDER[word]! : word))), holds: (before, after) => moved(before, after) === 0 },
  { name: 'words in no order', change: (one) => answers(one, shuffled), holds: (before, after) => level(after) <= Math.max(2, level(before) - 1) || level(after) <= 2 },
  { name: 'absurd numbers', change: (one) => answers(one, (text) => text.replace(/\b\d+(?!\d*[a-z)])/g, (number) => `${number}000`)), holds: notUpBy(0) },
  { name: 'the last answer left out', change: (one) => (one.turns.length <= 4 ? null : { ...one, turns: one.turns.slice(0, -2) }), holds: notUpBy(0.3) },
]

/** Which transcripts break a relation. The identity relation compares two names, not a name with none. */
export function broken(relation: Relation, transcripts: readonly WithFacts[], score: (transcript: WithFacts) => Scored): { id: string; before: number; after: number }[] {
  return transcripts.flatMap((transcript) => {
    const changed = relation.change(transcript)
    if (changed === null) return []
    const first = relation.name === 'other name, country and school' ? score(answers(transcript, identity('Kwame Mensah', 'Ghana', 'Legon'))) : score(transcript)
    const after = score(changed)
    return relation.holds(first, after) ? [] : [{ id: transcript.id, before: level(first), after: level(after) }]
  })
}
