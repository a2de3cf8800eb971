import type { Sentence, Token } from './tokens.ts'

/** What the form of a sentence shows, told by closed classes of words. Positions are in the sentence's text. */

export const MARKERS = {
  cause: /\b(?:because|since|as a result|so that|therefore|thus|hence|which (?:means?|meant|makes?|made|is why|lets?|gives?|causes?|leads?)|that(?:'s| is) why|due to|caused by|causes?|leads? to|led to|in order to|otherwise|the reason|depends? on|that way|this way|meaning|so (?:the|it|we|i|they|you|that|a|any|every|each|no|if|when|one)|the more|the less|by \w+ing|to (?:avoid|prevent|keep|make|see|check|catch|protect|find|measure|get|stop))\b/i,
  contrast: /\b(?:but|instead of|rather than|whereas|while|although|though|however|on the other hand|at the cost of|in exchange|versus|vs|unlike|not \w+ but|trade-?offs?|downside|the price|gave up|give up|even if|despite|yet)\b/i,
  compare: /\b(?:more|less|fewer|better|worse|higher|lower|faster|slower|cheaper|larger|smaller|bigger|greater|longer|shorter|stronger|weaker|earlier|later|as \w+ as) (?:than|than the|as)?\b|\bcompared (?:to|with|against)\b|\bagainst (?:the|a|an)\b/i,
  condition: /\b(?:if|when|unless|once|until|as long as|in case|whenever|assuming|suppose|given that|provided)\b/i,
  example: /\b(?:for example|for instance|e\.g\.|say,|such as|like when|one time|in one case|imagine|suppose|take (?:the|a|an)|picture)\b/i,
} as const

const UNIT = '(?:ms|milliseconds?|s|sec(?:ond)?s?|min(?:ute)?s?|hours?|h|days?|weeks?|months?|years?|quarters?|sprints?|gb|mb|kb|tb|qps|rps|percent|percentage|%|points?|pp|x|times|users?|viewers?|people|requests?|rows?|items?|examples?|impressions?|channels?|streamers?|messages?|engineers?|models?|tickets?|bugs?|k|m|million|billion|thousand|hundred|euros?|dollars?|cents?)'
const WRITTEN = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|a third|a quarter|dozen|couple of|few)'
export const NUMBER = new RegExp(`(?:[$€£]\\s?)?\\d[\\d.,]*(?:\\s?${UNIT}\\b|%)?|\\b${WRITTEN}(?: (?:hundred|thousand|million|point \\w+))*(?: ${UNIT})\\b|\\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\\b`, 'i')
export const PERCENT = /\d[\d.,]*\s?(?:%|percent|per cent|percentage points?|pp)\b|%|\b(?:\w+ )?percent\b/i
export const DURATION = new RegExp(`(?:\\d[\\d.,]*|\\b${WRITTEN})[\\s-]?(?:ms|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|quarters?|sprints?)\\b`, 'i')
export const MONEY = /[$€£]\s?\d|\d[\d.,]*\s?(?:dollars?|euros?|pounds?|usd|eur|k a (?:month|year))\b/i
export const BIG_O = /\bo\s?\(\s?[^)]{1,20}\)|\b(?:o of|order|big o of)\s+(?:n|one|1|log|k|v|e|m|d)\b|\b(?:constant|linear|logarithmic|quadratic|amortized|amortised|n log n|log n|log k|n squared|linearithmic)\b(?: time| space)?/i

export const NEGATIONS = new Set(['not', "n't", 'nt', 'never', 'no', 'without', 'none', 'nobody', 'neither', 'nor', 'cannot', 'cant', 'dont', 'didnt', 'doesnt', 'wasnt', 'isnt', 'wont', 'wouldnt', 'couldnt', 'hardly', 'instead'])

const PAST = /^(?:\w+ed|was|were|had|did|went|made|took|built|wrote|ran|found|gave|got|saw|told|said|thought|chose|led|kept|left|met|sent|set|put|cut|read|brought|bought|taught|drew|broke|spoke|began|knew|grew|fell|felt|held|heard|lost|paid|showed|stood|understood|won|rewrote|reran|came|became|split|hit|let|sat|shut|spent|dug|drove|caught|fought|flew|froze|hid|stuck|threw|wore|asked)$/i
const BETWEEN = new Set(['also', 'then', 'had', 'have', 'just', 'first', 'actually', 'personally', 'finally', 'only', 'even', 'really', 'never', 'later', 'therefore', 'simply', 'quickly', "'ve", 'myself', 'still', 'already', 'immediately'])

/** Where "I" is followed by a verb in the past: index of the verb's token, or -1. */
export function ownAction(tokens: readonly Token[]): number {
  for (const [at, token] of tokens.entries()) {
    if (token.value !== 'I' && token.value !== 'i') continue
    for (let next = at + 1; next < Math.min(tokens.length, at + 4); next += 1) {
      const follower = tokens[next]!
      if (PAST.test(follower.value) && !/^(?:was|had|were|did)$/i.test(follower.value)) return next
      if (!BETWEEN.has(follower.value.toLowerCase()) && !/^(?:was|had|did)$/i.test(follower.value)) break
    }
  }
  return -1
}

export const hasRelation = (text: string): boolean => MARKERS.cause.test(text) || MARKERS.contrast.test(text) || MARKERS.condition.test(text) || MARKERS.compare.test(text)

/** A number, an amount, or a named thing in the middle of a sentence. */
export function isSpecific(sentence: Sentence): boolean {
  return NUMBER.test(sentence.text) || MARKERS.example.test(sentence.text) || named(sentence)
}

const named = ({ tokens }: Sentence): boolean => tokens.some((token, at) => at > 0 && token.pos === 'PROPN' && /^[A-Z][a-z]{2,}/.test(token.value))

export const HYPOTHETICAL = /\b(?:i|we|you|one|they)(?:'d| would| could| might| should)\b|\bwould (?:have )?\w+|\b(?:usually|generally|typically|in general|normally|always try|my approach is|i believe in|it is important|it's important)\b/i
