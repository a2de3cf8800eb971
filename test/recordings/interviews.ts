import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pack } from '#server/content/pack.ts'
import { loadPrompts } from '#server/content/prompts.ts'
import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { createModelEngine } from '#server/engines/model/model-engine.ts'
import type { Recorded } from '#server/interview/events.ts'
import type { Prepared } from '#server/interview/policy/scene.ts'
import type { LanguageModel } from '#server/ports.ts'
import { interviewerOf } from '#test/judge/interviewer/engine.ts'
import { hold, type Held } from '#test/judge/interviewer/hold.ts'
import { sheets, type Sheet } from '#test/judge/interviewer/sheet.ts'
import { recordedModel, Recording } from '#test/support/recorded-model.ts'
import { spyOn } from './spy-model.ts'

export const { prompts } = loadPrompts(fileURLToPath(new URL('../../prompts', import.meta.url)))

/** All recordings of one kind, by file name. */
export function recordings(what: 'interviews' | 'assessments'): Recording[] {
  const folder = new URL(`${what}/`, import.meta.url)
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => Recording.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
}

/** Prompts that have changed since the recording: then it shows nothing of how the product is now. */
export const isStale = ({ prompts: then }: Recording): boolean =>
  then.some(({ name, hash }) => prompts.find((one) => one.name === name)?.hash !== hash)

export const everySheet = (): Sheet[] => [...sheets('open'), ...sheets('closed')]

const LENGTH = 45

export type Interview = Held & { lines: { text: string; spokenBy: string | null; replaced: string | null }[]; log: readonly Recorded[]; prepared: Prepared }

/** Holds an interview of a scripted candidate whose questions this model words. */
export async function interviewWith(model: LanguageModel, pack: Pack, sheet: Sheet): Promise<Interview> {
  const failures: Error[] = []
  const engine = createModelEngine({ models: [model], delimiter: () => `d-${sheet.id}-3f7a91c2`, fallback: builtInEngine, onFailure: (failure) => failures.push(failure) })
  const interviewer = interviewerOf({ pack, sheet, minutes: LENGTH, seed: 7, engine, prompts })
  const held = await hold(sheet, interviewer, LENGTH)
  const lines = interviewer.held().lines.filter((line) => line.who === 'interviewer').map(({ text, spokenBy, replaced }) => ({ text, spokenBy, replaced }))
  return { ...held, lines, log: interviewer.log, prepared: interviewer.prepared }
}

/** A recorded interview, held again; null when requests have changed since. */
export async function replay(recording: Recording, pack: Pack): Promise<(Interview & { sent: string[]; received: string[] }) | null> {
  const sheet = everySheet().find((one) => one.id === recording.of)
  if (sheet === undefined) return null
  const model = spyOn(recordedModel(recording))
  const held = await interviewWith(model, pack, sheet)
  return model.missed() > 0 ? null : { ...held, sent: model.sent, received: model.received }
}
