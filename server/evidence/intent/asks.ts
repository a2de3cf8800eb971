import { normalise, sentences, wordsOf } from './normalise.ts'

/** Auxiliary before subject: the order of a question, also where speech lost its mark. */
const INVERTED = /^(?:(?:and|so|but|or|ok(?:ay)?|well|um+|uh+|hm+|sorry|also|wait|first|just|oh|thanks|thank you|before (?:i|we)[^,]*,)[\s,]+)*(?:is|are|was|were|do|does|did|can|could|should|shall|may|might|must|will|would|am|has|have|had)\s+(?:i|we|you|it|he|she|they|there|this|that|these|those|the|a(?!\/)|an|all|my|our|your|any|some|each|every|both|nodes?|users?|viewers?|streamers?|inputs?|integers?|values?|data|\w+s)\b/
const WH = /^(?:(?:and|so|but|or|ok(?:ay)?|well|um+|uh+|hm+|sorry|also|wait|first|just|oh|quick question|one question|question|for this)[\s,:]+)*(?:what|which|who|whose|how|when|where|why)\b/
/** Words that ask for leave or for a fact of the task. */
const ABOUT_TASK = /\b(?:(?:can|could|may|should|shall|do|must|might|would) i|(?:can|could|may|should|shall|do|must) we|am i (?:allowed|supposed|free|expected)|(?:do|did|would|will) you (?:want|expect|mean|need|care|like|prefer|mind|have)|you (?:want|expect|need|prefer|would like) (?:me|from me|also|it|the)|are you (?:looking|after|expecting|asking|interested)|is it (?:ok(?:ay)?|fine|allowed|alright|enough|possible|important|about)|would it be (?:ok(?:ay)?|fine)|(?:can|could|should) (?:i|we) assume|does it (?:matter|have|need)|is there|are there|are (?:they|these|we)|must it|does that count|would [^.?!]{0,30} count|in scope|is (?:it|the|this|that|my|an?)|does the|do (?:the|they)|will (?:the|it|there|we)|how (?:many|much|big|large|long|often|deep|far|fast|strict|fresh)|which (?:team|one|of|part|language|matters|kind|platform)|whats the (?:scale|size|range|budget|goal|deadline|latency)|what (?:is|are) the (?:scale|size|range|constraints?|budget|goal|limits?|latency)|off limits|from scratch)\b/
/** An assumption held out for a yes or no. */
const CHECKING = /\b(?:to clarify|to (?:check|confirm|be (?:sure|clear)|understand)|i (?:can )?(?:assume|suppose|take it)|(?:right|correct|or not|only|too|as well|allowed|fine|ok))\b\W*\?|\b(?:just )?to (?:clarify|confirm|check|be sure)\b/
/** Two conditions of the task held side by side. */
const CHOICE = /^(?:\W|so|and|but)*(?:on|in|for|from|with|at|by|per|during)\b.*\bor (?:the|only|just|on|in|for|from|with|at|by|per|during|both)\b/
/** A question word, an auxiliary and the interviewer, in a short sentence: put to somebody even without its mark. */
const PUT_TO_YOU = /^(?:\W|so|and|but|hey|oh|ok)*(?:what|which|who|how|when|where|why)(?: \w+){0,2} (?:do|did|are|were|would|will|have|can) (?:you|u)\b(?:\W+\w+){0,9}\W*$/
/** Said to oneself or to nobody. */
const RHETORICAL = /\b(?:can you imagine|you know what|who knows|guess what|what do i know)\b|\bis it\b[^?]{0,40}\b(?:well|yes|no) (?:yes|no|because|it)\b/
/** A bare auxiliary opens a question, unless a verb follows and the subject is left out ("would use a heap"). */
const AUXILIARY_FIRST = /^(?:(?:and|so|but|or|ok(?:ay)?|well|um+|uh+|hm+|sorry|also|wait)[\s,]+)*(?:is|are|do|does|would|can|could|should|will|may|must)\s+(?!a\/b|(?:use|do|be|train|rank|go|keep|take|start|say|try|add|make|build|have|split|store|put|skip|not|also|probably|just|then|first|need|look|run|check|want|like|love|prefer)\b)\w+\s+\w+/
/** A proposal in the form of a question: about the solution, and nobody is asked for leave. */
const PROPOSAL = /\b(?:what if|why not|how about|(?:is|are|was|would) (?:it|that|this|they) not|(?:could|can|would|should|do) (?:we|you|i|one|it) not|(?:couldnt|cant|wouldnt|shouldnt|isnt|arent|doesnt|dont) (?:we|you|i|one|it|that|this|the))\b|^(?:\W|so|um+|uh+|hm+|well|ok(?:ay)?)*(?:would|could|might|should) (?:an?|the|some|two) (?:[\w-]+ ){1,4}(?:work|do|help|be (?:enough|ok|fine|better|faster)|suffice|solve)\b/
const TENTATIVE = /^(?:\W|so|um+|uh+|hm+|well|ok(?:ay)?)*(?:maybe|perhaps|probably|possibly|could be|something like|i guess|i think|isnt it|so that|because|since|like|log|o\s?\()/

/** The sentences of a reply, verbatim, that ask the interviewer something. A guess in the form of a question is not one. */
export function asksOf(text: string): string[] {
  return sentences(text).filter((sentence) => isAsk(sentence))
}

/** Asks for leave or for a fact of the task, whatever its words are about. */
export const asksAboutTask = (asks: readonly string[]): boolean => asks.some((ask) => ABOUT_TASK.test(normalise(ask)))

/** In words: nobody asks at greater length in one sentence. */
const LONGEST = 200

function isAsk(sentence: string): boolean {
  if (wordsOf(sentence).length > LONGEST) return false
  const plain = normalise(sentence)
  if (TENTATIVE.test(plain) || PROPOSAL.test(plain)) return false
  if (RHETORICAL.test(plain)) return false
  const marked = /\?/.test(sentence)
  if (marked && (CHECKING.test(plain) || CHOICE.test(plain))) return true
  if (PUT_TO_YOU.test(plain)) return true
  if (!marked && !INVERTED.test(plain) && wordsOf(plain).length > 22 && !lastClause(plain, ABOUT_TASK_START)) return false
  if (AUXILIARY_FIRST.test(plain) && (marked || !plain.endsWith('.'))) return true
  if (ABOUT_TASK.test(plain) && (marked || INVERTED.test(plain) || WH.test(plain) || /\b(?:or (?:is|are|do|does|not|just|the|only|with|might|you|should|what)|or)\s*\W*$|\bor (?:do|does|is|are|only|might|the other|with|all|a|just|should|you)\b/.test(plain))) return true
  if (marked) return WH.test(plain) || INVERTED.test(plain) || lastClause(plain, INVERTED) || lastClause(plain, WH)
  return INVERTED.test(plain) || lastClause(plain, ABOUT_TASK_START)
}

const ABOUT_TASK_START = /^(?:is|are|do|does|can|could|should|shall|may|must|will|would|am|how (?:many|much|big|large|long|often|deep))\s+(?:i|we|you|it|they|there|this|that|the|these|live|channels|users|team|one|a)\b/

const lastClause = (plain: string, shape: RegExp): boolean => {
  const parts = plain.split(/,\s*|\s(?=(?:and|but|so)\s)/).map((part) => part.replace(/^(?:and|but|so|or)\s+/, ''))
  return parts.slice(1).some((part) => shape.test(part))
}
