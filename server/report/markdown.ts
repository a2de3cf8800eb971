import type { Report } from '../protocol/report.ts'

type Level = NonNullable<Report['verdict']['overall']>
type Quoted = Report['keep'][number]['quote']
type Claim = NonNullable<Report['prose']>['summary'][number]

/** The report as Markdown: the same content in the same order as the page, every level with its range. */
export function reportMarkdown(report: Report): string {
  const lines = [
    `# ${report.roundTitle}: ${escape(report.questions[0]?.text ?? 'no question was asked')}`,
    '',
    `${day(report.startedAt)}, ${clock(report.durationMs)} minutes, ${report.mode} mode. The bar: ${report.bar.title}, level ${report.bar.level}.`,
    ...(report.left ? ['The interview was left early; this is a report of what was seen.'] : []),
    '',
    '## Verdict', '',
    report.verdict.overall === null ? report.verdict.sentence : `**${level(report.verdict.overall)}.** ${report.verdict.sentence}`,
    ...(report.selfRating === null ? [] : ['', `You rated yourself first: ${report.criteria.flatMap(({ id, title }) => report.selfRating?.[id] === undefined ? [] : [`${title} ${report.selfRating[id]}`]).join(', ')}.`]),
    ...summary(report.prose),
    '', '## Criteria', '',
    ...report.criteria.flatMap(criterion),
    '## Key criteria of the guide', '',
    ...report.keyCriteria.map(({ title, result }) => `- ${title}: ${result === null ? 'not observed' : level(result)}`),
    ...fit(report),
    '', '## Three things to practise', '',
    ...report.practise.flatMap((move, at) => practice(move, at, report.prose)),
    '', '## Keep doing', '',
    ...report.keep.map(({ title, quote }, at) => {
      const worded = report.prose?.keep.find((one) => one.at === at)?.text
      return `- ${escape(title)}: ${worded === undefined ? `“${escape(quote.text)}”` : escape(worded.text)} (${moment(quote)})`
    }),
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
    ...judgement(report),
    `Read by ${report.judged.reader}, spoken by ${report.judged.spokenBy.join(', ')}. Pack: ${report.judged.pack} (${report.judged.content.slice(0, 8)}). Scoring: ${report.judged.scoring}.`,
    ...cost(report.spent),
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

/** A model's sentences, and visibly so. */
function summary(prose: Report['prose']): string[] {
  if (prose === null) return []
  const count = prose.leftOut.reduce((sum, one) => sum + one.count, 0)
  return [
    '', `Worded by ${escape(prose.by)} from the evidence below; code checked every sentence${count === 0 ? '' : ` and left out ${count}`}.`, '',
    ...prose.summary.map(({ text, evidence }) => `- ${escape(text)}${restsOn(evidence, prose)}`),
  ]
}

function restsOn(evidence: readonly string[], { items }: NonNullable<Report['prose']>): string {
  const about = items.filter(({ id }) => evidence.includes(id)).map((item) => (item.quote === null ? escape(item.about) : `“${escape(item.quote)}” for: ${escape(item.about)}`))
  return about.length === 0 ? '' : ` (rests on ${about.join('; ')})`
}

/** A model's words where they stood the checks, else the authored ones; the authored drill always. */
function practice(move: Report['practise'][number], at: number, prose: Report['prose']): string[] {
  const worded = prose?.practise.find((one) => one.at === at)
  const step = (claim: Claim | null | undefined, authored: string): string => escape(claim?.text ?? authored)
  const when = move.said === null ? '' : ` (${moment(move.said)})`
  return [
    `${at + 1}. **${escape(move.title)}**`,
    ...(move.said === null && worded?.said == null ? [] : [`   - You said${when}: ${step(worded?.said, `“${move.said?.text}”`)}`]),
    `   - What was missing: ${step(worded?.missing, move.missing)}`,
    `   - Say it like this: ${step(worded?.say, move.better)}`,
    `   - Drill: ${escape(move.drill)}`,
  ]
}

const FIT: Record<Report['fit'][number]['state'], string> = { said: 'spoken of', written: 'in the résumé only', 'not-shown': 'not recognised in what was said' }

function fit({ fit: requirements, timeline }: Report): string[] {
  if (requirements.length === 0) return []
  const from = (seq: number | null): string => {
    const turn = timeline.turns.find((one) => one.seq === seq)
    return seq === null ? ' (résumé)' : turn === undefined ? '' : ` (${clock(turn.atMs)})`
  }
  return [
    '', '## What the role asks for', '', 'No level is made of it. It goes by words: what was said in other words can stand here as not recognised.', '',
    ...requirements.toSorted((one, other) => Number(other.must) - Number(one.must)).flatMap(({ text, must, state, quotes }) => [
      `- ${must ? 'Must-have' : 'Nice to have'}: ${escape(text)}: ${FIT[state]}`,
      ...quotes.map((quote) => `  - “${escape(quote.text)}”${from(quote.seq)}`),
    ]),
  ]
}

/** Whose judgement this is, where there are several. */
function judgement({ judgements, judgement: shown }: Report): string[] {
  const one = judgements.find(({ id }) => id === shown)
  if (one === undefined) return []
  const others = judgements.length === 1 ? '' : ` It is one of ${judgements.length}; two levels can be compared only where the same scoring and the same rubric made them.`
  return [`This judgement is that of ${one.by === 'built-in' ? 'the built-in engine' : escape(one.by.split(', ').join(' or '))}, ${day(one.at)}, by the rubric ${one.content.slice(0, 8)}${one.scoring === null ? '' : ` and the scoring ${one.scoring}`}.${others}`, '']
}

function cost({ calls, input, cached, stored, output, dollars, unpriced }: Report['spent']): string[] {
  if (calls === 0) return []
  const price = unpriced && dollars === 0 ? 'No price is known for them.' : `They cost ${dollars > 0 && dollars < 0.01 ? 'less than $0.01' : `$${dollars.toFixed(2)}`}${unpriced ? '; of some calls no price is known' : ''}.`
  return ['', `Models were asked ${calls === 1 ? 'once' : `${calls} times`} in this interview: ${tokens(input + stored)} sent${cached === 0 ? '' : `, ${tokens(cached)} read from a cache`}, ${tokens(output)} received. ${price}`]
}

const tokens = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'token' : 'tokens'}`
const day = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
const level = ({ level: value, low, high, confidence }: Level): string => `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}, ${confidence} confidence)`
const moment = (quote: Quoted): string => clock(quote.elapsedMs)
const clock = (ms: number): string => `${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${String(Math.floor(ms / 1_000) % 60).padStart(2, '0')}`
/** Words of a candidate and of a model are text, never markup. */
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
