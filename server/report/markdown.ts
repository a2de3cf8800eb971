import type { Report } from '../protocol/report.ts'

type Level = NonNullable<Report['verdict']['overall']>
type Quoted = Report['keep'][number]['quote']

/** The report as Markdown: the same content in the same order as the page, every level with its range. */
export function reportMarkdown(report: Report): string {
  const lines = [
    `# ${report.roundTitle}: ${escape(report.questions[0]?.text ?? 'no question was asked')}`,
    '',
    `${new Date(report.startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${clock(report.durationMs)} minutes, ${report.mode} mode. The bar: ${report.bar.title}, level ${report.bar.level}.`,
    ...(report.left ? ['The interview was left early; this is a report of what was seen.'] : []),
    '',
    '## Verdict', '',
    report.verdict.overall === null ? report.verdict.sentence : `**${level(report.verdict.overall)}.** ${report.verdict.sentence}`,
    ...(report.selfRating === null ? [] : ['', `You rated yourself first: ${report.criteria.flatMap(({ id, title }) => report.selfRating?.[id] === undefined ? [] : [`${title} ${report.selfRating[id]}`]).join(', ')}.`]),
    '', '## Criteria', '',
    ...report.criteria.flatMap(criterion),
    '## Key criteria of the guide', '',
    ...report.keyCriteria.map(({ title, result }) => `- ${title}: ${result === null ? 'not observed' : level(result)}`),
    '', '## Three things to practise', '',
    ...report.practise.flatMap((move, at) => [
      `${at + 1}. **${escape(move.title)}**`,
      ...(move.said === null ? [] : [`   - You said (${moment(move.said)}): “${escape(move.said.text)}”`]),
      `   - What was missing: ${escape(move.missing)}`,
      `   - Say it like this: ${escape(move.better)}`,
      `   - Drill: ${escape(move.drill)}`,
    ]),
    '', '## Keep doing', '',
    ...report.keep.map(({ title, quote }) => `- ${escape(title)}: “${escape(quote.text)}” (${moment(quote)})`),
    '', '## Probes', '',
    ...report.probes.map((probe) => `- ${clock(probe.elapsedMs)} ${escape(probe.text)} (aimed at: ${escape(probe.aim)}; before: ${probe.before}, after: ${probe.after})`),
    '', '## Hints', '',
    ...(report.hints.length === 0 ? ['None taken.'] : report.hints.map((hint) => `- ${clock(hint.elapsedMs)} ${escape(hint.text)} ${hint.price}`)),
    '', '## Time', '',
    ...report.timeline.phases.map((phase) => `- ${phase.title}: ${clock(phase.endMs - phase.startMs)}${phase.plannedMs === null ? '' : ` of ${clock(phase.plannedMs)} planned`}`),
    ...(report.flags.length === 0 ? [] : ['', '## Set aside', '', ...report.flags.map((flag) => `- ${escape(flag.note)}${flag.quote === null ? '' : `: “${escape(flag.quote.text)}”`}`)]),
    '', '## Model outline', '',
    ...report.questions.flatMap((question) => [`### ${escape(question.text)}`, '', ...question.outline.map((line) => `- ${escape(line)}`), '']),
    '## How it was judged', '',
    `Read by ${report.judged.reader}, spoken by ${report.judged.spokenBy.join(', ')}. Pack: ${report.judged.pack} (${report.judged.content.slice(0, 8)}). Scoring: ${report.judged.scoring}.`,
    '', ...report.judged.cannot.map((line) => `- ${line}`), '', report.judged.disclaimer, '',
  ]
  return lines.join('\n')
}

function criterion(row: Report['criteria'][number]): string[] {
  return [
    `### ${row.title}: ${row.result === null ? 'not observed' : level(row.result)}`, '',
    ...(row.notObserved === null ? [] : [row.notObserved, '']),
    ...row.evidence.flatMap(({ state, quotes, source }) => quotes.slice(0, 1).map((quote) => `- ${state}, ${source}: “${escape(quote.text)}” (${moment(quote)})`)),
    ...row.wrong.map((wrong) => `- ${wrong.corrected ? 'corrected later' : 'conflicts'}: “${escape(wrong.quote.text)}” ${escape(wrong.because)}`),
    ...row.missing.map((missing) => `- ${escape(missing)}`),
    ...(row.oneHigher === null ? [] : [`- At ${row.oneHigher.level}: ${escape(row.oneHigher.is)}`]),
    '',
  ]
}

const level = ({ level: value, low, high, confidence }: Level): string => `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}, ${confidence} confidence)`
const moment = (quote: Quoted): string => clock(quote.elapsedMs)
const clock = (ms: number): string => `${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${String(Math.floor(ms / 1_000) % 60).padStart(2, '0')}`
/** Words of a candidate are text, never markup. */
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
