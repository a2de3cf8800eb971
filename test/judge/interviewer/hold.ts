import { asksTwice } from '#server/content/asks-twice.ts'
import { contains, createCandidate, type Sheet } from './sheet.ts'

export type Interviewer = {
  open(): Promise<void>
  /** The next turn after an answer given `at` milliseconds into the interview; null: it has nothing more to ask. */
  follow(answer: string, at: number): Promise<{ text: string; kind: string } | null>
}

export type Held = {
  sheet: Sheet
  facts: number
  drawn: number
  /** Facts told in the opening, which nobody had to draw out. */
  volunteered: number
  probes: number
  /** Probes that released nothing while something was still untold, and probes worded as one before. */
  barren: number
  repeated: number
  leaks: string[]
  doubled: string[]
  rightMove: boolean
  minutes: number
  turns: { who: string; text: string; released: string[] }[]
}

const WORDS_PER_MINUTE = 140
/** Seconds between turns. */
const PAUSE = 6
const minutesOf = (text: string): number => text.split(/\s+/).length / WORDS_PER_MINUTE + PAUSE / 60

/** Holds one interview of `length` simulated minutes with a scripted candidate. */
export async function hold(sheet: Sheet, interviewer: Interviewer, length: number): Promise<Held> {
  const candidate = createCandidate(sheet)
  const held: Held = { sheet, facts: sheet.facts.length, drawn: 0, volunteered: candidate.told.size, probes: 0, barren: 0, repeated: 0, leaks: [], doubled: [], rightMove: false, minutes: 0, turns: [] }
  await interviewer.open()
  let said = sheet.opening
  let heard = `${sheet.question} ${said}`
  const asked = new Set<string>()
  for (let turn = 1; ; turn += 1) {
    held.turns.push({ who: 'candidate', text: said, released: [] })
    held.minutes += minutesOf(said)
    if (held.minutes >= length) break
    const next = await interviewer.follow(said, Math.round(held.minutes * 60_000))
    if (next === null) break
    held.minutes += minutesOf(next.text)
    for (const term of sheet.secret) if (contains(next.text, [[term]]) && !contains(heard, [[term]])) held.leaks.push(`${term}: ${next.text}`)
    if (asksTwice(next.text)) held.doubled.push(next.text)
    if (turn <= 2 && contains(next.text, sheet.rightMove.words)) held.rightMove = true
    const untold = candidate.told.size < sheet.facts.length
    const answer = candidate.answer(next.text)
    if (next.kind === 'probe' || next.kind === 'twist') {
      held.probes += 1
      if (untold && answer.released.length === 0) held.barren += 1
      if (asked.has(next.text)) held.repeated += 1
      asked.add(next.text)
    }
    held.turns.push({ who: `interviewer (${next.kind})`, text: next.text, released: answer.released })
    heard += ` ${answer.text}`
    said = answer.text
    if (turn > 120) break
  }
  held.drawn = candidate.told.size
  return held
}
