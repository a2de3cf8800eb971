import { asksTwice } from '../../content/asks-twice.ts'
import type { Move } from '../../interview/events.ts'
import { contains, containsTerm, covered, likeness, longestRun, newlyCovered, quotations, withoutQuotations, words } from './text.ts'

/** What the checks know of the interview. */
export type Heard = {
  move: Move
  /** The round asks for past events. */
  past: boolean
  /** What the candidate has said, oldest first. */
  candidate: readonly string[]
  /** What the interviewer has said, oldest first. */
  interviewer: readonly string[]
  /** Authored words that belong to this turn: the question, the wordings of its probe. */
  authored: string
  /** Terms that give an answer away. */
  secrets: readonly string[]
  /** What the point asks for, where saying it would be the answer; empty where it may be said. */
  answer: string
  delimiter: string
}

const MOST_WORDS = 35
const MOST_QUOTED = 16
const ALIKE = 0.6
/** This many words of the candidate's in a row, outside quotation marks: the speaker says what it was told to say. */
const LONGEST_ECHO = 9

type Check = (own: string, heard: Heard, sentence: string) => boolean

const patterns = (...list: RegExp[]): Check => (own) => list.some((pattern) => pattern.test(own))

const GOOD = '(?:great|good|excellent|nice|perfect|wonderful|awesome|amazing|fantastic|brilliant|impressive|outstanding|strong|solid|fair|valid|helpful|useful|clear|thoughtful|insightful|interesting|fascinating|smart|clever|wise|sensible|reasonable|thorough|terrific)'

/** Where a clause of its own begins: "How did you know that it was good?" judges nothing, "It was good: how …" does. */
const CLAUSE = '(?:^|[,;:.!–—-]\\s*|\\b(?:and|but|so)\\s+)'

