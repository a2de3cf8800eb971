import type { Intent } from './understand.ts'

/** What people do with a reply besides answering, told by classes of words and by mood, not by whole phrases. All on normalised text. */

const any = (...words: string[]): string => `(?:${words.join('|')})`

const TALK_OBJECT = any('question', 'prompt', 'task', 'sentence', 'part', 'bit', 'line', 'word', 'words', 'problem', 'it', 'that', 'this', 'what you (?:said|asked|just said|were asking)')
const SAY = any('repeat', 'restate', 'reread', 'rephrase', 'reword', 'say', 'read', 'ask', 'put', 'run', 'go over', 'go through', 'give', 'phrase', 'state', 'tell', 'hear', 'have')
const AGAIN = any('again', 'once more', 'one more time', 'another time', 'a second time', 'from the top', 'differently', 'slower', 'more slowly', 'in (?:smaller|simpler|other|shorter)', 'back to me')
const MISHEARD = any('(?:didnt|did not|couldnt|could not|cant|havent|dont) (?:quite |really |fully |properly )?(?:hear|catch|get|follow|understand|make out|keep up)', 'missed', 'lost (?:you|the|track|my)', 'zoned out', 'cut out', 'broke up', 'breaking up', 'crackl\\w*', 'dropped', 'froze', 'noise', 'noisy', 'distracted', 'drifted', 'slipped (?:past|by)', 'forgot what (?:you|the)', 'went (?:over my head|by too fast|too fast)')
const TERM_QUERY = any('mean', 'means', 'meaning', 'meant', 'define', 'definition', 'defined', 'refer(?:s|ring)? to', 'stand(?:s)? for', 'stand(?:ing)? for', 'supposed to stand', 'counts? as', 'count as', 'sense of the word', 'which sense', 'what sense', 'in the sense', 'spelled out', 'abbreviation', 'acronym', 'translate', 'terminology', 'that term', 'that word', 'that expression', 'the term', 'the word', 'the expression', 'notation')
const HELP = any('hints?', 'clues?', 'nudge', 'pointers?', 'push', 'steer', 'help', 'tip', 'tips', 'bone', 'lifeline', 'guidance', 'starting point', 'head start', 'get me (?:going|rolling|started|moving|unstuck)', 'getting warm', 'right direction', 'on the right track', 'first step', 'give(?:\\s+me)? (?:the|it) away', 'solution', 'the answer', 'spoiler', 'kick ?start', 'hand here', 'a hand')
const TIME = any('moment', 'minute', 'minutes', 'min', 'mins', 'second', 'seconds', 'sec', 'secs', 'bit of (?:time|silence|quiet)', 'some time', 'little time', 'breather', 'pause', 'while', 'silence', 'tick')
const LEAVE = any('skip', 'pass', 'move on', 'moving on', 'move ahead', 'move along', 'carry on', 'go on', 'proceed', 'onwards?', 'next', 'park', 'drop', 'leave', 'another (?:question|one)', 'other (?:question|one)', 'different (?:question|one)', 'following', 'what(?:s| is| else) (?:you have|next|on)', 'something else', 'the rest', 'come back to', 'call it', 'wrap', 'finish', 'continue')
const UNABLE = any('dont know', 'do not know', 'no (?:clue|idea)', 'not a clue', 'beats me', 'stumped', 'blank', 'couldnt tell', 'could not tell', 'cant (?:answer|say|tell|think|recall|remember|come up)', 'cannot (?:answer|say|tell|think|recall|remember|come up)', 'not (?:sure|certain|familiar)', 'unfamiliar', 'unsure', 'never (?:done|used|heard|learned|learnt|worked|touched|studied|had|did|came|come|met|got|really)', 'havent (?:done|used|heard|learned|worked|touched|a clue|got|the faintest)', 'nothing comes', 'no example', 'cant help', 'got me there', 'used to know', 'forgot', 'forgotten', 'its gone', 'is gone', 'escapes me', 'over my head', 'beyond me', 'out of my depth', 'not my (?:thing|area|topic|strength)', 'weak spot', 'gap', 'making (?:things|it|stuff) up', 'make (?:things|it|something) up', 'guessing', 'first thing about', 'wouldnt know', 'would not know', 'not a topic', 'mind is')

