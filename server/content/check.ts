import { asksTwice } from './asks-twice.ts'
import { checkExamples, parsePattern } from '../evidence/examples.ts'
import type { Guide } from './schema/guide.ts'
import type { Misconception, Point } from './schema/point.ts'
import type { Question } from './schema/question.ts'
import type { Round } from './schema/round.ts'
import type { ContentProblem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

type Step = string | number
type Say = (path: readonly Step[], message: string) => void

/** A probe is one question of at most this many words (judging 5.3). */
const PROBE_WORDS = 35

/** What the schema of a guide cannot say: every reference leads somewhere. */
export function checkGuide(file: YamlFile<Guide>, rounds: readonly Round[]): ContentProblem[] {
  const { problems, say } = collector(file)
  const { value: guide } = file
  const outline = new Set(guide.outline.map((entry) => entry.id))
  const known = (from: string, path: readonly Step[]) => checkFrom(outline, from, path, say)
  guide.criteria.forEach((criterion, at) => {
    known(criterion.from, ['criteria', at, 'from'])
    criterion.fedBy.forEach((source, index) => {
      const round = rounds.find((candidate) => candidate.id === source.round)
      if (round && !round.criteria.some((one) => one.id === source.criterion)) {
        say(['criteria', at, 'fedBy', index, 'criterion'], `the round ${round.id} has no criterion "${source.criterion}"; use one of ${list(round.criteria)}`)
      }
    })
  })
  guide.process.forEach((stage, at) => known(stage.from, ['process', at, 'from']))
  guide.areas.forEach((area, at) => {
    known(area.from, ['areas', at, 'from'])
    area.topics.forEach((topic, index) => known(topic.from, ['areas', at, 'topics', index, 'from']))
  })
  for (const kind of ['must', 'nice'] as const) {
    guide.requirements[kind].forEach((item, at) => known(item.from, ['requirements', kind, at, 'from']))
  }
  guide.tips.forEach((tip, at) => known(tip.from, ['tips', at, 'from']))
  guide.facts.forEach((fact, at) => {
    known(fact.from, ['facts', at, 'from'])
    checkPatterns(fact.about, ['facts', at, 'about'], say)
  })
  const last = guide.verdict.at(-1)
  if (last && last.overall > 1) say(['verdict', guide.verdict.length - 1, 'overall'], 'the last rule must hold for every interview: give it overall: 1')
  return problems
}

/** What the schema of a round cannot say. */
export function checkRound(file: YamlFile<Round>, outline: ReadonlySet<string>, examples: boolean): ContentProblem[] {
  const { problems, say } = collector(file)
  const { value: round } = file
  const sum = round.criteria.reduce((total, criterion) => total + criterion.weight, 0)
  if (Math.abs(sum - 1) > 1e-6) say(['criteria'], `the weights add up to ${Number(sum.toFixed(4))}; change them so that they add up to 1`)
  round.from.forEach((from, at) => checkFrom(outline, from, ['from', at], say))
  round.criteria.forEach((criterion, at) => checkFrom(outline, criterion.from, ['criteria', at, 'from'], say))
  const kinds = round.phases.map((phase) => phase.id).join(', ')
  if (kinds !== 'intro, question, closing') say(['phases'], `the phases are ${kinds}; they must be intro, question, closing`)
  round.checklist.forEach((entry, index) => {
    entry.say.forEach((wording, at) => checkProbe(wording, ['checklist', index, 'say', at], [], say))
    if (!round.criteria.some((one) => one.id === entry.of)) say(['checklist', index, 'of'], `the round has no criterion "${entry.of}"`)
  })
  for (const [type, wordings] of Object.entries(round.wordings)) {
    wordings?.forEach((wording, at) => checkProbe(wording, ['wordings', type, at], [], say))
  }
  const quote = round.quoting.findIndex((phrase) => !phrase.includes('{quote}'))
  if (quote >= 0) say(['quoting', quote], 'put {quote} where the candidate\'s words go')
  checkPoints(round.points, round, outline, [], examples, say)
  checkMisconceptions(round.misconceptions, round, examples, say)
  return problems
}

/** What the schema of a question cannot say. */
export function checkQuestion(file: YamlFile<Question>, round: Round, outline: ReadonlySet<string>, examples: boolean): ContentProblem[] {
  const { problems, say } = collector(file)
  const { value: question } = file
  question.from.forEach((from, at) => checkFrom(outline, from, ['from', at], say))
  const shared = round.points.filter((point) => !question.without.includes(point.id))
  question.without.forEach((id, at) => {
    if (!round.points.some((point) => point.id === id)) say(['without', at], `the round has no point "${id}"`)
  })
  const points = [...shared, ...question.points]
  const twice = points.find((point, at) => points.findIndex((other) => other.id === point.id) !== at)
  if (twice) say(['points'], `the point "${twice.id}" exists twice (in the round and here, or twice here); rename one`)
  for (const criterion of round.criteria) {
    if (!points.some((point) => point.of === criterion.id)) say(['points'], `no point feeds the criterion "${criterion.id}"; add one`)
  }
  checkPoints(question.points, round, outline, question.secrets, examples, say)
  checkMisconceptions(question.misconceptions, round, examples, say)
  question.twists.forEach((twist, at) => checkProbe(twist, ['twists', at], [], say))
  question.hints.forEach((hint, at) => {
    if (!points.some((point) => point.id === hint.for)) say(['hints', at, 'for'], `there is no point "${hint.for}"; use one of ${list(points)}`)
    if (hint.rung !== at + 1) say(['hints', at, 'rung'], `this is rung ${at + 1} of the ladder; rungs go 1, 2, 3, 4`)
    const leak = hint.rung < 3 && leaked(hint.say, question.secrets)
    if (leak) say(['hints', at, 'say'], `rung ${hint.rung} gives "${leak}" away, which is a secret term until rung 3; name the area or the constraint only`)
  })
  question.hidden.forEach((hidden, at) => checkPatterns(hidden.about, ['hidden', at, 'about'], say))
  question.secrets.forEach((secret, at) => {
    if (question.text.toLowerCase().includes(secret.toLowerCase())) say(['secrets', at], `"${secret}" stands in the question itself, so it is no secret; remove it`)
  })
  return problems
}

function checkPoints(points: readonly Point[], round: Round, outline: ReadonlySet<string>, secrets: readonly string[], examples: boolean, say: Say): void {
  points.forEach((point, at) => {
    const path = ['points', at]
    checkOf(point.of, round, [...path, 'of'], say)
    if (point.from !== undefined) checkFrom(outline, point.from, [...path, 'from'], say)
    const sound = [checkPatterns(point.match, [...path, 'match'], say), checkPatterns(point.plain, [...path, 'plain'], say)].every(Boolean)
    if (sound && examples) checkSays(point, path, say)
    point.probes.forEach((probe, index) => {
      if (probe.say === undefined && round.wordings[probe.type] === undefined) {
        say([...path, 'probes', index], `the round has no wordings for ${probe.type}; write them under "say" here`)
      }
      probe.say?.forEach((wording, line) => checkProbe(wording, [...path, 'probes', index, 'say', line], secrets, say))
    })
  })
}

function checkMisconceptions(misconceptions: readonly Misconception[], round: Round, examples: boolean, say: Say): void {
  misconceptions.forEach((misconception, at) => {
    const path = ['misconceptions', at]
    checkOf(misconception.of, round, [...path, 'of'], say)
    if (checkPatterns(misconception.match, [...path, 'match'], say) && examples) checkSays(misconception, path, say)
  })
}

function checkSays(item: Point | Misconception, path: readonly Step[], say: Say): void {
  for (const failure of checkExamples(item)) {
    const key = failure.expected === 'match' ? 'says' : 'not'
    const at = item[key].indexOf(failure.example)
    say([...path, key, at], failure.expected === 'match'
      ? `no pattern recognises this example; add one, or change the example: "${failure.example}"`
      : `a pattern recognises this counter-example; narrow it: "${failure.example}"`)
  }
}

function checkPatterns(patterns: readonly string[], path: readonly Step[], say: Say): boolean {
  let sound = true
  patterns.forEach((pattern, at) => {
    try {
      parsePattern(pattern)
    } catch (error) {
      sound = false
      say([...path, at], error instanceof Error ? error.message : String(error))
    }
  })
  return sound
}

function checkProbe(wording: string, path: readonly Step[], secrets: readonly string[], say: Say): void {
  const words = wording.split(/\s+/).length
  if (words > PROBE_WORDS) say(path, `${words} words are too many to follow by ear; say it in ${PROBE_WORDS} or fewer`)
  if (asksTwice(wording)) say(path, 'this asks two questions; ask one')
  const leak = leaked(wording, secrets)
  if (leak) say(path, `this probe gives the answer away: "${leak}" is a secret term; ask for it without naming it`)
}

/** The first secret term that stands in `text` as words. */
function leaked(text: string, secrets: readonly string[]): string | undefined {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return secrets.find((secret) => plain.includes(` ${secret.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `))
}

function checkOf(of: string, round: Round, path: readonly Step[], say: Say): void {
  if (!round.criteria.some((criterion) => criterion.id === of)) say(path, `the round ${round.id} has no criterion "${of}"; use one of ${list(round.criteria)}`)
}

function checkFrom(outline: ReadonlySet<string>, from: string, path: readonly Step[], say: Say): void {
  if (!outline.has(from)) say(path, `"${from}" is not in the outline of guide.yaml; use an item that is, or add it there`)
}

const list = (items: readonly { id: string }[]): string => items.map((item) => item.id).join(', ')

function collector<T>(file: YamlFile<T>): { problems: ContentProblem[]; say: Say } {
  const problems: ContentProblem[] = []
  return { problems, say: (path, message) => problems.push(file.problem(path, message)) }
}
