import { any, END, OPENING } from './frames.ts'

const NOT = any('dont', 'do not', 'cant', 'can not', 'cannot', 'couldnt', 'could not', 'wouldnt', 'would not', 'didnt', 'havent', 'have not', 'wont', 'not', 'never', 'unable to')
const ADVERB = '(?:really |actually |honestly |even |quite |exactly |unfortunately |ever |just |yet |now |simply |fully |currently )*'
const KNOW = any('know', 'remember', 'recall', 'recollect', 'say', 'tell', 'answer', 'explain', 'come up', 'come to', 'think of', 'name', 'help', 'give you', 'offer', 'contribute')
const WHAT = any('it', 'this', 'that', 'any(?:thing)?(?: \\w+){0,4}', 'the answer', 'you', 'you (?:that|much|anything)', 'much', 'about (?:it|this|that)(?: \\w+)?', 'this (?:one|topic|area)', 'that (?:one|topic|area)', 'how(?: \\w+){0,8}', 'what(?: \\w+){0,6}', '(?:why|who|when|which|where)(?: \\w+){0,6}', 'where to(?: \\w+){0,2}', 'with (?:it|that|any\\w*(?: \\w+){0,2})', 'of (?:any|a|one)(?: \\w+){0,6}', 'a single(?: \\w+){0,3}', '(?:the )?\\w+(?: \\w+)?', 'anymore', 'any of (?:it|that|this)')
const DONE = any('done', 'used', 'heard', 'learned', 'learnt', 'worked', 'touched', 'studied', 'seen', 'met', 'had', 'come across', 'came across', 'dealt', 'looked into', 'tried', 'built', 'read', 'did', 'understood', 'got around')
const LACK = any('clue', 'idea', 'experience', 'example', 'story', 'knowledge', 'memory', 'answer', 'exposure', 'foggiest', 'faintest', 'background')

/** Knowledge, memory or experience is denied of the speaker. */
export const dontKnow: RegExp[] = [
  new RegExp(`(?:\\bi |${OPENING}|\\b(?:that|this|it|one) i )(?:\\w+ )?${NOT} ${ADVERB}${KNOW}(?: ${WHAT})?${END}`),
  new RegExp(`(?:\\bi |${OPENING}|\\bive )(?:have |\\w+ )?(?:never|havent|have not|not|didnt|did not) ${ADVERB}(?:${DONE}|do|use|learn|study|hear|work|touch|see)\\b`),
  new RegExp(`\\b(?:no|not an?|without an?|without any|zero|dont have an?|do not have an?|dont have (?:any|the)|havent an?|havent (?:got )?(?:any|the|an?)|havent (?:got )?the)(?: (?:real|single|good|slightest|such|practical|hands on|particular|clear))* ${LACK}\\b(?! (?:bag|phase|set|replay|if (?:this|that|it) is))`),
  /\b(?:idk|dunno|beats me|stumped|got me there|blank|over my head|beyond me|out of my depth|escapes me|hard to say|wouldnt know|first thing about|weak spot|foggiest|no clue|(?:have|need|got) to look (?:it|that|this) up)\b|\b(?:not|isnt) (?:my|a|an) (?:thing|area|topic|strength|field|speciality|subject)\b/,
  /\b(?:used to know|i forgot|ive forgotten|its gone|is gone|too long ago|been too long|rusty)\b|\bnot something i\b/,
  /\b(?:outside|beyond|not part of|not in) (?:of )?(?:what i|my)\b[^.?!]{0,25}(?:know\w*|field|experience|area|range|scope|career)?[^a-z]*$/,
  new RegExp(`\\b(?:i|we) never (?:really |even |actually )?\\w+(?:ed|t|n)? (?:that|it|this|these|those)(?: \\w+){0,3}${END}`),
  /\b(?:nothing|no (?:story|example|\w+)) (?:really )?(?:comes?|pops?|springs?)(?: up| to)?\b|\bmy (?:mind|head) is\b|\bdraw(?:ing)? a blank\b/,
  /\b(?:not|im not|i am not) (?:sure|certain|familiar|aware|confident)\b|\b(?:unsure|unfamiliar)\b/,
  /\b(?:making (?:things|it|stuff|this|something) up|make (?:things|it|stuff|something) up|(?:only|just|pure(?:ly)?) guess(?:ing)?|a wild guess|bluff\w*|pretend to know)\b/,
]
