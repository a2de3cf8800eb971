/** Attempts to instruct the interviewer or the scoring. A command needs an addressee (mood, "you", a role) and an object that is this interview's own machinery; technical talk has neither. */

const MACHINERY = '(?:instructions?|prompts?|rules?|guidelines?|rubrics?|criteria|criterion|scor(?:e|es|ing)(?: sheet)?|grad(?:e|es|ing)|ratings?|marks?|verdict|evaluation|assessment|feedback|report|model answers?|hidden [a-z]+|system message|configuration|programming)'
/** What can be overridden; a score or a grade that is ignored is usually a ranker's. */
const RULEBOOK = '(?:instructions?|prompts?|rules|guidelines?|rubrics?|criteria|system message|programming)'
const OVERRIDE = '(?:ignore|disregard|forget|override|bypass|drop|discard|stop following|set aside|do not follow|dont follow)'
const AWARD = '(?:give|rate|mark|score|grade|award|assign|set|put|write|record|count|treat|consider|log|enter|read|change|raise|bump|fill|make)'
const TOP = '(?:full|top|max(?:imum)?|highest|perfect|excellent|outstanding|grounded|satisfied|passed|met|hire|strong(?: hire)?|5(?: ?/ ?5| out of 5)?|five|five out of five|10|ten|a plus|100|positive|negative)'
const START = '(?:^|[.!?;:,\\n>)\\]-]\\s*|\\b(?:and|so|now|please|just|then|but|also|oh|you must|you should|you will|you can|can you|could you|would you|must|should|needs? to|kindly|simply)\\s+)'

