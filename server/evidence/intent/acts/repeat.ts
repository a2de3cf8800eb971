import { any, ASKED, END, OPENING, TALK } from './frames.ts'

const SAY = any('repeat', 'restate', 'reread', 'rephrase', 'reword', 'say', 'read', 'ask', 'put', 'run', 'go over', 'go through', 'give', 'phrase', 'state', 'tell', 'hear', 'have')
const AGAIN = any('again', 'once more', 'one more time', 'another time', 'a second time', 'second time', 'from the top', 'differently', 'slower', 'more slowly', 'slowly', 'louder', 'in (?:\\w+ )?(?:smaller|simpler|other|shorter|different|plain|easier)', 'back to me', 'another way', 'a different way')
const SPOKEN = any('you', 'u', 'that', 'it', 'this', 'what', 'a word', 'the', 'your', 'much', 'anything', 'everything', 'half', 'all of')
const NOT_HEARD = '(?:didnt|did not|dint|couldnt|could not|cant|cannot|havent|dont|not|never) (?:quite |really |fully |properly |even |completely )?(?:hear|heard|catch|caught|get|make out|keep up|follow|understand|understood)'
const MACHINE = any('line', 'connection', 'audio', 'sound', 'headset', 'headphones?', 'mic(?:rophone)?', 'speakers?', 'signal', 'internet', 'wifi', 'call', 'video', 'network', 'you', 'it', 'voice')
const FAILED = any('cut(?:ting)? (?:out|off)', 'broke up', 'breaking up', 'brok?en?', 'crackl\\w*', 'dropped', 'froze', 'frozen', 'died', 'is bad', 'was bad', 'bad', 'lag\\w*', 'choppy', 'glitch\\w*', 'is gone', 'was gone', 'muted', 'stutter\\w*', 'stopped', 'disappeared', 'vanished', 'went (?:away|dead|silent|off)')

/** The question is to be said again: a request with a verb of saying, or the report that it was not heard. */
export const repeat: RegExp[] = [
  new RegExp(`\\b${ASKED}\\b[^.?!]*\\b${SAY}(?:ing)?\\b[^.?!]*\\b${AGAIN}\\b`),
  new RegExp(`${OPENING}${SAY}\\b(?: (?:me|to me))?[^.?!]{0,12}\\b${TALK}\\b[^.?!]{0,20}\\b${AGAIN}\\b`),
  new RegExp(`${OPENING}(?:say|ask|read|tell)\\b(?: me)? (?:again|once more)`),
  new RegExp(`\\b${ASKED}\\b[^.?!]{0,25}\\b(?:repeat|restat|reread|rephras|reword|paraphras)(?:e|ing)?\\b`),
  new RegExp(`${OPENING}(?:repeat|restate|reread|rephrase|reword)\\b(?: ${TALK}| the (?:last )?${TALK}| your|${END})`),
  new RegExp(`(?:\\bi |${OPENING})${NOT_HEARD}\\b(?: ${SPOKEN}\\b|${END})`),
  new RegExp(`\\bi (?:have |just |totally |kind of )?(?:missed|lost) (?:you|it|that|the (?:thread|question|track|last|first|end|beginning|middle|second|rest|part|sentence)|what you|your|everything|half|most)\\b`),
  /(?:^|\band )\W*(?:\w+ ){0,2}missed (?:it|that|you|what you|the (?:last|first|end|question|second|middle))\b/,
  new RegExp(`\\b(?:the|my|your|this|you|it)?\\s*\\b${MACHINE}\\b(?: (?:was|is|are|just|kept|keeps|went|really|so|got|has|a bit|very|somehow|went|suddenly))* ${FAILED}\\b(?! (?:data|features?|rows?|users?))`),
  /\bi (?:was |got |am )?(?:a bit |a little |just |totally |briefly )?(?:zoned out|distracted|drifted|spaced out|not listening|elsewhere|somewhere else)\b|\b(?:slipped (?:past|by) me|went (?:over my head|by) too fast|was too fast for me|only (?:got|heard|caught) (?:the|half))\b|\b(?:you (?:speak|talk|spoke|went|are)|(?:that|this|it) (?:was|is|went))(?: \w+)? too (?:fast|quick|long)\b|\btoo (?:long|fast|quick) for me\b/,
  /\bi (?:already |just )?(?:forgot|forget) (?:what (?:you|the question)|the question|your)\b/,
  /^(?:\W|sorry|oh|uh|um|h+m+|hey|ok(?:ay)?|i beg your)*(?:pardon|come again|say again|say what|(?:once more|once again|again|one more time)(?=[^.]*$)|what was (?:that|it|the question)|sorry what|excuse me|what|huh|eh)\b[^a-z]*(?:please|pls|sorry)?[^a-z]*(?:$|[?.,])/,
  /\bwhat (?:was|were|did|is|s)\b[^.?!]*(?:\byou (?:just )?(?:ask|say|want)\w*|\bquestion\b(?!s? (?:about|is really|behind)))/,
  /\bwhat (?:was|is|were)\b[^.?!]{0,30}\bagain\b|\bwhat came (?:after|before)\b/,
  /\b(?:the|your) question (?:was|is)\s*(?:\?|…|\.\.|$)|\bcome again\b|\bone more time\b[^.?!]{0,20}(?:please|pls|from the top|$)/,
  /\b(?:break it (?:down|up) for me|(?:in|into|with) (?:smaller|simpler|easier) (?:pieces|words|parts|english))\b/,
]
