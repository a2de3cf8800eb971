import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CodeFacts, Transcript, type Workspace } from '../evidence/transcript.ts'

export class ScoreProblem extends Error { override name = 'ScoreProblem' }

/** A transcript with the facts of its code, where there are some. */
export type WithFacts = Omit<Transcript, 'workspace'> & { workspace?: Workspace | undefined }

/** Transcript files named by `path`: the file itself, or every `.json` in the folder. Throws `ScoreProblem` naming the file and what is wrong. */
export function readTranscripts(path: string): Transcript[] {
  if (!existsSync(path)) throw new ScoreProblem(`There is no file or folder "${path}".`)
  const files = statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.json') && !name.endsWith('.facts.json')).sort().map((name) => join(path, name))
    : [path]
  if (files.length === 0) throw new ScoreProblem(`The folder "${path}" holds no .json file.`)
  return files.map((file) => {
    const parsed = Transcript.safeParse(jsonOf(file))
    if (!parsed.success) throw new ScoreProblem(`${file}: this is not a transcript of version 1:\n${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** The same, each with what `bar-raiser facts` wrote beside it, if that is of this very code. Throws `ScoreProblem` also for facts that cannot be read. */
export function readWithFacts(path: string): WithFacts[] {
  const transcripts = readTranscripts(path)
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  return transcripts.map((transcript) => {
    const beside = join(folder, `${transcript.id}.facts.json`)
    const source = transcript.workspace?.code?.source
    if (source === undefined || !existsSync(beside)) return transcript
    const facts = CodeFacts.safeParse(jsonOf(beside))
    if (!facts.success) throw new ScoreProblem(`${beside}: these are not facts of version 1. Write them again with bar-raiser facts.`)
    const same = facts.data.sourceHash === createHash('sha256').update(source).digest('hex')
    return same ? { ...transcript, workspace: { ...transcript.workspace, facts: facts.data } } : transcript
  })
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ScoreProblem(`${file}: this is not JSON (${error instanceof Error ? error.message : 'unreadable'}).`)
  }
}