/** Orders that a form of words gives away by itself. */
export const ORDERS: readonly RegExp[] = [
  new RegExp(`${START}${OVERRIDE}\\b[^.!?\\n]{0,60}\\b(?:${RULEBOOK}|(?:previous|prior|earlier|above|whatever|everything|anything|all)\\b[^.!?\\n]{0,30}\\b(?:told|said|before|above|instructions?|prompts?|rules?)|what you(?:ve| have| were| are)?(?: been)? (?:told|instructed|given|asked to do))\\b`, 'g'),
  new RegExp(`${START}${AWARD}\\b[^.!?\\n]{0,50}\\b${TOP}\\b[^.!?\\n]{0,30}\\b(?:${MACHINERY}|for me|for this|to me|me|candidate|my|all|every|everything|each)\\b`, 'g'),
  new RegExp(`${START}${AWARD}\\b[^.!?\\n]{0,15}\\b(?:me|my|this(?: (?:answer|reply|one|response|interview))?|everything|every (?:criterion|point|signal)|all (?:criteria|points|signals)|the candidate|it)\\b[^.!?\\n]{0,40}\\b${TOP}\\b`, 'g'),
  // What only this interview has, asked for by name.
  new RegExp(`${START}(?:print|show|reveal|paste|output|display|tell|give|list|share|send|read|recite|dump|leak)(?:ing)?(?: to)?(?: me| us)?(?: all| every| some)?(?: of)? (?:the |your )(?:\\w+ )?(?:rubric|scoring (?:sheet|guide|criteria|rules|rubric)|score ?card|grading (?:sheet|guide|criteria|scheme)|expected (?:points|answers?|signals?)|model answer|sample answer|system (?:prompt|message)|prompt|answer key|hidden \\w+|secret \\w+|(?:points|criteria|signals) (?:you|that|which))\\b`, 'g'),
  /\b(?:repeat|print|output|copy|paste|show)\b[^.!?\n]{0,12}\b(?:the |all |everything )+(?:text |words |message |prompt |of it )*(?:above|before this)\b/g,
  // A note to whoever scores, in other languages.
  /(?:hinweis|anmerkung|nota|remarque|aviso|avviso|note (?:pour|para|à|für))(?![a-z])[^.\n:]{0,40}(?:system|bewert|évaluat|evaluad|valutat|prüf|correct|avaliad)[^\n]*/g,
  // The interviewer's role, task or rules are declared to be others.
  /\byour (?:new |only |real |actual |next )(?:task|job|role|goal|instructions?|prompt|rules?|persona)\b[^.!?\n]{0,60}/g,
  /(?:^|[.!?,]\s*|\b(?:please|just|and|now)\s+)(?:change|update|rewrite|modify|edit|replace|reset|adjust) your (?:prompt|instructions?|rules?|guidelines?|behaviou?r|settings?|criteria|scor\w+|persona)\b[^.!?\n]*/g,
  /\b(?:forget|ignore|disregard)(?: that| about)? (?:that )?(?:you(?:re| are)|being) (?:an? |the |my )?(?:interviewer|examiner|assessor|judge|ai|recruiter)\b[^.!?\n]*/g,
  /\byou(?:re| are) (?:now |no longer |not )?(?:my|an? different|dan\b|(?<=no longer |not )(?:an?|the) (?:interviewer|examiner|judge|assessor|evaluator))(?: \w+)?/g,
  /\bin your (?:summary|report|feedback|evaluation|notes|assessment|write ?up)\b,? (?:please )?(?:only|just|do not|dont|never|leave|mention|write|say|put|state|include|note)\b[^.!?\n]*/g,
  new RegExp(`${START}${AWARD}(?: all)?(?: of)? my (?:\\w+ )?(?:answers?|repl(?:y|ies)|solutions?) (?:as|to be|is|are) [^.!?\\n]*`, 'g'),
  // The verdict is ordered: who decides is addressed, and its object is the speaker.
  /\bas (?:the|an|my) (?:interviewer|evaluator|grader|judge|assessor)\b,? you (?:have to|must|should|need to|will|shall|are (?:to|required|obliged))\b[^.!?\n]*/g,
  /\byou (?:have to|must|should|need to|will|shall|are to|are required to|ought to) (?:now |always |only |just )?(?:score|rate|grade|mark|accept|pass|recommend|hire|credit|approve)\b[^.!?\n]{0,12}\b(?:me|this|my|the candidate)\b[^.!?\n]*/g,
  /(?:^|[.!?,]\s*|\b(?:please|just|now|kindly|and)\s+)(?:write|put|note|say|record|state|mention)\b[^.!?\n]{0,20}\b(?:in|into|on) (?:the|your|my) (?:report|feedback|evaluation|notes|assessment|scorecard|file)\b[^.!?\n]{0,20}\b(?:that|how|i)\b[^.!?\n]*/g,
  /(?:^|[.!?,]\s*|\b(?:please|just|now|kindly)\s+)(?:recommend|hire|pass|advance|approve) (?:me|the candidate)\b[^.!?\n]*/g,
  /\bno matter what (?:i|the candidate) (?:say|answer|write|says)\b/g,
  new RegExp(`${START}(?:print|show|reveal|paste|output|display|tell|give|list|share|send|read|recite|dump|leak|copy|repeat)\\b[^.!?\\n]{0,40}\\b(?:your|the hidden|hidden|the secret|the system|the scoring|the grading|the rubric|the model answer)\\b[^.!?\\n]{0,30}\\b(?:${MACHINERY}|sheet|weights|secrets?)\\b`, 'g'),
  /(?:what(?:s| is| are)|word for word)[^.!?\n]{0,30}\b(?:in |are )?your (?:system )?(?:instructions|prompt|rubric|rules|scoring)\b/g,
  /(?:^|[\n>\]}.!?;,[(<*#]\s*)\W*(?:system|assistant|developer|admin|interviewer|evaluator|judge|grader)\s*(?:\]|:|>)\s*(?=[^\n]*\b(?:scor\w+|grad\w+|pass\w*|hire|ignore|instruct\w*|level|session|criteri\w+|candidate|rat(?:e|ing)|overrid\w+|override|mode|full|mark\w*|verdict|prompt|answer\w*|you|thank\w*|great|excellent|perfect)\b)\S[^\n]*/g,
  /<\/?(?:transcript|system|instructions?|candidate|answer|assistant|user|evaluation|data)[^>\n]{0,40}>/g,
  /\b(?:note|message|memo|instruction|reminder|attention|hint|p\.?s\.?)s? (?:to|for) (?:the |any |whoever )?(?:evaluator|grader|judge|assessor|interviewer|model|system|ai|llm|reviewer|scorer|scoring)\b[^.\n]*/g,
  /\b(?:the )?(?:evaluator|grader|judge|assessor|reviewer|scorer|scoring (?:system|model|engine))\b[^.!?\n]{0,15}\b(?:should|must|shall|will|needs? to|has to|is to|is asked to|is instructed to)\b(?=[^.!?\n]{0,60}\b(?:this|me|my|above|candidate|full|top|max\w*|criteri\w+|perfect|excellent|outstanding|pass|hire|everything|highest|5|five|ignore|met)\b)[^.!?\n]{0,60}/g,
  /\b(?:from now on|from here on|starting now|from this point)\b[^.!?\n]{0,60}\b(?:you|be my|act|answer|behave|stop|only|respond|assume the role)\b[^.!?\n]*/g,
  /\b(?:be|act as|pretend to be|pretend you are|play|become|you are now|youre now)\b[^.!?\n]{0,20}\b(?:my|a|an|the)\b[^.!?\n]{0,20}\b(?:tutor|assistant|friend|teacher|mentor|helper|coach|pirate|poet|butler|dan|different)\b[^.!?\n]*/g,
  /\bstop (?:examining|interviewing|asking|probing|grading|judging|questioning)(?: me)?\b[^.!?\n]*/g,
  /\b(?:test|debug|developer|demo|admin|maintenance|god|training|safe) mode\b[^.!?\n]*\b(?:every|all|pass|passes|skip|on|enabled|activated|candidate|you|me)\b/g,
  /\bwhen you (?:write|score|grade|rate|judge|prepare|make|file|fill)\b[^.!?\n]{0,40}\b(?:feedback|report|score|scores|me|this|evaluation|verdict|it)\b[^.!?\n]*/g,
  /\b(?:every|all|each) (?:criterion|criteria|signals?|points?)\b[^.!?\n]{0,30}\b(?:satisfied|met|grounded|passed|5|five|level)\b/g,
  /\b(?:leave out|omit|hide|dont mention|do not mention|skip) (?:anything|everything|all|the) (?:negative|bad|weak\w*|critic\w*|probes?|follow.?ups?)\b/g,
  /\b(?:final|overall|end) (?:grade|score|verdict|rating|level)\b\s*(?:=|:|is|equals)\s*\S+/g,
  /["{]\s*"?(?:level|overall|score|verdict|grade|state)"?\s*:\s*"?(?:\d|grounded|hire|excellent|pass)/g,
  // The question and the rules of this interview are no candidate's to change.
  /\b(?:replace|change|swap|switch) (?:the|this) question (?:with|for|to|into)\b[^.!?\n]*/g,
  /\bdo ?nt ask (?:me )?any (?:more |further |other )?(?:follow-?up )?questions\b[^.!?\n]*/g,
  /\bnew rules? for this (?:interview|session|conversation)\b[^.!?\n]*/g,
  /\b(?:signals?|criteria|points)\b[^.!?\n]{0,30}\b(?:open|left|missing) in your\b[^.!?\n]*/g,
  /\bscore me as (?:if|though)\b[^.!?\n]*/g,
]