export const PATTERNS: Record<Exclude<Intent, 'answer' | 'off-topic' | 'ask' | 'instruct'>, RegExp[]> = {
  repeat: [
    new RegExp(`\\b${SAY}\\b[^.?!]*\\b${TALK_OBJECT}\\b[^.?!]*\\b${AGAIN}\\b`),
    new RegExp(`\\b(?:repeat|restate|reread|rephrase|reword)\\b(?: (?:the|that|it|this|your|what|please|for)|\\?|$)`),
    new RegExp(`\\b(?:can|could|would|will|please|mind)\\b[^.?!]*\\b${SAY}\\b[^.?!]*\\b${AGAIN}\\b`),
    new RegExp(`\\b${MISHEARD}\\b`),
    /^(?:\W|sorry|oh|uh|um|hm+|hey|ok(?:ay)?)*(?:pardon|come again|say again|once more|again|what was (?:that|it|the question)|sorry what|what)\b[^a-z]*(?:$|[?.,])/,
    new RegExp(`\\bwhat (?:was|were|did|is|s)\\b[^.?!]*\\b(?:again|you (?:ask|say|want)|question)\\b`),
    /\b(?:the|your) question (?:was|is)\s*(?:\?|$)/,
    /\b(?:one more time|once more|over again|from the top)\b/,
    /\b(?:too (?:long|fast|quick)|break it (?:down|up)|smaller pieces|simpler words)\b/,
  ],
  define: [
    new RegExp(`\\b(?:what|how|which|whats|not|dont|never|as in|when you|by)\\b[^.!]*\\b${TERM_QUERY}\\b`),
    new RegExp(`\\b(?:meaning|definition|refers? to|stands? for|supposed to stand|counts? as|sense of the word|which sense|what sense|in the sense|spelled out|terminology|notation|that term|that word|that expression)\\b[^.!]{0,30}(?:\\?|\\bplease\\b|\\bwhat\\b|\\bto me\\b|\\bhere\\b|$)`),
    /\bwhat (?:exactly )?(?:is|are) (?:that|this|a|an|the|it)\b[^.!]{0,30}(?:\?|$)/,
    /\b(?:never heard|new to me|unfamiliar with|not at home with|not familiar with|dont know)\b[^.!]{0,30}\b(?:term|word|expression|that one|phrase|called|notation)\b/,
    /\b(?:term|word|expression|phrase)\b[^.!]{0,30}\b(?:dont know|do not know|is new|new to me|unfamiliar)\b/,
    /\bas in (?:what|which)\b|\bis\s*(?:\.\.+|…)\s*\?$/,
  ],
  hint: [
    new RegExp(`\\b(?:give|throw|need|want|have|get|got|offer|use|love|like|appreciate|lovely|hurt|drop|spare|can|could|would|some|any|little|small|me)\\b[^.]*\\b${HELP}\\b`),
    new RegExp(`\\b(?:where|how) (?:would|do|should|does|could|can|to)\\b[^.?!]{0,20}\\b(?:begin|start|attack|approach|get going)\\b`),
    /\b(?:just |please |simply )?(?:tell|show) me (?:how|what the|the (?:answer|trick|solution|idea))\b/,
    /\b(?:give|tell|show) (?:me )?the (?:answer|solution|trick)\b/,
    /\bwhat (?:should|am|would) (?:i|a|be)\b[^.?!]{0,40}\b(?:looking (?:at|for)|supposed to see|first (?:step|sentence|move)|good (?:start|first))\b/,
    /\b(?:which|what) \w+ am i supposed to\b/,
    /\bpoint me\b|\bget me (?:going|rolling|started|unstuck)\b/,
  ],
  think: [
    new RegExp(`\\b(?:give|need|take|taking|want|got|grant|spare|deserves?|with you in|back in)\\b(?: (?:me|us|just|about|maybe|a|an|one|two|some|few|couple|of|thirty|ten|twenty|another|half|the|my|little|short|quick|bit|you|here|in))* ${TIME}\\b`),
    new RegExp(`^\\W*(?:(?:ok(?:ay)?|um+|uh+|hm+|yes|sure|just|wait|sorry)\\W+)*(?:one|a|two|half a|just a|a quick|a short) ${TIME}\\b`),
    /\b(?:let me|ill|i will|need to|gotta|have to|let|allow me to|going to|may i|can i|could i)\b[^.?!]{0,20}\b(?:think|ponder|mull|reflect|consider|sort (?:my|out|through|it)|collect|gather|dig|recall|remember|pick (?:one|which)|choose (?:one|which)|go through my|run through|picture|draw|sketch|write (?:it|this|that|something)? ?down|order my|organi[sz]e|put my)\b/,
    /\b(?:hold on|hang on|bear with me|wait wait|one sec|gimme a|gears are|thinking|still thinking|brain is|let that sink|letting that|processing)\b/,
    /\b(?:before|until) i (?:reply|answer|speak|talk|open|say|start|commit)\b/,
    /\bi(?:ll| will) (?:be (?:right )?(?:back|with you)|get back)\b/,
  ],
  'move-on': [
    new RegExp(`\\b(?:can|could|shall|should|may|lets|let us|please|rather|id|prefer|happy to|want to|would|like to|better|ready to|time to|fire away|go ahead)\\b[^.?!]{0,40}\\b${LEAVE}\\b`),
    /\b(?:lets|just|please|ill|i|going to|gonna|id|to) (?:skip|pass|drop|leave)\b(?! (?:out|the (?:data|rows|feature)))/,
    /^\W*(?:i )?(?:skip|pass|next|next (?:question|one|please)|onwards?)\W*(?:please|thanks|then)?\W*$/,
    /\b(?:nothing|no) (?:more|else|further)\b[^.?!]{0,30}\b(?:add|say|side|tell|from me|here|come)\b/,
    /^(?:\W|so|ok(?:ay)?|i think|well|and|no)*(?:thats|that is|this is) (?:all|it|everything)\b/,
    /\b(?:whats|what is) next\b|\bnext on (?:the|your) list\b|\bonwards?\b|\bnext (?:question|one|topic)\b|\b(?:the )?following (?:one|question|please)\b/,
    /\b(?:another|different|other) question\b/,
  ],
  'dont-know': [new RegExp(`\\b${UNABLE}\\b`)],
}
