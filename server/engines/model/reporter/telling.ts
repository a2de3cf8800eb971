import { words } from '../text.ts'

/** Words that carry no claim about an answer, wherever they stand. */
const JOINING = ('a an the and or nor but so then than that this these those there here it its itself of to in on at by for from with without into onto over under as if when while where which who whom whose what why how '
  + 'is are was were be been being am do does did done doing has have had having can could may might not no never none nothing neither yet also too only just still both each any some such same other another '
  + 'i me my mine myself we us our ours ourselves you your yours yourself they them their themselves because since after before between against during until though although however instead rather about around through '
  + 'out off again').split(' ')

/** What every sentence about an answer needs to say of it. */
const REPORTING = ('answer answers say says said saying name names named naming give gives given giving gave state states stated mention mentions mentioned report reports reported describe describes described tell tells told '
  + 'explain explains explained show shows shown put puts stand stands stay stays remain remains leave leaves left open missing absent lack lacks lacking omit omits omitted ask asked asks claim claims claimed statement quote quoted word words '
  + 'point part place case detail drill practise use used make makes made unnamed unsaid observed conflict conflicts contradict contradicts').split(' ')

/** Words that a rewrite may add to the candidate's own to join fact and gap. */
const BRIDGING = ['own', 'result', 'namely']

const set = (...lists: readonly string[][]): ReadonlySet<string> => new Set(lists.flat())
const PLAIN = { prose: set(JOINING, REPORTING), rewrite: set(JOINING, BRIDGING), all: set(JOINING) } as const

/** Enough to see that "measured" and "measures" are the same. */
export const stem = (word: string): string => {
  const cut = word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?:ings?|e?d|ly|e?s|e)$/, '') : word
  return cut.length > 3 ? cut.replace(/([b-df-hj-km-np-rtv-z])\1$/, '$1') : cut
}

/** The words of a text that tell something, cut to their stems. */
export const telling = (text: string, plain: keyof typeof PLAIN): string[] => words(text).filter((word) => !PLAIN[plain].has(word)).map(stem)

/** Up and down: turned round they make the opposite of a true sentence, so none may be added. */
const DIRECTIONS = new Set(('rise rises rose risen fall falls fell fallen drop drops dropped grow grows grew grown shrink shrank increase increases increased decrease decreases decreased improve improves improved worsen worsened '
  + 'up down more less higher lower larger smaller faster slower longer shorter earlier later above below won lost passed failed').split(' ').map(stem))
export const isDirection = (told: string): boolean => DIRECTIONS.has(told)

const NEGATION = /\b(?:not|no|never|none|nothing|neither|nor|nobody|without|missing|absent|lack(?:s|ed|ing)?|omit(?:s|ted)?|unnamed|unsaid|cannot|(?:left|leaves?|stays?|remains?) (?:open|out)|\w+n['’]t)\b/gi
/** What goes on with a negation before it: "no A and no B", "not A, nor B". */
const FURTHER = /\b(?:and|or|nor)\s+(?:no|not|without|never)\b|(?<=\b(?:not|no|never)\b[^.;:]*)\bnor\b/gi
/** A comma ends a negation only before a clause of its own: "not a baseline, a period or a metric" denies all three. */
const BREAKS = /[;:!?]|\.(?=\s|$)|,(?=\s+(?:so|it|the answer|this|which|and it|and the answer)\b)|\b(?:but|yet|while|although|though|however|whereas)\b/i

type Part = { text: string; negations: number }

/** A text in parts that are affirmed or denied as a whole. */
export const polarParts = (text: string): Part[] => text.split(BREAKS).filter((part) => words(part).length > 0)
  .map((part) => ({ text: part, negations: part.replace(FURTHER, ' ').match(NEGATION)?.length ?? 0 }))

/** What of a text is affirmed. */
export const affirmed = (text: string): string => polarParts(text).filter(({ negations }) => negations === 0).map((part) => part.text).join(' . ')

export const denied = (text: string): string => polarParts(text).filter(({ negations }) => negations > 0).map((part) => part.text).join(' . ')
