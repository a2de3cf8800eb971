import type { PackCatalog } from '../content/catalog.ts'
import { hashOf } from '../content/hash.ts'
import type { Pack } from '../content/pack.ts'
import { createContext } from '../contexts/context.ts'
import type { Transcript } from '../evidence/transcript.ts'
import type { Plan, Recorded } from '../interview/events.ts'
import { fold, type Held } from '../interview/interview.ts'
import type { Material, PromptText } from '../interview/material.ts'
import type { Clock, Ids, InterviewStore } from '../ports.ts'
import { BUILT_IN } from '../interview/policy/words.ts'
import type { AskJudgement, Catalog, CreateInterview, Summary } from '../protocol/catalog.ts'
import type { QuestionEvidenceView, Report } from '../protocol/report.ts'
import type { VisibleRecord } from '../protocol/room.ts'
import { questionEvidence } from '../report/question-evidence.ts'
import { transcripts } from '../report/transcripts.ts'
import { chooseQuestions } from './choose-questions.ts'
import { judgementsOf, newestReport } from './judgements.ts'
import type { Orchestrator } from './orchestrator.ts'
import { summarise } from './summary.ts'
import { createView } from './visible.ts'

/** What was asked for cannot be done; said to people as it stands. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: 'invalid' | 'unknown' | 'refused'
  constructor(code: Refused['code'], message: string) {
    super(message)
    this.code = code
  }
}

type Needs = {
  store: InterviewStore
  catalog: PackCatalog
  orchestrator: Orchestrator
  clock: Clock
  ids: Ids
  promptsFor: (round: Plan['round']) => PromptText[]
  /** Who would word, read and report in an interview that starts now. */
  roles: Pick<Plan, 'engine' | 'assessor' | 'reporter'>
  engine: Catalog['engine']
  dataFolder: string
}

export type Interviews = ReturnType<typeof createInterviews>

