const BUILT_IN = 'built-in'

/** Who judges, in words. Of several models the next one reads when one fails. */
export const reader = (by: string): string => (by === BUILT_IN ? 'the built-in engine' : by.split(', ').join(' or '))

/** The same at the start of a sentence; the name of a model keeps its spelling. */
export const readerAtStart = (by: string): string => (by === BUILT_IN ? 'The built-in engine' : reader(by))
