import type { z } from 'zod'
import type { AskJudgement, Catalog, CreateInterview, Problem, Summary } from '#server/protocol/catalog.ts'
import type { ConfiguredModels, TestedModel } from '#server/protocol/models.ts'
import type { QuestionEvidenceView, Report } from '#server/protocol/report.ts'

/** What the server refused, in its own words; or that it could not be reached. `code` tells a page that is not there from one that failed. */
class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  constructor({ code, message }: Problem) {
    super(message)
    this.code = code
  }
}

const AWAY = 'The server does not answer. Check that it runs ("npm start"), then try again.'

async function call<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(path, options).catch(() => { throw new Refusal({ code: 'away', message: AWAY }) })
  if (response.status === 204 || response.status === 202) return undefined as T
  const body = await response.json().catch(() => null) as T | Problem | null
  if (!response.ok) throw new Refusal(body !== null && typeof body === 'object' && 'message' in body ? body : { code: 'failed', message: AWAY })
  return body as T
}

const post = <T>(path: string, body: unknown): Promise<T> =>
  call<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const api = {
  catalog: (pack: string | null) => call<Catalog>(`/api/catalog${pack === null ? '' : `?pack=${encodeURIComponent(pack)}`}`),
  interviews: () => call<Summary[]>('/api/interviews'),
  create: (request: z.input<typeof CreateInterview>) => post<{ id: string }>('/api/interviews', request),
  command: (interview: string, command: unknown) => post<{ seq: number }>(`/api/interviews/${interview}/commands`, { id: crypto.randomUUID(), command }),
  remove: (interview: string) => call<void>(`/api/interviews/${interview}`, { method: 'DELETE' }),
  /** The report of one judgement; null: the newest. */
  report: (interview: string, judgement: number | null) => call<Report>(`/api/interviews/${interview}/report${judgement === null ? '' : `?judgement=${judgement}`}`),
  judge: (interview: string, asked: AskJudgement) => post<void>(`/api/interviews/${interview}/judgements`, asked),
  models: () => call<ConfiguredModels>('/api/models'),
  testModel: (name: string) => post<TestedModel>('/api/models/test', { name }),
  evidence: (interview: string, question: number) => call<QuestionEvidenceView>(`/api/interviews/${interview}/evidence?question=${question}`),
}
