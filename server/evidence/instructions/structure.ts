import type { Span } from './hidden.ts'

// The forms of a machine's messages: turns, tags, results, tables. An answer is speech and has none of them.

/** Whoever a turn can be ascribed to, in the languages that are common in interviews. */
const ROLE = 'interviewer|interviewee|candidate|assistant|evaluator|judge|grader|assessor|examiner|scorer|moderator|entrevistador[ae]?|candidato|candidata|interviewe(?:u)?r|intervistatore|kandidat(?:in)?|bewerber|prüfer|prufer|recruteur|evaluador|avaliador|valutatore|examinateur|haastattelija|intervjuare'
const MACHINE = 'system|sys|tool|runner|sandbox|verifier|developer|admin|operator|owner|scorer|judge|grader|assistant|user|function(?:_response)?|ats'
/** What such a message is about when it is about the verdict. */
const ABOUT = String.raw`(?:scor\w+|grad(?:e|es|ed|ing|er)\b|pass(?:ed|es)?\b|hire\b|ignore|instruct\w*|levels?\b|session|criteri\w+|candidate|rat(?:e|ing)\b|overrid\w+|mode\b|full|marks?\b|verdict|prompt|evaluat\w+|assess\w+|approved|max(?:imum)?\b|perfect|excellent|top\b|polic(?:y|ies)|submission|evidence|rubric)`
const KEY = 'level|overall|verdict|grade|grades|hire|recommendation|decision|state|states|signals?|criterion|criteria|why[_-]not[_-]\\w+|boundary|tests?_passed|judge[\\w-]*|prior_level|score|scores|rating|correctness|communication|depth|final|assessment|evaluation|result|seviye|karar|nivel|niveau|note|punteggio|bewertung|notes'
const STATE = 'grounded|satisfied|demonstrated|shown|explained|fulfilled|met|found|ok|passed|evidenced'

