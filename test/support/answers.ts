/** A good story and good theory in a candidate's own words, to walk through whole interviews. Written for the tests. */
export const STORY = [
  'At my last company, in spring 2023, I owned the ranking service of our music app. A scientist, Dana, wanted to ship a bigger model because offline NDCG was up 4 percent, and I was against it since our logs only held what the old ranker had shown.',
  'I pulled two weeks of logs and showed that 71 percent of impressions came from one shelf. Then I wrote a one-page proposal for a ten percent holdout, because a test settles more than an argument, and I asked Dana to name the number that would change her mind.',
  'She was worried that we would lose a month, which was fair, as her team was measured on launches. So we agreed on two weeks and on the rule before anybody saw the data: skip rate must fall by 1 point.',
  'Skip rate fell from 31 to 29.5 percent against the holdout over two weeks, and session length stayed flat, so we shipped it to everyone in May.',
  'I considered a replay on old logs instead, but I rejected it because the logs were biased towards the old ranker.',
  'I should have asked her about the deadline in the first week. Since then I write down the stop rule before each launch, and on the next project that saved us a week.',
  'I would do the same again, only earlier. That is all I can add.',
]
export const THEORY = [
  'It depends on what an error costs. Precision is the share of flagged items that are right, recall the share of bad items that are caught. For chat abuse at 1 in 200 I would set the threshold by how many messages moderators can read, say 500 an hour.',
  'Because with rare positives almost all items are negative, even a 5 percent false positive rate gives 498 false alarms on 9,950 clean messages, against 45 hits, so precision is about 8 percent.',
  'F1 hides which of the two errors you make: 0.9 and 0.3 give the same F1 as 0.45 and 0.45 nearly, while the cost to a viewer is quite different.',
  'I would check it on slices by language and look at the false positives first, because label noise is common there.',
  'Offline I would take precision at a fixed recall, and online the rate of overturned bans as a guardrail, for two weeks.',
]