/** Everything that is asked about interviews from outside: start, list, read, export. */
export function createInterviews(needs: Needs) {
  const { store, catalog, orchestrator, clock, ids } = needs
  const summaries = new Map<string, { seq: number; summary: Summary }>()

  function packNamed(id: string | null): Pack {
    const packs = catalog.packs()
    const found = id === null ? packs[0] : packs.find(({ pack }) => pack.guide.id === id)
    if (found === undefined) throw new Refused('unknown', id === null ? 'There is no usable guide pack. Run "npm run -s bar-raiser -- lint" to see what is wrong.' : `There is no guide pack "${id}". Choose one of: ${packs.map(({ pack }) => pack.guide.id).join(', ')}.`)
    return found.pack
  }

  async function load(interview: string): Promise<{ records: Recorded[]; held: Held }> {
    const records = await store.read(interview)
    const held = fold(records)
    if (held.status === 'none') throw new Refused('unknown', `There is no interview "${interview.slice(0, 64)}". It may have been deleted; the home page lists those there are.`)
    return { records, held }
  }

  async function summary(interview: string): Promise<Summary> {
    const { held } = await load(interview)
    return summarise(interview, held, (await orchestrator.preparation(held.plan)).material, clock.now())
  }

  return {
    catalog(pack: string | null): Catalog {
      const { guide, rounds } = packNamed(pack)
      return {
        pack: { id: guide.id, title: guide.title, role: guide.role, company: guide.company },
        packs: catalog.packs().map((entry) => ({ id: entry.pack.guide.id, title: entry.pack.guide.title })),
        bar: { title: guide.level.title, level: guide.level.bar },
        rounds: rounds.map(({ round, questions }) => ({
          id: round.id, title: round.title, about: round.about, count: round.count,
          questions: questions.map(({ id, text }) => ({ id, text })),
        })),
        engine: needs.engine,
        dataFolder: needs.dataFolder,
      }
    },

    async create(request: CreateInterview): Promise<string> {
      const pack = packNamed(request.pack)
      const found = pack.rounds.find(({ round }) => round.id === request.round)
      if (found === undefined) throw new Refused('unknown', `The pack has no round "${request.round}". Choose one of: ${pack.rounds.map(({ round }) => round.id).join(', ')}.`)
      if (request.question !== null && !found.questions.some((question) => question.id === request.question)) {
        throw new Refused('unknown', `The round "${request.round}" has no question "${request.question}". GET /api/catalog lists them; null is "surprise me".`)
      }
      const seed = ids.seed()
      const recent = await recentQuestions()
      const questions = chooseQuestions({ ...found, first: request.question, minutes: request.minutes, seed, recent })
      const persona = pack.personas[seed % pack.personas.length]!
      const context = createContext({ ...request, guide: pack.guide })
      const material: Material = { guide: pack.guide, persona, round: found.round, questions, prompts: needs.promptsFor(request.round), ...context === null ? {} : { context } }
      const body = JSON.stringify(material)
      const content = hashOf(body)
      await store.keep(content, body)
      const interview = ids.interview()
      const plan: Plan = {
        round: request.round, questions: questions.map(({ id }) => id), minutes: request.minutes, extraTime: request.extraTime,
        mode: request.mode, content, persona: persona.id, seed, ...needs.roles,
      }
      const started = await orchestrator.dispatch(interview, { type: 'start', plan })
      if ('refused' in started) throw new Refused('refused', started.why)
      return interview
    },

    async list(): Promise<Summary[]> {
      const all = await store.list()
      return Promise.all(all.map(async ({ interview, seq }) => {
        const kept = summaries.get(interview)
        if (kept?.seq === seq && kept.summary.status !== 'live') return kept.summary
        const fresh = await summary(interview)
        summaries.set(interview, { seq, summary: fresh })
        return fresh
      }))
    },

    summary,

    async events(interview: string, after: number): Promise<VisibleRecord[]> {
      const { records, held } = await load(interview)
      const view = createView((await orchestrator.preparation(held.plan)).material)
      return view(records).filter((record) => record.seq > after)
    },

    /** The report of one judgement; null: the newest that was issued. */
    async report(interview: string, judgement: number | null = null): Promise<Report> {
      const { held } = await load(interview)
      const judgements = judgementsOf(held)
      if (judgement !== null && !judgements.some((one) => one.id === judgement)) throw new Refused('unknown', `This interview has no judgement ${judgement}. Its report lists those there are.`)
      switch (held.status) {
        case 'live': throw new Refused('refused', 'The interview is not over, so there is no report yet. End it first.')
        case 'judging': throw new Refused('refused', 'The report is being made. Ask again in a moment.')
        case 'failed': throw new Refused('refused', held.reportFailed ?? 'The report could not be made. Try again.')
        case 'reported': {
          const shown = judgement === null ? judgements.findLast((one) => one.status === 'issued') : judgements.find((one) => one.id === judgement)
          if (shown !== undefined && shown.status !== 'issued') throw new Refused('refused', shown.why ?? 'This judgement is being made. Ask again in a moment.')
          const found = held.judgements.find((one) => one.seq === shown?.id)?.report ?? held.report
          return { ...(found as Report), judgements, judgement: shown?.id ?? 0, spent: held.spent, rated: held.selfRating !== null, selfRating: held.selfRating?.ratings ?? null }
        }
      }
    },

    /** Has an ended interview judged once more, by another reader or a newer rubric. What was judged before stays as it is. */
    async judge(interview: string, { by, rubric }: AskJudgement): Promise<void> {
      const { held } = await load(interview)
      if (held.status === 'live') throw new Refused('refused', 'The interview is not over. It can be judged when it has ended.')
      if (by === 'model' && needs.roles.assessor === null) throw new Refused('refused', 'No model is configured to read answers. Set BAR_RAISER_MODEL or BAR_RAISER_ASSESSOR, start the server again, and ask once more.')
      const { material } = await orchestrator.preparation(held.plan)
      const body = JSON.stringify({ ...rubric === 'newest' ? newest(material) : material, prompts: needs.promptsFor(held.plan.round) })
      const content = hashOf(body)
      await store.keep(content, body)
      const asked = await orchestrator.dispatch(interview, by === 'model'
        ? { type: 'ask-judgement', by: needs.roles.assessor!, content, reporter: needs.roles.reporter }
        : { type: 'ask-judgement', by: BUILT_IN, content, reporter: null })
      if ('refused' in asked) throw new Refused('refused', asked.why)
    },

    async evidence(interview: string, question: number): Promise<QuestionEvidenceView> {
      const { held } = await load(interview)
      const found = questionEvidence(held, await orchestrator.preparation(held.plan), question)
      if (found === null) throw new Refused('refused', 'What was seen is shown in practice mode, once the question is closed.')
      return found
    },

    async transcripts(interview: string): Promise<Transcript[]> {
      const { held } = await load(interview)
      return transcripts(interview, held, (await orchestrator.preparation(held.plan)).material)
    },

    /** Everything that was said and found, for keeping elsewhere. */
    async exportAll() {
      const all = await Promise.all((await store.list()).map(async ({ interview }) => {
        const { held } = await load(interview)
        const { material } = await orchestrator.preparation(held.plan)
        return {
          summary: summarise(interview, held, material, clock.now()),
          transcripts: transcripts(interview, held, material),
          report: newestReport(held),
        }
      }))
      return { version: 1, interviews: all }
    },

    /** Fails if the database does not answer. */
    async ready(): Promise<void> { await store.content('ready') },

    async delete(interview: string): Promise<void> {
      summaries.delete(interview)
      if (!await orchestrator.delete(interview)) throw new Refused('unknown', `There is no interview "${interview.slice(0, 64)}". Nothing was deleted.`)
    },
  }

  /** The same questions in the pack as it is now. */
  function newest(material: Material): Material {
    const pack = packNamed(material.guide.id)
    const found = pack.rounds.find(({ round }) => round.id === material.round.id)
    const questions = material.questions.map(({ id }) => found?.questions.find((question) => question.id === id))
    const gone = material.questions.find((_, at) => questions[at] === undefined)
    if (found === undefined || gone !== undefined) throw new Refused('refused', `The pack "${pack.guide.id}" no longer has the question "${gone?.text ?? material.round.title}", so it cannot be judged by the newest rubric. Judge it by the one it was held with.`)
    return { ...material, guide: pack.guide, round: found.round, questions: questions.flatMap((question) => question ?? []) }
  }

  /** Questions of the last interviews, so that "surprise me" brings others first. */
  async function recentQuestions(): Promise<string[]> {
    const newest = (await store.list()).slice(0, 20)
    const plans = await Promise.all(newest.map(async ({ interview }) => {
      const held = fold((await store.read(interview)).slice(0, 1))
      return held.status === 'none' ? [] : held.plan.questions
    }))
    return plans.flat()
  }
}
