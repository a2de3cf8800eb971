import type { Held } from '../interview/interview.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import { fitOf } from '../contexts/fit.ts'
import { requirementsOf, saidLines } from '../interview/policy/claims.ts'
import { BUILT_IN } from '../interview/policy/words.ts'
import type { Reading } from '../evidence/reading.ts'
import type { IssuedReport, Report } from '../protocol/report.ts'
import { calibrationOf } from '../scoring/calibration.ts'
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

/** What a model's reading cannot do, said in every report that rests on one. */
const CANNOT_MODEL = [
  'It cannot tell whether a story is true.',
  'A model found the evidence; code checked that every quote stands in your words, and code made the levels. It may still misread what a quote means.',
  'Asked twice it may find different evidence: where its readings differed, the range is wide or no level is given.',
  'It does not run code: correctness is judged only from what can be shown without running it.',
]

/** How often the checks let a model's words through, and why they did not. */
function gaveWay({ lines }: Held): Pick<Report['judged'], 'replaced' | 'passed'> {
  const spoken = lines.filter((line) => line.who === 'interviewer' && line.spokenBy !== BUILT_IN)
  const checks = lines.flatMap((line) => line.replaced ?? [])
  return {
    passed: spoken.filter((line) => line.replaced === null).length,
    replaced: [...new Set(checks)].sort().map((check) => ({ check, count: checks.filter((one) => one === check).length })),
  }
}

/** The report of an interview that has ended, from the built-in reader's tables or those of `reading`. Pure: the same log, content and reading give the same report. */
export function createReport(interview: string, held: Held, prepared: Prepared, reading: Reading | null): IssuedReport {
  const { material } = prepared
  const questions = heldQuestions(held, prepared, reading)
  const evidence = questions.map(({ id, points, table }) => ({ question: id, points, table }))
  const score = scoreRound(material.round, evidence, calibrationOf(reading?.reader ?? BUILT_IN))
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
    fit: material.round.id === 'recruiter-screen' ? fitOf(requirementsOf(material), material.context?.claims ?? [], saidLines({ held })) : [],
    prose: null,
    flags: questions.flatMap((question) => question.table.flags.map((flag) => ({
      note: flag.note, quote: flag.quote === null ? null : quoted(question, flag.quote),
    }))),
    judged: {
      reader: score.basis.reader,
      spokenBy: [...new Set(held.lines.flatMap((line) => line.spokenBy ?? []))],
      ...gaveWay(held),
      prompts: [...reading?.prompts ?? []],
      samples: (reading?.criteria ?? []).map(({ question, criterion, levels, abstained, why }) => ({ question, criterion, levels: [...levels], abstained, why })),
      pack: `${material.guide.id} ${material.guide.version}, ${material.round.title} ${material.round.version}`,
      content: held.plan.content,
      scoring: score.basis.scoring,
      cannot: reading === null ? CANNOT : CANNOT_MODEL,
      disclaimer: 'One session is a noisy sample. This is a practice tool, not a hiring decision.',
    },
  }
}
