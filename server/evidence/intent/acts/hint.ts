import { any, ASKED, NEEDED, OPENING } from './frames.ts'

const HELP = any('hints?', 'clues?', 'nudge', 'pointers?', 'push', 'steer', 'help', 'tips?', 'bone', 'lifeline', 'guidance', 'starting point', 'head start', 'kick ?start', 'hand', 'something to (?:go|work|start|build) (?:on|with|from)', 'first step', 'first half', 'spoiler', 'lead', 'suggestions?', 'direction', 'idea (?:to start|where)')
const SOLVING = any('begin', 'start(?: with| from)?', 'attack', 'approach', 'tackle', 'get going', 'do', 'try', 'look(?: at| for| into)?', 'see', 'use', 'focus on', 'think (?:of|about)', 'go about', 'solve', 'pick', 'handle')
const PART = any('data structure', 'structure', 'algorithm', 'technique', 'approach', 'method', 'trick', 'direction', 'way', 'idea', 'step', 'formula')

/** The solution, or a part of it, is asked of the interviewer. */
export const hint: RegExp[] = [
  new RegExp(`\\b(?:${NEEDED}|${ASKED}|some|a (?:little|small|tiny|quick)|me)\\b[^.!?]{0,40}\\b${HELP}\\b(?! (?:the (?:model|user|viewer|team|system)|us\\b|with (?:that|the) (?:latency|cost)))`),
  new RegExp(`\\b${HELP}\\b[^.!?]{0,20}\\b(?:would|wouldnt|might|could)(?: not)? (?:\\w+ )?(?:be (?:nice|great|good|lovely|welcome|helpful|appreciated)|help|hurt|do)\\b`),
  new RegExp(`(?:${OPENING}|\\b(?:tell me|show me|know where|see where) )(?:where|how|what)(?: \\w+)? (?:would|do|should|does|could|can|am|to|might|even)(?: (?:i|you|one|we|a person|somebody|someone|people))?(?: (?:even|supposed to|first|have to))* ${SOLVING}\\b(?=[^.!?]{0,25}$|[^.!?]{0,25}[?!.])`),
  new RegExp(`\\b(?:what|which) ${PART}\\b[^.!?]{0,12}\\b(?:should|do|would|am|could|is)\\b[^.!?]{0,30}\\b(?:i|you|one|right|best|looking)\\b`),
  /\bwhat (?:should|am|would|is) (?:i|a|be|the)\b[^.?!]{0,40}\b(?:looking (?:at|for)|supposed to see|first (?:step|sentence|move|thing)|good (?:start|first|answer)|right (?:way|direction|track))\b/,
  /\b(?:just |please |simply )?(?:tell|show) me (?:how|what the|the (?:answer|trick|solution|idea|first))\b|\b(?:give|tell|show|reveal)(?:ing)?(?: me)? (?:away )?the (?:answer|solution|trick)\b|\bgiv(?:e|ing) (?:it|something|the \w+(?: \w+)?) away\b|\bgiving away the\b/,
  /\b(?:am i|is (?:that|this)(?: \w+)?|are we|if (?:im|i am)) (?:even |still |going )?(?:on the|in the|the) right (?:track|direction|path|way)\b|\bgetting warm\b/,
  new RegExp(`${OPENING}help(?: me)?\\b(?! (?:the|users?|viewers?|streamers?|them|with))`),
  /\bpoint me\b|\bget me (?:going|rolling|started|moving|unstuck)\b|\b(?:start|kick) me off\b|\bput me on the\b|\bwhat (?:are|would|do) you (?:hoping|like|want) to hear\b|\b(?:right direction)\b[^.!?]{0,30}(?:please|help|hurt|\?)/,
  /\b(?:give|show|tell) me (?:an?|some|one) (?:small |short |quick |good )?(?:examples?|outline|beginning)\b/,
]
