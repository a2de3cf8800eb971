import { any, OPENING } from './frames.ts'

const TIME = any('moments?', 'minutes?', 'mins?', 'seconds?', 'secs?', 'bit of (?:time|silence|quiet)', '(?:some|more|little) (?:more )?time', 'time to think', 'breather', 'breath', 'pause', 'while', 'silence', 'tick', 'beat', 'bit')
const PONDER = any('think', 'ponder', 'mull', 'reflect', 'consider', 'sort (?:my|out|through|it|this)', 'collect', 'gather', 'dig', 'recall', 'remember', '(?:pick|choose|find|look for|search for) (?:one|which|a (?:good|story|example)|the right)', 'go through my', 'run through', 'picture', 'draw', 'sketch', '(?:write|jot|note)(?: (?:it|this|that|something|a few things))? ?down', 'order my', 'organi[sz]e', 'arrange', 'put my', 'breathe', 'concentrate', 'see', 'process', 'digest', 'work (?:this|it|that) out', 'figure (?:this|it|that) out', 'catch my')

/** Time is asked for or taken; nothing is said yet. */
export const think: RegExp[] = [
  new RegExp(`\\b(?:give|gimme|need|take|taking|want|got|grant|spare|deserves?|have|get|with you in|back in|wait|for|after|in)\\b(?: (?:me|us|just|about|maybe|a|an|one|two|some|few|couple|of|thirty|ten|twenty|another|half|the|my|little|short|quick|bit|more|you|here|in|or|three))* (?:${TIME})\\b(?=\\W*(?:$|to|so|or|please|pls|thanks|and|before|while|here|then|with|i|im|ill|for|until|now|the|on|first|ok))`),
  new RegExp(`${OPENING}(?:(?:one|a|two|half an?|just an?|an? (?:quick|short|little)|few|some)(?: more)? (?:moment|minute|second|sec|min|tick|mom)s?|(?:moment|minute|sec)(?=\\W))\\b(?! (?:version|answer|talk|long|thought|order|derivative|stage|model|pass|heap|later|ago))`),
  new RegExp(`\\b(?:let me|lemme|ill|i will|i (?:need|have|want|would like|wish) to|id like to|gotta|allow me to|im going to|going to|may i|can i|could i|still trying to|trying to)\\b(?: (?:try to|just|quickly|first|please|briefly|maybe))* ${PONDER}\\b(?! (?:in(?:to)? the (?:data|database)|user|the (?:logs|user|events|data)))`),
  /\b(?:hold on|hang on|hold up|bear with me|wait wait|one sec|gears are|still thinking|brain is|let that sink|letting that|give it a think|im (?:just )?(?:thinking|choosing|sorting|picturing|going through|deciding))\b/,
  /^\W*(?:(?:just|still|ok(?:ay)?|um+|uh+|h+m+|sorry|yeah|so|i am|im)\W+)*(?:thinking(?: (?:out|about|through|of|it|this)\b[^.?!]{0,30})?|processing|wait|hold on|good question|h+m+|um+|uh+|let me see|lets see)\b[^a-z]*(?:let me|out loud|good question|wait|thinking|um+|uh+|h+m+)?[^a-z]*$/,
  /\b(?:before|until) i (?:reply|answer|speak|talk|open|say|start to (?:talk|answer)|commit)\b/,
  /\bi(?:ll| will) (?:be (?:right )?(?:back|with you)|get back)\b|\bi come back to you\b/,
]
