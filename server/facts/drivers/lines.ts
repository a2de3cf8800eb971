import type { Driver } from '../languages.ts'

/** For drivers that read no JSON: the nonce, the question, then for each test its name, its seconds and its words on a line each. */
export const inLines: Driver['input'] = ({ nonce, question, tests }) =>
  [nonce, question.id, ...tests.flatMap(({ name, seconds, input }) => [name, String(seconds), question.words(input).join(' ')])].join('\n') + '\n'
