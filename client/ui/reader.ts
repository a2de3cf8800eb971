const BUILT_IN = 'built-in'

/** Who judges, in words. */
export const reader = (by: string): string => (by === BUILT_IN ? 'the built-in engine' : by)

/** The same at the start of a sentence; the name of a model keeps its spelling. */
export const readerAtStart = (by: string): string => (by === BUILT_IN ? 'The built-in engine' : by)
