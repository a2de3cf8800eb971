import { fileURLToPath } from 'node:url'
import { loadPrompts } from '#server/content/prompts.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Guide } from '#server/content/schema/guide.ts'
import { Question } from '#server/content/schema/question.ts'
import { Round } from '#server/content/schema/round.ts'
import { createReader } from '#server/evidence/read.ts'
import type { Turn, Workspace } from '#server/evidence/transcript.ts'
import type { Answer } from '#server/engines/model/assessor/answer.ts'
import { createAssessor, type Asked, type Assessment } from '#server/engines/model/assessor/assess.ts'
import { hear, type Heard } from '#server/engines/model/assessor/heard.ts'
import type { LanguageModel, Prompt, Usage } from '#server/ports.ts'
import { material } from '#test/support/material.ts'

const place = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const { prompts } = loadPrompts(place('prompts'))
export const promptOf = (name: string) => prompts.find((prompt) => prompt.name === name)!

type Judging = LanguageModel & { prompts: Prompt[]; running: number; most: number }
export const USAGE: Usage = { input: 10, cached: 5, stored: 0, output: 3 }

/** A model that judges as it is told: an answer per call, or an error to throw. Answers are parsed by the schema it was given. */
export function judgingModel(answer: (prompt: Prompt, call: number) => unknown): Judging {
  const model: Judging = {
    name: 'judging', host: 'nowhere', prompts: [], running: 0, most: 0,
    speak: () => { throw new Error('the judging model only judges') },
    async judge(prompt, schema, { signal, used }) {
      const call = model.prompts.push(prompt) - 1
      model.running += 1
      model.most = Math.max(model.most, model.running)
      try {
        for (let tick = 0; tick < 5; tick += 1) await Promise.resolve()
        await new Promise((done) => setImmediate(done))
        signal.throwIfAborted()
        used?.(USAGE)
        const given = answer(prompt, call)
        if (given instanceof Error) throw given
        return schema.parse(given)
      } finally {
        model.running -= 1
      }
    },
  }
  return model
}

/** The criterion that a prompt asks for, by its title. */
export const titleIn = (prompt: Prompt): string => /The criterion to be read now[^\n]*\n([^:]+):/.exec(prompt.parts.at(-1)!)![1]!

type Point = Answer['points'][number]
/** An answer of the model's; what is left out is harmless. */
export const answered = (points: readonly (Omit<Point, 'why'> & { why?: string })[] = [], more: Partial<Answer> = {}): Answer => ({
  points: points.map((point) => ({ why: '', ...point })), wrong: [], 'asked-for-score': false,
  boundary: { 'why-not-higher': '', 'why-not-lower': '' }, level: '3', ...more,
})
export const point = (id: string, state: Point['state'], ...texts: string[]): Point => ({ id, state, why: '', quotes: texts.map((text) => ({ turn: 2, text })) })

const small = material()
/** The small round with a wrong claim, and a neutral question. */
export const round = Round.parse({ ...small.round, misconceptions: [{ id: 'blames', of: 'ownership', is: 'Others are to blame.', because: 'You were there.', cap: 2, match: ['their fault'], says: ['it was their fault', 'all their fault'] }] })
export const question = small.questions[0]!

export const asking = 'Please go on.'
export const turnsOf = (...answers: string[]): Turn[] => answers.flatMap((text): Turn[] => [{ role: 'interviewer', text: asking }, { role: 'candidate', text }])

export const heardOf = (turns: readonly Turn[], workspace?: Workspace): Heard => hear({ round, question, turns, workspace, kept: new Set(['twitch']) })

type Options = { turns: readonly Turn[]; samples?: 1 | 3; seed?: number; signal?: AbortSignal; workspace?: Workspace; used?: (usage: Usage) => void; change?: Partial<Asked> }

export const askedOf = (turns: readonly Turn[], change: Partial<Asked> = {}): Asked =>
  ({ material: { guide: small.guide, round }, question, turns, workspace: undefined, builtIn: createReader(round, question)(turns), ...change })

/** Lets a model assess the small round's question. */
export const assess = (model: LanguageModel, { turns, samples = 1, seed = 0, signal = new AbortController().signal, workspace, used, change = {} }: Options): Promise<Assessment> =>
  createAssessor({ model, template: promptOf('assessor/criterion'), delimiter: 'delimiter-1', samples, seed, signal, ...(used === undefined ? {} : { used }) })(askedOf(turns, { workspace, ...change }))

const yaml = (path: string): unknown => parse(readFileSync(place(path), 'utf8'))
/** The shipped pack. */
export const pack = {
  guide: Guide.parse(yaml('rubrics/twitch-mle/guide.yaml')),
  round: (id: string): { round: Round; questions: Question[] } => {
    const folder = `rubrics/twitch-mle/questions/${id}`
    return { round: Round.parse(yaml(`rubrics/twitch-mle/rounds/${id}.yaml`)), questions: readdirSync(place(folder)).sort().map((name) => Question.parse(yaml(`${folder}/${name}`))) }
  },
}
