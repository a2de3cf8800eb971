import type { InterviewEvent, Plan } from './events.ts'

/** The version in which each type of event is written now. Raise one here and teach `upcast` to read the old form. */
export const EVENT_VERSION: Record<InterviewEvent['type'], number> = {
  'interview-started': 2, 'clock-started': 1, 'clock-stopped': 1, 'candidate-spoke': 1, 'hint-requested': 1,
  'interviewer-spoke': 1, 'reply-failed': 1, 'reply-retried': 1, 'time-warned': 1, 'code-edited': 1,
  'interview-ended': 1, 'self-rated': 1, 'judgement-asked': 1, 'report-issued': 2, 'report-failed': 2, 'model-asked': 1, 'answer-read': 1,
}

/** Reads a stored event of any version as one of today. The one place that knows old forms. Throws on a version from the future. */
export function upcast(type: string, version: number, data: Record<string, unknown>): InterviewEvent {
  const current = EVENT_VERSION[type as InterviewEvent['type']]
  if (current === undefined) throw new Error(`the log holds an event "${type}" that this version of Bar Raiser does not know; use the newer version that wrote it`)
  if (version > current) throw new Error(`the log holds "${type}" in version ${version}, this version of Bar Raiser reads up to ${current}; use the newer version that wrote it`)
  const older = version < current ? OLDER[type as InterviewEvent['type']] : undefined
  return { ...older?.(data) ?? data, type } as InterviewEvent
}

/** How the form before is read as today's. */
const OLDER: Partial<Record<InterviewEvent['type'], (data: Record<string, unknown>) => Record<string, unknown>>> = {
  'interview-started': ({ plan, ...rest }) => ({ ...rest, plan: { ...plan as Plan, assessor: null, reporter: null } }),
  'report-issued': ({ report, ...data }) => ({ ...data, judgement: null, report: withModels(report as OldReport) }),
  'report-failed': (data) => ({ ...data, judgement: null }),
}

type OldReport = Record<string, unknown> & { judged: Record<string, unknown> }
/** A report from before models read and worded: they had no part in it. */
const withModels = ({ judged, ...report }: OldReport) => ({ ...report, prose: null, fit: [], judged: { ...judged, replaced: [], passed: 0, prompts: [], samples: [] } })
