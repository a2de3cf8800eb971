import { expect, test } from 'vitest'
import { asksTwice } from '#server/content/asks-twice.ts'
import { createContext, type Context } from '#server/contexts/context.ts'
import { fold } from '#server/interview/interview.ts'
import type { InterviewEvent } from '#server/interview/events.ts'
import { isAboutContext, requirementsOf } from '#server/interview/policy/claims.ts'
import { respond } from '#server/interview/policy/respond.ts'
import { candidateSaid, held, plan, record } from '#test/support/interview.ts'
import { prepared } from '#test/support/material.ts'
import { BULLETS, SECTIONS_JOB } from './examples.ts'

const guide = { requirements: { must: [], nice: [] } }
const fromResume = createContext({ resume: BULLETS, job: null, guide })
const fromJob = createContext({ resume: null, job: SECTIONS_JOB, guide })

/** Plays an interview held with a context; gives what the interviewer said last after each text, and all probes about the context. */
function play(texts: readonly string[], context: Context | null, { round = 'behavioral' as const as 'behavioral' | 'recruiter-screen' } = {}) {
  const content = prepared()
  content.material.round = { ...content.material.round, id: round, past: round === 'behavioral', probeLimit: 20 }
  if (context !== null) content.material.context = context
  const events: InterviewEvent[] = [{ type: 'interview-started', plan: plan({ round }) }, { type: 'clock-started' }]
  const reply = () => {
    const spoken = respond(held(fold(record(events, () => 0))), content, 0)
    for (const { text, move, spokenBy, replaced } of spoken) events.push({ type: 'interviewer-spoke', replyTo: events.length, text, move, spokenBy, replaced })
    return spoken.at(-1)!
  }
  const replies = [reply(), ...texts.map((text) => { events.push(candidateSaid(text)); return reply() })]
  return { replies, about: replies.filter(({ move }) => isAboutContext(move)) }
}

const STORY = 'Two winters before that, our feed was slow on old phones and people left before the first page came. We looked at the traces for some days and saw that features were fetched one by one from a remote store, so we decided on a cache beside the ranker, and the latency fell because most lookups became local. The team was relieved.'
const MORE = 'We talked with those who ran the store as well, and they agreed since it took load off them.'

test('[PO17] once the story is told, a claim that it touches is asked about and quoted verbatim as the résumé\'s', () => {
  const { replies, about } = play([STORY, MORE], fromResume)
  expect(isAboutContext(replies[1]!.move)).toBe(false)
  expect(about).toMatchObject([{ text: 'Your résumé says “Cut feed latency by 40 %”. What was your own part in that?', move: { kind: 'probe', point: 'own-action', probe: 'specific-instance', quoted: null } }])
})

test('[PO17] it is not asked in the middle of another story, nor when little was told', () => {
  const other = 'We moved the whole office into the new building, and everybody had to pack within a week while the elevators were out of order, so my manager asked each of us to carry what we could. It rained the entire time and the boxes fell apart in our hands, yet nobody complained about it, because there was soup for all of us in the hall when we arrived there.'
  expect(play([other, MORE, MORE], fromResume).about).toEqual([])
  expect(play(['We cut feed latency with a cache.', 'It was for the feed.'], fromResume).about).toEqual([])
  expect(play([STORY, MORE], null).about).toEqual([])
})

test('[PO17] at most two claims an interview, never the same twice, never two in a row', () => {
  const other = `${STORY} Then we trained a two-tower retrieval model in PyTorch and served it with Triton.`
  const { replies, about } = play([STORY, MORE, MORE, 'Next question, please.', other, MORE, MORE, 'We led the migration from Hadoop to Spark.', MORE, MORE], fromResume)
  expect(about.map(({ text }) => /“(.*)”/.exec(text)?.[1])).toEqual(['Cut feed latency by 40 %', 'Built a two-tower retrieval model in PyTorch and served it with Triton'])
  expect(replies.some(({ move }, at) => at > 0 && isAboutContext(move) && isAboutContext(replies[at - 1]!.move))).toBe(false)
})