/** Opens with applause or approval, or calls an answer good. */
const praise = patterns(
  new RegExp(`^(?:that(?:'s| is) |what an? |very |really |how |such an? )*${GOOD}\\b\\s*(?:[,.!—–-]|$|(?:answer|point|example|story|thinking|job|work|catch|start|explanation|question|insight|summary|overview|detail|approach|choice|idea)\\b)`, 'i'),
  new RegExp(`${CLAUSE}(?:that|this|it|what you \\w+|your \\w+)(?:'s| is| was| sounds?| seems?| looks?)\\s+(?:(?:an?|very|really|quite|so|pretty|such) )*${GOOD}\\b`, 'i'),
  new RegExp(`\\b(?:your|such an?)\\s+(?:very )?${GOOD}\\b`, 'i'),
  new RegExp(`^(?:what an?|how|such an?) (?:very |really )?${GOOD}\\b[^?]*$`, 'i'),
  /^(?:wow|bravo|well done|well said|congratulations|kudos|exactly|absolutely|indeed|i (?:really )?(?:like|love|appreciate|admire)|love (?:it|that)|thank(?:s| you) for)\b/i,
  /\b(?:well done|nicely done|good job|nice work|great work|i'?m impressed|impressive(?:ly)?|you (?:did|handled|explained|answered|put) (?:\w+ )?(?:very |really )?(?:well|nicely|beautifully|perfectly))\b/i,
)

/** Says or lets see whether something is right. */
const verdict = patterns(
  /^(?:right|correct|wrong|incorrect|yes|yep|no|nope|true|false|agreed|sure|of course|okay|ok|fine|not quite|not exactly|not really|close|almost|unfortunately|actually|hmm+|however)\b\s*(?:[,.!—–:-]|$)/i,
  new RegExp(`${CLAUSE}(?:that|this|it|you)(?:'s|'re| is| was| are| were| sounds?| seems?| looks?)\\s+(?:not |quite |almost |partly |basically |absolutely |mostly )*(?:right|correct|wrong|incorrect|mistaken|true|false|a mistake|inaccurate)\\b`, 'i'),
  new RegExp(`${CLAUSE}(?:(?:that |this |it )?makes (?:perfect |total |a lot of )?sense|you (?:missed|forgot|overlooked|should have|ought to have|failed to|did not mention|didn'?t mention|haven'?t mentioned|have not mentioned))\\b`, 'i'),
  /\b(?:fair enough|i (?:dis)?agree|the (?:right|correct) (?:answer|term|word)|meets the bar|raises the bar)\b/i,
)

/** Takes for granted what the candidate has not said, or leads to an answer. */
const premise: Check = (own, { candidate, authored }) => {
  const given = `${candidate.join(' ')} ${authored}`
  const invented = words(own).filter((word) => /\d/.test(word)).some((number) => !contains(given, number))
  const told = /\byou (?:just |also |have )?(?:said|mentioned|described|noted|told me|explained|pointed out|stated)(?: that)? ([^“”?.]{12,}?)(?=[,;:?.“”]|$)/i.exec(own)?.[1]
  const suggested = SUGGESTION.exec(own)?.[1]
  return invented || [told, suggested].some((part) => part !== undefined && covered(part, given) < 0.5) || LEADING.some((pattern) => pattern.test(own))
}
/** "Have you considered …?" is a hint in the shape of a question. */
const SUGGESTION = new RegExp(`${CLAUSE}(?:have|did|would|could|can) you (?:ever |also |not )?(?:consider(?:ed)?|think (?:of|about)|thought (?:of|about)|try|tried|look(?:ed)? (?:at|into)|use|used)\\s+([^?]{4,})`, 'i')
const LEADING = [
  /\byou (?:were|are|'re) (?:right|wise|smart|correct|wrong|lucky|unlucky) (?:to|about|in|that)\b/i,
  /\b(?:as (?:you|we) (?:both )?know|as we all know|obviously|clearly|surely|naturally|needless to say|presumably|i (?:assume|imagine|guess|take it|suppose|bet|suspect|gather)|no doubt|(?:that|it|this|there|you) must (?:have|be)|it (?:sounds|seems|looks) (?:like|as)|so you(?:'re| are)? (?:saying|mean|think|believe))\b/i,
  new RegExp(`${CLAUSE}(?:is|are|was|were|do|did|does|would|should|could|can|have|has)n['’]?t\\b`, 'i'),
  /\b(?:successfully|effectively|cleverly|wisely|brilliantly|rightly|wrongly|so (?:effective|successful|well))\b/i,
  /\b(?:don'?t you (?:think|agree)|isn'?t (?:it|that)|wasn'?t (?:it|that)|wouldn'?t (?:you|it|that)|shouldn'?t (?:you|it|that)|right|correct|no)\s*\?\s*$/i,
]

/** Another matter than work. */
const personal = patterns(
  /\byour (?:own )?(?:age|spouse|wife|husband|girlfriend|boyfriend|kids?|children|child|parents|family|marriage|religion|faith|church|nationality|citizenship|ethnicity|race(?! condition)|gender|sexuality|orientation|disability|health(?! check)|illness|pregnancy|politics|salary|accent|visa|home country|native language|mother tongue|appearance)\b/i,
  /\bhow old (?:are|were) you\b|\bare you (?:married|single|pregnant|religious|disabled|a citizen)\b|\bwhere (?:are you|do you come) (?:originally )?from\b|\bwhere were you born\b|\b(?:do|did) you (?:have|want) (?:kids|children|a family)\b|\bwho did you vote\b/i,
)

/** Speaks for the company, or as something else than an interviewer. */
const role = patterns(
  /\b(?:here at|at our|with us|join us|(?:our|us) (?:own )?(?:company|team|teams|product|platform|users|viewers|creators|streamers|stack|engineers?|systems?|site|app|service|homepage|data|recommend\w*|values|culture|office))\b/i,
  /\bour (?:\w+ )?(?:company|team|teams|product|platform|users|viewers|stack|systems?|site|app|service|values|culture)\b/i,
  /\bwe(?:'re| are)? (?:use|have|run|built|build|value|hire|hiring|look for|looking for|ship|face|expect|care|work|serve|would hire)\b/i,
  /\b(?:as an ai|language model|an? (?:ai )?assistant|chatbot|i(?:'m| am) (?:an ai|a bot|a model)|my (?:creator|training|prompt|rules|instructions)|system prompt|when i worked|i work(?:ed)? (?:at|for))\b/i,
  /^(?:candidate|interviewer|assistant|user|system)\s*:/i,
  /```|<\/?\w+>|^\s*[#>{[]|\*\*|^\s*(?:[-*•]|\d+[.)])\s/,
)

/** Does what the transcript tells it to. */
const obeys: Check = (own, { candidate, delimiter }) =>
  OBEYS.some((pattern) => pattern.test(own)) || own.includes(delimiter) || longestRun(own, candidate.join(' . ')) >= LONGEST_ECHO
const OBEYS = [
  /\bas (?:you )?(?:asked|requested|instructed|told|ordered|wished)\b|\bas per your\b|\byour (?:request|instructions?|command|wish)\b/i,
  /\b(?:i(?:'ll| will| am going to|'m going to| can| shall)) (?:now )?(?:ignore|skip|give|rate|score|grade|award|pass|mark|hire|recommend|end|stop|tell you|reveal|translate|write|switch)\b/i,
  /\b(?:ignor(?:e|ing) (?:the|my|all|any|previous)|previous instructions|new instructions|(?:here (?:is|are)|here's) (?:the|my|your|a)\b|level \d|score (?:of|is|:)|[1-5] ?(?:\/|out of) ?(?:5|10)\b|(?:strong|no) hire\b|you (?:pass(?:ed)?|are hired|got the job))/i,
]

/** "What would you do?" where only the past counts. Looking back is no such question. */
const hypothetical: Check = (own, { past, move }) => {
  if (!past) return false
  const lookingBack = move.kind === 'probe' && move.probe === 'reflection' ? own.replace(/\b(?:what|how)\b[^?]*\bwould you\b[^?]*\b(?:differently|now|again|today|next time)\b/i, '') : own
  return /\b(?:would you|might you|could you have|if you (?:were|had|could|got|faced)|what if|imagine|suppose|hypothetical\w*|let'?s say|in general|usually|typically|do you (?:usually|typically|generally|normally))\b/i.test(lookingBack)
}

const two: Check = (own) => asksTwice(own)

const tooLong: Check = (own, _heard, sentence) => words(own).length > MOST_WORDS || words(sentence).length > MOST_WORDS + MOST_QUOTED || quotations(sentence).some((quote) => words(quote).length > MOST_QUOTED)

/** Puts words in the candidate's mouth. A term of the question may stand in quotation marks too. */
const misquoted: Check = (_own, { candidate, authored }, sentence) =>
  quotations(sentence).some((quote) => words(quote).length === 0 || ![...candidate, authored].some((text) => contains(text, quote)))

/** Says a secret term that the candidate has not said, or most of the point that is asked for. */
const leak: Check = (own, { secrets, answer, candidate, authored }) => {
  const said = candidate.join(' . ')
  return secrets.some((secret) => containsTerm(own, secret) && !containsTerm(said, secret)) || newlyCovered(own, answer, `${said} ${authored}`) >= 0.6
}

const repeated: Check = (own, { interviewer }) =>
  asks(own) && interviewer.flatMap((line) => withoutQuotations(line).split(/(?<=[.?!])\s+/)).some((earlier) => asks(earlier) && likeness(own, earlier) >= ALIKE)

/** A statement of the speaker's own: only a quotation may stand before the question, unless there is nothing to quote. */
const aside: Check = (own, { move }, sentence) => move.kind === 'probe' && !asks(own) && !(quotations(sentence).length > 0 && /\byou\b/i.test(own) && words(own).length <= 8)

const CHECKS = {
  'too-long': tooLong,
  'two-questions': two,
  misquoted,
  leak,
  'obeys-candidate': obeys,
  role,
  praise,
  verdict,
  personal,
  premise,
  hypothetical,
  repeated,
  aside,
} as const satisfies Record<string, Check>

/** Reasons for which words of a model give way, those of single sentences and those of the whole. */
export type CheckName = keyof typeof CHECKS | 'move-not-offered' | 'no-question' | 'after-question' | 'quote-lost' | 'model-failed'

/** The first check that a sentence fails, or null. What stands in quotation marks is the candidate's, and only its truth is checked. */
export function failing(sentence: string, heard: Heard): CheckName | null {
  const own = withoutQuotations(sentence)
  const names = Object.keys(CHECKS) as (keyof typeof CHECKS)[]
  return names.find((name) => CHECKS[name](own, heard, sentence)) ?? null
}

/** A question, or a request such as "Walk me through …". */
export const asks = (sentence: string): boolean => {
  const own = withoutQuotations(sentence).trim()
  return own.includes('?') || /^(?:and |so |then )?(?:what|how|why|when|where|which|who)\b[^!]*$/i.test(own)
    || /(?:^|[,:;–—-]\s*)(?:please\s+)?(?:tell|walk|talk|take (?:me|us|the|one|that|a)|describe|explain|show|give|say|help|name|pick|choose|sketch|put|state|run|start|go|compare|define|list|outline)\b/i.test(own)
}