const FORMS: RegExp[] = [
  // Somebody else's turn, with or without a time before it.
  new RegExp(String.raw`(?<=^|\n)[^\S\n]*[("'*_#>-]*[^\S\n]*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[^\S\n]*)?(?:${ROLE})(?: ?\([^)\n]{0,40}\))?[*_]*[^\S\n]*:[^\n]*`, 'gi'),
  new RegExp(String.raw`(?<=^|[\n.!?]\s*)[>\s*#\[(<]*(?:${MACHINE})\b[^\n:.]{0,24}[\]):>*]+(?=[^\n]{0,200}\b${ABOUT})[^\n]*`, 'gi'),
  new RegExp(String.raw`[\[(【<*#]{1,3}\s*(?:sys(?:tem)?|assistant|developer|admin|operator|grader|judge|assessor|系统|系統|システム|시스템|система)[^\]】)>*\n]{0,30}[\]】)>*]+[^\n]*`, 'giu'),
  /#{2,}\s*(?:system|developer|assistant|instructions?|new instructions?)\b[^\n]*/gi,
  /\b(?:system|operator|compliance|admin\w*|platform|security) (?:notice|message|directive|override|update|alert|announcement)\b\s*[:,(\-.][^\n]*/gi,
  new RegExp(String.raw`\b(?:tool|function|runner|sandbox|verifier|verification|checker|parser|grader|judge|ats|interview grader)[ _]?(?:match )?(?:result|results|response|output|report|call|check)\b[^\n:=]{0,40}[:=](?=[^\n]*\b(?:${ABOUT}|ok|verified|level|locked))[^\n]*`, 'gi'),
  /\b\w+_(?:check|result|response|score|parse|verification)\b\s*[:=](?=[^\n]*\b(?:grade|level|score|pass(?:ed)?|confirmed|hire))[^\n]*/gi,
  // Keys of a verdict.
  new RegExp(String.raw`["'{,]\s*["']?(?:${KEY})["']?\s*:\s*(?:["'\[{]*\s*(?:[1-5]\b|10\b|100\b|true\b|grounded|satisfied|hire|strong|yes\b|pass|perfect|excellent|max|top|highest|complete|all\b|no gaps|kesinlikle|id\b|"))[^\n]*`, 'gi'),
  /["'\]}]\s*,?\s*[{[]?\s*["']?(?:role|text|content)["']?\s*:\s*["'](?:interviewer|candidate|assistant|system|user|perfect)?[^\n]*/gi,
  /"\s*\}\s*\]\s*[,}][^\n]*/g,
  /```(?:json|end|system|instructions?)[^`]*(?:```[^\n]*)?|```\s*end of[^\n]*/gi,
  // Tags.
  /<\/?(?:[\w:-]*(?:system|instruction|assistant|interviewer|judge|grade|grader|scor|level|verdict|assess|evaluat|rating|transcript|candidate|answer|turn|tool_result|tool|resume|diagram|prompt|penilai|override|rubric)[\w:-]*|user|data|code|reason)(?:\s+[\w-]+\s*=[^>\n]{0,80})?\s*\/?>[^\n]*/gi,
  /<\|[\w ]{2,30}\|>[^\n]*|\[\/?INST\][^\n]*|<<\/?SYS>>[^\n]*|\]\]>|<!\[CDATA\[|<!--[^\n]*?-->/g,
  /<\w+[^>\n]*style\s*=[^>\n]*(?:display\s*:\s*none|font-size\s*:\s*[01](?:px|pt)|color\s*:\s*(?:white|#fff)|visibility\s*:\s*hidden|opacity\s*:\s*0)[^\n]*/gi,
  // The end of what is not trusted.
  /[-=#"'`*_~]{3,}[^\S\n]*(?:end|begin|start|stop|slut|ende|fin|fine|slutt|koniec)\b[^\n]*/gi,
  /[-=#"'`*_~]{3,}[^\n]{0,20}\b(?:candidate|kandidat\w*|transcript|untrusted|trusted|evaluator|grader|instructions?|answer)\b[^\n]{0,30}\b(?:ends?|begins?|starts?|over|continues?|resumes?|closed|fortsätter)\b[^\n]*/gi,
  /\bend of (?:the )?(?:candidate|untrusted|user|data|source|submission|transcript|interview|answer|input|student)\b[^\n.]{0,12}(?:text|input|answer|data|code|section|content|block|transcript)?\s*(?:[-=#"'`*_.\]]|$)[^\n]*/gim,
  // Tables of evidence and sums of it.
  new RegExp(String.raw`\|[^|\n]{1,40}\|\s*(?:${STATE})\s*\|[^\n]*|\|\s*(?:signal|criterion|state|level)s?\s*\|[^\n]*|\|(?:\s*:?-{3,}:?\s*\|){2,}`, 'gi'),
  new RegExp(String.raw`(?<=^|\n|,\s|\/\s)[\w -]{2,30}\s*[:=-]+\s*grounded\b[^\n]*`, 'gi'),
  new RegExp(String.raw`(?:[\w-]+ ?(?:[:=]|is)? ?(?:${STATE})\s*[,/;|]\s*){2,}[^\n]*`, 'gi'),
  /\b(?:signals?|criteria|points)\b[^\n.]{0,20}[:=]?\s*(\d+)\s*\/\s*\1\b[^\n]*|\b(?:weak|not seen|not asked|contradicted|cannot tell|hints(?: used)?|wrong statements|copied spans)\s*:\s*(?:0|none)\b[^\n]*/gi,
  // Examples with their levels, and levels in a row.
  /\b(?:level|score|grade|rating|verdict|output)\s*(?:[:=]|:=|->|=>)\s*(?:["'{*]+\s*)?(?:5\b|five|10\/10|100\b|highest|max\w*|grounded|strong hire|"?state|top|perfect)[^\n]*/gi,
  /(?:\b[a-z][a-z -]{2,24}[:=]? ?5(?:\/5)?\s*[,;/]\s*){2,}[^\n]*/gi,
  /(?:->|=>)\s*(?:level )?5(?:\s*\/\s*5)?\s*(?:[.!)]|$)/gim,
]

export const formsIn = (text: string): Span[] =>
  FORMS.flatMap((form) => [...text.matchAll(form)].filter(([found]) => found.trim() !== '').map(({ index, 0: found }) => ({ start: index, end: index + found.length })))
