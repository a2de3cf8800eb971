import { define } from './define.ts'
import { dontKnow } from './dont-know.ts'
import { hint } from './hint.ts'
import { moveOn } from './move-on.ts'
import { repeat } from './repeat.ts'
import { think } from './think.ts'

/** What people do with a reply besides answering, told by classes of words, by mood and by who is addressed. */
export type Act = 'define' | 'repeat' | 'hint' | 'move-on' | 'think' | 'dont-know'

const PATTERNS: Record<Act, readonly RegExp[]> = { define, repeat, hint, 'move-on': moveOn, think, 'dont-know': dontKnow }

/** When several fit, the more specific one first. */
export const ACTS: readonly Act[] = ['define', 'repeat', 'hint', 'move-on', 'think', 'dont-know']

/** A question that was or would be put to somebody else. */
const REPORTED = /\b(?:i|we|he|she|they)(?:d| would| will| always| then| also| just| first)* ask(?:ed|s)? (?:the|them|him|her|my|our|what|for|product|people|users)\b/

/** The acts of a clause or a short reply, normalised. */
export const actsOf = (plain: string): Act[] => REPORTED.test(plain) ? [] : ACTS.filter((act) => PATTERNS[act].some((pattern) => pattern.test(plain)))
