import type { Held } from '../interview/interview.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import type { Report } from '../protocol/report.ts'
import { keyCriteria } from '../scoring/key-criteria.ts'
import { scoreRound } from '../scoring/score-round.ts'
import { criterionRows } from './criteria.ts'
import { keeps, practices } from './moves.ts'
import { heldQuestions, quoted } from './tables.ts'
import { hintsTaken, probesAsked, timeline } from './timeline.ts'
import { verdict } from './verdict.ts'

/** What the built-in reader cannot judge, said in every report (judging 4.5). */
const CANNOT = [
  'It cannot tell whether a story is true.',
  'It reads everyday words less well than the usual terms; where it read little, the range is wide.',
  'It finds only the wrong statements that its rubric lists.',
  'It does not run code: correctness is judged only from what can be shown without running it.',
  'It cannot value an unusual design that its rubric does not foresee, and it reads English only.',
]

/** The report of an interview that has ended. Pure: the same log and content give the same report. */
export function createReport(interview: string, held: Held, prepared: Prepared): Report {
  const { material } = prepared
  const questions = heldQuestions(held, prepared)
  const score = scoreRound(material.round, questions.map(({ id, points, table }) => ({ question: id, points, table })))
  return {
    version: 1,
    interview,
    round: material.round.id,
    roundTitle: material.round.title,
    startedAt: held.startedAt,
    durationMs: held.ended?.elapsedMs ?? held.clock.elapsedMs,
    mode: held.plan.mode,
    left: held.ended?.why === 'left',
    questions: questions.map(({ id, text, outline }) => ({ id, text, outline })),
    rated: held.selfRating !== null,
    selfRating: held.selfRating?.ratings ?? null,
    bar: { title: material.guide.level.title, level: material.guide.level.bar },
    verdict: verdict(material.guide, score, questions),
    criteria: criterionRows(material.round, score, questions),
    keyCriteria: keyCriteria(material.guide, [{ round: material.round.id, score }])
      .map(({ id, level }) => ({ ...material.guide.criteria.find((one) => one.id === id)!, level }))
      .map(({ id, title, from, level }) => ({ id, title, from, result: level })),
    timeline: timeline(held, material, questions),
    probes: probesAsked(questions, material.round.criteria),
    hints: hintsTaken(questions),
    practise: practices(material.round, questions),
    keep: keeps(questions),
    flags: questions.flatMap((question) => question.table.flags.map((flag) => ({
      note: flag.note, quote: flag.quote === null ? null : quoted(question, flag.quote),
    }))),
    judged: {
      reader: score.basis.reader,
      spokenBy: [...new Set(held.lines.flatMap((line) => line.spokenBy ?? []))],
      pack: `${material.guide.id} ${material.guide.version}, ${material.round.title} ${material.round.version}`,
      content: held.plan.content,
      scoring: score.basis.scoring,
      cannot: CANNOT,
      disclaimer: 'One session is a noisy sample. This is a practice tool, not a hiring decision.',
    },
  }
}
