import { any, END, OPENING } from './frames.ts'

const MEAN = any('mean', 'means', 'meaning', 'meant', 'define', 'definition', 'defined', 'refer(?:s|ring)? to', 'stand(?:s|ing)? for', 'counts? as', 'translate', 'spelled out', 'abbreviation', 'acronym', 'terminology', 'notation')
const WORD = any('term', 'word', 'words', 'expression', 'phrase', 'acronym', 'abbreviation', 'name', 'notation', 'jargon', 'concept')
const UNKNOWN = any('dont know', 'do not know', 'never heard', 'never met', 'never seen', 'new to me', 'is new', 'unfamiliar', 'not (?:familiar|at home)', 'unknown to me', 'unclear', 'not clear', 'no idea what', 'not following', 'dont (?:get|understand|recogni[sz]e)', 'do not (?:get|understand)', 'not sure (?:what|i (?:get|know|understand))')

/** An expression is to be explained: a question about meaning, or a word called unknown. */
export const define: RegExp[] = [
  new RegExp(`${OPENING}(?:\\w+ ){0,12}?\\b(?:what|how|which|whats|as in)\\b[^.!]{0,50}?\\b(?:${MEAN})\\b(?! (?:squared|absolute|of the|value|that (?:we|the)|(?:we|they) ))`),
  /\b(?:what|how) (?:exactly |really )?(?:do|did|would) you (?:exactly |actually )?(?:mean|understand|define|call|consider|count)\b|\bwhat counts as\b|\bwhen you say\b|\bby [^,.?!]{1,40},? (?:do|did) you mean\b|\bwhat is meant\b|\bdo you mean by\b/,
  /\b(?:means|meaning|refers? to|stands? for|spelled out|spells out)\s*(?:is)?\s*(?:here )?(?:what\b|\?|…|\.\.)|\bmeans what\b|\bis what\b[^a-z]*$/,
  /\b(?:explain|clarify|define|tell me|say|spell out|remind me|translate)\b[^.!]{0,30}\b(?:what\b[^.!]{1,50}\b(?:is|are|means?|stands?)\b|the (?:term|word|expression|meaning|acronym|abbreviation)|that (?:term|word|expression))/,
  /\b(?:in|with) (?:the|what|which) sense\b|\bin terms of what\b|\bsense of the word\b|\bas in (?:what|which|who)\b|\bwhat (?:kind|sort) of (?:thing|word|term) is\b/,
  new RegExp(`\\b${UNKNOWN}\\b[^.!]{0,30}\\b(?:${WORD}|that one|called|what (?:that|this|it)(?: \\w+)? (?:is|means?|refers))\\b`),
  new RegExp(`\\b(?:${WORD}|verb|noun)\\b[^.!]{0,40}\\b${UNKNOWN}\\b`),
  new RegExp(`${OPENING}(?:\\S+ ){1,4}(?:is|thats|that is|its) (?:not |un)(?:a )?(?:familiar|known|clear)\\b`),
  /\bnever heard (?:of |about )?(?:it|that|this|[^.!,]{0,30} (?:called|before))\b/,
  new RegExp(`${OPENING}(?:what|whats)(?: exactly| even)?(?: is| are)? (?:that|this|an?) \\S+(?: \\S+){0,3}${END}`),
  /,? what (?:exactly )?(?:is|are) (?:that|this|it|those)\b(?: \w+)?[^a-z]*$|\bis\s*(?:\.\.+|…)\s*\?$|\bwhat does (?:it|that|this) (?:say|mean)\b/,
]
