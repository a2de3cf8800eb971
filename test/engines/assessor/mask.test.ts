import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mask } from '#server/engines/model/assessor/mask.ts'
import { packWords } from '#server/engines/model/assessor/pack-words.ts'
import { pack } from './judging-model.ts'

const KEPT = new Set(['twitch'])
const masked = (...texts: string[]): readonly string[] => mask(texts.map((text) => ({ text })), KEPT).turns

describe('[AS2] a name is masked', () => {
  test.each([
    ['My manager Priya Raman wanted to ship, and Priya was right.', 'My manager [PERSON 1] wanted to ship, and [PERSON 1] was right.'],
    ['I worked at Google for three years on ranking.', 'I worked at [EMPLOYER 1] for three years on ranking.'],
    ['At Zalando I owned the recommender, and Tom disagreed.', 'At [EMPLOYER 1] I owned the recommender, and [PERSON 1] disagreed.'],
    ['I studied at Stanford and then moved to Berlin.', 'I studied at [SCHOOL 1] and then moved to [PLACE 1].'],
    ['Adam was the optimizer, and my colleague Adam agreed.', 'Adam was the optimizer, and my colleague [PERSON 1] agreed.'],
    ['She works at Acme Corp in Toronto. Acme paid for it.', 'She works at [EMPLOYER 1] in [PLACE 1]. [EMPLOYER 1] paid for it.'],
    ['The University of Warsaw gave me a degree.', 'The [SCHOOL 1] gave me a degree.'],
    ['I joined Stripe in 2019 as an intern.', 'I joined [EMPLOYER 1] in 2019 as an intern.'],
    ['I told Li Wei that the metric was wrong.', 'I told [PERSON 1] that the metric was wrong.'],
    ['Our PM, Sarah, and the scientist Dr. Chen did not agree.', 'Our PM, [PERSON 1], and the scientist Dr. [PERSON 2] did not agree.'],
    ['We had Postgres in Dublin and a replica in Ohio.', 'We had Postgres in [PLACE 1] and a replica in [PLACE 2].'],
    ['Nobody said anything. Then Marta argued that it was slow.', 'Nobody said anything. Then [PERSON 1] argued that it was slow.'],
    ['My previous company, Northwind Traders, sold furniture.', 'My previous company, [EMPLOYER 1], sold furniture.'],
    ['With Ingrid\'s model the loss fell.', 'With [PERSON 1]\'s model the loss fell.'],
    ['I asked Björn, and Björn\'s team in Malmö helped.', 'I asked [PERSON 1], and [PERSON 1]\'s team in [PLACE 1] helped.'],
    ['McKenzie agreed with Jean-Luc.', '[PERSON 1] agreed with [PERSON 2].'],
    ['I told O\'Brien about it.', 'I told [PERSON 1] about it.'],
    ['Carnegie Mellon University taught me. I graduated from Delft.', '[SCHOOL 1] taught me. I graduated from [SCHOOL 2].'],
    ['I left Wise in May. Wise people wait.', 'I left [EMPLOYER 1] in May. Wise people wait.'],
    ['Amazon S3 holds the logs, but at Amazon I saw less.', 'Amazon S3 holds the logs, but at [EMPLOYER 1] I saw less.'],
    ['Write to jo.doe+x@mail.example.org or +49 151 2345 6789.', 'Write to [EMAIL 1] or [PHONE 1].'],
    ['It is at https://example.org/jo and linkedin.com/in/jo-doe', 'It is at [LINK 1] and [LINK 2]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toEqual([expected])
  })
  test('also where only the first name was known', () => {
    expect(masked('It was Priya Raman. My manager Priya said so, and Raman is her name. Priya Kafka.')).toEqual(['It was [PERSON 1]. My manager [PERSON 1] said so, and [PERSON 1] is her name. [PERSON 1] Kafka.'])
  })
  test('with one token all through, in every turn', () => {
    expect(masked('Did Priya agree?', 'My manager Priya Raman did.', 'Later Raman left and Tom said no.')).toEqual(['Did [PERSON 1] agree?', 'My manager [PERSON 1] did.', 'Later [PERSON 1] left and [PERSON 2] said no.'])
  })
})

describe('[AS2] a word of the trade is no name', () => {
  test.each([
    'We used Kafka and Redis with Spark for the stream.',
    'Cassandra stores the events; BERT gives the embeddings.',
    'I would use Thompson sampling with a Beta prior.',
    'Dijkstra and Bellman Ford would both work.',
    'Python is what I used; Java would be faster.',
    'Mark it as done. Will we ship? May was busy.',
    'We ran it on AWS with SageMaker.',
    'We compared AUC and NDCG on MovieLens.',
    'Jenkins broke and Grafana showed it.',
    'Monte Carlo estimates with Markov chains.',
    'We had 1,000,000 users, 200 300 400 requests, and a p99 of 120 ms from 2019-2021.',
    'Gradient Descent with Nesterov momentum beats Adam here.',
    'Product wanted it, Legal said no, Engineering agreed.',
    'People said Airflow was slow. Users asked for it.',
    'At Twitch scale it matters. At Christmas traffic doubles. At first we had nothing.',
    'Amazon Kinesis and Apache Flink feed the Feature Store.',
    'Google Cloud runs it and S3 keeps it.',
    'Nobody asked. Somebody said Redis. Then Kahn and Johnson are options.',
    'The new EU rule came, and the director first fixed the SMS time.',
    'Platt scaling, a Wilson interval and Shapley values.',
    'First, Snowflake and Databricks; then PyTorch, XGBoost and Faiss.',
    'I used Julia once and Ruby never. Ray ran the jobs.',
  ])('%s', (text) => {
    expect(masked(text)).toEqual([text])
  })
  test('nor is a word of the pack, or its company', () => {
    const { round, questions } = pack.round('ml-system-design')
    const kept = packWords({ guide: pack.guide, round }, questions[0]!)
    expect(kept.has('twitch')).toBe(true)
    for (const name of ['priya', 'ingrid', 'tom', 'sarah', 'google', 'stanford', 'berlin']) expect(kept.has(name), name).toBe(false)
  })
})

test('[AS2] other text of the question gets the same tokens, and no new names', () => {
  const { also } = mask([{ text: 'My manager Priya said so.' }], KEPT)
  expect(also('# Priya asked; see jo@example.org')).toMatch(/^# \[PERSON 1\] asked; see \[EMAIL \d\]$/)
  expect(also('class Marta: pass')).toBe('class Marta: pass')
})

test.each([['one word', 'a'], ['capitals', 'A'], ['hyphens', 'Aa-'], ['dots', 'a.'], ['names', 'Aa '], ['digits', '+1 2 '], ['titles', 'Dr. ']])('[AS2] %s without end are read in time', (_name, endless) => {
  const [text] = masked(endless.repeat(30_000 / endless.length))
  expect(text!.length).toBeGreaterThan(0)
}, 10_000)

const piece = fc.constantFrom('Priya ', 'my manager Priya Raman ', 'said ', 'at Google ', '[PERSON 1] ', 'Kafka ', 'in Berlin. ', 'Tom told Tom ', '\n', '“quoted” ', 'x@y.org ', '🙂 ', 'Ünal ', 'É', 'Acme Corp. ', 'At Acme ')
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')))

test('[AS1] a whole masked turn is the whole turn again', () => {
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
    const { turns, unmask } = mask(texts.map((one) => ({ text: one })), KEPT)
    texts.forEach((original, turn) => expect(unmask(turn, turns[turn]!)).toEqual({ turn, start: 0, end: original.length, text: original }))
  }))
})

test('[AS1] any stretch of a masked turn is a verbatim stretch of the turn, in the same order', () => {
  fc.assert(fc.property(text, fc.nat(200), fc.nat(200), (one, first, second) => {
    const { turns, original } = mask([{ text: one }], KEPT)
    const [start, end] = [Math.min(first, second), Math.max(first, second)].map((at) => Math.min(at, turns[0]!.length)) as [number, number]
    const quote = original(0, start, end)
    expect(one.slice(quote.start, quote.end)).toBe(quote.text)
    expect(quote.start).toBeLessThanOrEqual(quote.end)
    const plain = turns[0]!.slice(start, end)
    if (!/[[\]]|[A-Z]{5}/.test(turns[0]!)) expect(quote.text).toBe(plain)
  }))
})
