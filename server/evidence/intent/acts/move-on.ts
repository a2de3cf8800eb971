import { any, END, OPENING } from './frames.ts'

const LEAVE = any('skip', 'pass', 'move (?:on|ahead|along|forward)', 'moving on', 'carry on', 'go (?:on|ahead|further|forward)', 'proceed', 'continue', 'park', 'drop', 'leave', 'come back', 'return', 'call it', 'wrap (?:up|it up)', 'finish', 'stop', 'switch', 'change', 'jump', 'go', 'come', 'take', 'try', 'do', 'have', 'see', 'hear', 'get', 'use')
/** Verbs that leave by themselves; the others need to be told where to. */
const LEAVES = any('skip', 'pass(?: on)?', 'move (?:on|ahead|along|forward)', 'moving on', 'carry on', 'go (?:on|ahead|further|forward)', 'proceed', 'continue', 'park', 'drop', 'leave', 'call it', 'wrap up', 'wrap it up', 'finish', 'stop here')
const THIS = any('this', 'it', 'that', 'here', 'this (?:one|question|topic|part|story)', 'that (?:one|question|topic|part|story)', 'the question', 'it (?:at|there|here|with|be)', 'on (?:this|that|it)', 'there')
const ELSEWHERE = any('(?:the )?next(?: (?:one|question|topic|part|thing|story|round|please))?', '(?:the )?following(?: (?:one|question|part))?', '(?:an)?other (?:question|one|topic|part|story|subject|problem|task|exercise)', '(?:a )?different (?:question|one|topic|part|subject|story|problem|task|exercise)', 'something (?:else|different)', 'the rest', 'what else you have', 'back to (?:it|this|that) later', '(?:it|this|that|back) later', 'the (?:technical|last|other) (?:part|one|question)', 'onwards?')
const WILL = any('lets', 'let us', 'can we', 'could we', 'shall we', 'should we', 'may we', 'can i', 'could i', 'may i', 'id (?:like|prefer|rather|love)(?: to)?', 'i (?:would )?(?:rather|prefer)(?: to| not)?', 'i (?:would like|want|choose|prefer|think i|propose|suggest) ?(?:to|we)?', 'ill', 'i will', 'we can', 'we could', 'happy to', 'ready to', 'better', 'please', 'just', 'can you', 'could you', 'maybe we', 'maybe', 'time to', 'how about we', 'what if we', 'feel free to', 'you can', 'we should', 'would you mind', 'fire away')

/** The speaker is done with the question: leaving it, or asking for another. */
export const moveOn: RegExp[] = [
  new RegExp(`(?:\\b${WILL}|\\bi|${OPENING}|,)\\s*(?:maybe |just |please |rather |simply |now |all )*${LEAVES}(?: ${THIS})*(?:,? (?:and|to|with|for)\\b[^.?!]{0,20}\\b(?:next|other|another|else|rest|following|technical|part|question|one|topic|story|later|list|have)\\b[^.?!]{0,20})?${END}`),
  new RegExp(`\\b${WILL} (?:maybe |just |please |rather |simply |now |to )*${LEAVES} (?:this|that|it|the)(?: (?:one|question|topic|part|story))?(?: for now|,| and (?:see|do|go|take|come|move)\\b| please)`),
  new RegExp(`\\b(?:${WILL})\\b[^.?!]{0,30}\\b(?:${LEAVE})\\b[^.?!]{0,20}\\b${ELSEWHERE}(?! (?:sprint|quarter|week|day|month|step|node|level|one (?:in|of)|to|part of))${END}`),
  new RegExp(`${OPENING}${ELSEWHERE}${END}`),
  /\b(?:nothing|no|not much|not anything|dont have (?:any(?:thing)?|much)|nothing) (?:more|else|further|to add|anything)\b[^.?!]{0,30}\b(?:add|say|side|tell|from me|here|come|offer|on (?:this|that))\b|\bnothing to add\b|\b(?:said|told you|given you) (?:all|everything|what) i (?:can|could|have|had|know)\b|\bno more to (?:say|add)\b/,
  new RegExp(`^(?:\\W|so|ok(?:ay)?|i think|i guess|well|and|no|yeah)*(?:thats|that is|that was|this is|its) (?:all|it|everything)(?: (?:i|that|from|there|ive|on|for)\\b[^.?!]{0,30})?${END}`),
  /^(?:\W|so|ok(?:ay)?|i think|i guess|well|and|no|yeah|yes)*(?:i am|im|we are|were) (?:done|finished|through|happy|good|fine)(?: (?:here|now|with (?:this|that|it|how)\b[^.?!]{0,20}|on this(?: one)?))?[^a-z]*$/,
  /\bwhats next\b|\bwhat is next\b|\bwhat(?:s| is)? else (?:do )?(?:you|is there)(?: have| got| on)?\b|\bnext on (?:the|your) list\b|\bfire away\b|\bnext (?:question|one|topic)\b[^a-z]*(?:please|pls)?[^a-z]*$/,
  /\b(?:use|better|rather|prefer|take|give me|have|spend)\b[^.?!]{0,25}\b(?:another|different|other) (?:question|one|topic|story)\b/,
]
