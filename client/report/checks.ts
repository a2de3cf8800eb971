/** What a model's line did that made it give way, by the name of the check. */
const DID: Record<string, string> = {
  'too-long': 'ran too long',
  'two-questions': 'asked twice',
  misquoted: 'quoted what you did not say',
  leak: 'gave something away',
  'obeys-candidate': 'did what an answer told it to',
  role: 'stepped out of the interviewer\'s part',
  praise: 'praised',
  verdict: 'let see whether something was right',
  personal: 'asked about a private matter',
  premise: 'took something for granted',
  hypothetical: 'asked what would be instead of what was',
  repeated: 'asked the same again',
  aside: 'said something beside the question',
  'move-not-offered': 'chose a move that was not on offer',
  'no-question': 'asked nothing',
  'after-question': 'went on after the question',
  'quote-lost': 'lost your words that it was to quote',
  'model-failed': 'did not come, as the model failed',
  'budget-spent': 'did not come, as the budget was spent',
}

/** "2 gave something away, 1 asked twice" */
export const gaveWay = (replaced: readonly Counted[]): string => counted(replaced, DID)

/** What a sentence of the report did that it was left out for, by the name of the check. */
const REPORTED: Record<string, string> = {
  'unknown-item': 'rested on no evidence',
  'other-item': 'spoke of something else',
  'too-long': 'ran too long',
  misquoted: 'quoted what you did not say',
  markup: 'held marks or a link',
  number: 'held a number',
  level: 'spoke of levels or hiring',
  comparison: 'compared you with others',
  person: 'judged the person',
  manner: 'judged the manner of speaking',
  judgement: 'praised or blamed',
  promise: 'made a promise',
  instruction: 'told you to do what no drill says',
  'no-quote': 'held none of your words',
  invented: 'held a fact that you did not give',
  ungrounded: 'said more than its evidence',
  repeated: 'said the same again',
  'too-many': 'came after the first five',
}

/** "3 sentences of the report were left out: 2 held a number, 1 judged the person" */
export function leftOut(sentences: readonly Counted[]): string {
  const count = sentences.reduce((sum, one) => sum + one.count, 0)
  return `${count === 1 ? '1 sentence of the report was' : `${count} sentences of the report were`} left out: ${counted(sentences, REPORTED)}`
}

type Counted = { check: string; count: number }
const counted = (checks: readonly Counted[], did: Readonly<Record<string, string>>): string =>
  checks.toSorted((one, other) => other.count - one.count).map(({ check, count }) => `${count} ${did[check] ?? `failed the check "${check}"`}`).join(', ')

/** Why a reading gave no finding. */
const ABSTAINED: Record<string, string> = {
  'unverified-quotes': 'its quotes could not be found in your words',
  insufficient: 'its readings differed too much or could not tell',
  'model-failed': 'the model failed',
  'budget-spent': 'the budget was spent',
}
export const abstained = (why: string): string => ABSTAINED[why] ?? why
