import { readFileSync } from 'node:fs'

type Fact = { id: string; volunteered: boolean; kind: string; told: string; releasedBy: string[][] }
/** A scripted candidate: what there is to be drawn out, and which words of a question draw it out. */
export type Sheet = { id: string; round: string; question: string; manner: string; opening: string; facts: Fact[]; filler: string[]; rightMove: { because: string; words: string[][] }; secret: string[] }

export const sheets = (part: 'open' | 'closed'): Sheet[] =>
  JSON.parse(readFileSync(new URL(`../../sets/candidates/${part}.json`, import.meta.url), 'utf8')) as Sheet[]

/** Facts that one question can release at most. */
const MOST = 2

/** Whether all stems of at least one list begin words of the text; a stem of several words is a phrase. */
export function contains(text: string, lists: readonly (readonly string[])[]): boolean {
  const words = ` ${text.toLowerCase().replace(/[’']/g, "'").replace(/[^a-z0-9'()-]+/g, ' ')} `
  return lists.some((list) => list.every((stem) => words.includes(` ${stem.toLowerCase()}`)))
}

/** Plays a sheet: what is said to each turn of the interviewer, and which facts that released. */
export function createCandidate(sheet: Sheet) {
  const told = new Set(sheet.facts.filter((fact) => fact.volunteered).map((fact) => fact.id))
  let fillers = 0
  return {
    told,
    answer(question: string): { text: string; released: string[] } {
      const released = sheet.facts.filter((fact) => !told.has(fact.id) && contains(question, fact.releasedBy)).slice(0, MOST)
      for (const fact of released) told.add(fact.id)
      if (released.length === 0) return { text: sheet.filler[fillers++ % sheet.filler.length]!, released: [] }
      return { text: released.map((fact) => fact.told).join(' '), released: released.map((fact) => fact.id) }
    },
  }
}
