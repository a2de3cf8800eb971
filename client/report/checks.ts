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
export const gaveWay = (replaced: readonly { check: string; count: number }[]): string =>
  replaced.toSorted((one, other) => other.count - one.count).map(({ check, count }) => `${count} ${DID[check] ?? `failed the check "${check}"`}`).join(', ')

/** Why a reading gave no finding. */
const ABSTAINED: Record<string, string> = {
  'unverified-quotes': 'its quotes could not be found in your words',
  insufficient: 'its readings differed too much or could not tell',
  'model-failed': 'the model failed',
  'budget-spent': 'the budget was spent',
}
export const abstained = (why: string): string => ABSTAINED[why] ?? why