test('[PO18] a number that differs from the résumé\'s is asked about once, neutrally', () => {
  const { about } = play(['We cut feed latency by 25 percent with a cache.', 'Feed latency fell by 25 percent, measured at the server.', 'As I told you, feed latency fell by 25 percent.'], fromResume)
  expect(about).toHaveLength(1)
  expect(about[0]).toMatchObject({ move: { kind: 'probe', probe: 'stress-contradiction', quoted: null, point: 'result', before: { state: 'absent' } } })
  expect(about[0]!.text).toMatch(/^Your résumé says “Cut feed latency by 40 %”, and you said “We cut feed latency by 25 percent with a cache”\. (?:How do|Help me)/)
})

test('[PO18] so is a number that differs from an earlier answer\'s, with a résumé or without; a correction is not', () => {
  const first = 'We had to migrate the search index, and index builds took 9 hours with the old code.'
  const { about } = play([first, 'It was slow, as index builds took 4 hours with the old code.', 'Index builds took 4 hours.'], null)
  expect(about.map(({ text }) => text)).toEqual([expect.stringMatching(/^Earlier you said “.*9 hours.*”, and now “.*4 hours.*”\. /)])
  expect(play([first, 'Sorry, index builds took 4 hours with the old code.'], null).about).toEqual([])
  expect(play([first, 'After the rewrite index builds then took 4 hours with new code.'], null).about).toEqual([])
})

test('[PO19] a recruiter screen asks for must-haves that were not spoken of, in their own words, at most three', () => {
  const answer = 'I want to work on live products since I stream myself.'
  const { about } = play(Array.from({ length: 9 }, (_, at) => `${answer} ${at}`), fromJob, { round: 'recruiter-screen' })
  expect(about.map(({ text }) => text)).toEqual([
    expect.stringContaining('3+ years of experience with Python or Go in production'),
    expect.stringContaining('Experience building distributed systems at scale'),
  ])
  const more = createContext({ resume: null, job: `Requirements\n${['Bachelor\'s degree in computer science', 'Kafka', 'Spark', 'Flink', 'Airflow'].map((one) => `- ${one}`).join('\n')}`, guide })
  expect(play(Array.from({ length: 12 }, (_, at) => `${answer} ${at}`), more, { round: 'recruiter-screen' }).about.map(({ text }) => /“(.*)”/.exec(text)?.[1])).toEqual(['Kafka', 'Spark', 'Flink'])
  expect(about[0]).toMatchObject({ move: { kind: 'probe', probe: 'plain-question', point: 'job-1', criterion: 'ownership' } })
})

test('[PO19] what was spoken of is not asked for, and nothing is without a context', () => {
  const answers = ['I have written Go services in production for five years.', 'I like live products.', 'I stream myself.', 'Nothing more.', 'Nothing.']
  expect(play(answers, fromJob, { round: 'recruiter-screen' }).about.map(({ text }) => text).join()).not.toContain('Python or Go')
  expect(play(answers, null, { round: 'recruiter-screen' }).about).toEqual([])
})

test('without a job description the requirements are the guide\'s', () => {
  const { material } = prepared()
  material.guide = { ...material.guide, requirements: { must: [{ id: 'coding', is: 'Python or Go', from: '6' }], nice: [] } }
  expect(requirementsOf(material)).toMatchObject([{ id: 'guide-coding', must: true, text: 'Python or Go' }])
})

test('each asks one thing', () => {
  const all = [
    ...play([STORY, MORE, 'Next question, please.', `${STORY} Then we trained a two-tower retrieval model in PyTorch.`, MORE, MORE], fromResume).about,
    ...play(Array.from({ length: 9 }, (_, at) => `Live products. ${at}`), fromJob, { round: 'recruiter-screen' }).about,
    ...play(['We cut feed latency by 25 percent.'], fromResume).about,
  ]
  expect(all.length).toBeGreaterThanOrEqual(5)
  for (const { text } of all) expect(asksTwice(text), text).toBe(false)
})
