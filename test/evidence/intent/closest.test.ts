import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { closest, type Entry } from '../../../server/evidence/intent/closest.ts'

const pack = fileURLToPath(new URL('../../../rubrics/twitch-mle/', import.meta.url))
const read = (path: string): { hidden?: Entry[]; facts?: Entry[] } => parse(readFileSync(pack + path, 'utf8'))
const questions = readdirSync(`${pack}questions`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
const sources: [string, readonly Entry[]][] = [...questions.map((file): [string, readonly Entry[]] => [file, read(`questions/${file}`).hidden ?? []]), ['guide.yaml', read('guide.yaml').facts ?? []]]

/** Questions that a candidate may ask and no content answers. */
const UNRELATED = [
  'May I share my screen?',
  'Is there a whiteboard?',
  'Who will read my answers?',
  'What is the name of the cat on the homepage?',
  'Do you want me to speak slower?',
  'Can I drink some water first?',
  'Which font does the editor use?',
  'Is the office near a train station?',
  'Does the company have a gym?',
  'Are you recording this?',
  'How old is the company\'s founder?',
  'What is the weather like in San Francisco?',
  'Can I bring my dog to the office?',
  'Which keyboard shortcuts work here?',
  'Should I turn on my camera?',
  'Is there a lawyer on the team?',
  'What is your favourite emote?',
  'Are there snacks?',
  'How many floors does the building have?',
  'Do employees wear badges?',
  'What colour is the logo exactly?',
  'Is lunch free on Fridays?',
  'Who painted the mural in the lobby?',
  'Can my manager see this?',
  'Does it run on a quantum computer?',
  'Was the blockchain considered?',
  'Which operating system do I get on my laptop?',
  'Will there be a music test?',
  'Do I need a driving licence?',
  'How tall is the tower?',
  'Is there parking for bicycles?',
  'Should I print the contract?',
  'Do the printers work?',
  'Would Rust be banned by law?',
  'Do viewers on Mars count?',
  'What time zone is your clock in?',
  'Can I ask my friend for help?',
  'Is there a dress code?',
  'Who won the last championship?',
  'Is there a piano in the lobby?',
]

test.each(sources)('[UN4] every example question of %s finds its own entry', (_file, entries) => {
  for (const entry of entries) for (const ask of entry.asks) expect(closest(ask, entries), ask).toBe(entry.id)
})

test('[UN4] what no entry is about finds none, but for one in a hundred', () => {
  const pairs = sources.flatMap(([file, entries]) => UNRELATED.map((question) => ({ file, question, found: closest(question, entries) })))
  const wrong = pairs.filter(({ found }) => found !== null)
  expect(wrong.length / pairs.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.01)
})

test('[UN4] nothing is found where nothing is', () => {
  expect(closest('Is the data sorted?', [])).toBeNull()
  expect(closest('and?', [{ id: 'size', about: ['how many'], asks: ['How many rows are there?', 'How large is it?'] }])).toBeNull()
})
