/** What is wrong in a content file, where, and what to do. `line` counts from 1. */
export type ContentProblem = { file: string; line: number; path: string; message: string }

export const describeProblem = (problem: ContentProblem): string =>
  `${problem.file}:${problem.line}  ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`
