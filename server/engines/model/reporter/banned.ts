/** Words that a report does not say. What a rubric's own words for the items hold is forgiven where `unless` is set: "score" and "confidence" are things of the trade too. */
type Banned = { words: RegExp; unless: 'authored' | 'never' }

const never = (pattern: string): Banned => ({ words: new RegExp(pattern, 'giu'), unless: 'never' })
const unlessAuthored = (...list: string[]): Banned => ({ words: new RegExp(`(?<![\\p{L}])(?:${list.join('|')})(?![\\p{L}])`, 'giu'), unless: 'authored' })

/** Levels, scores, hiring. */
const LEVEL = [
  never('\\b(?:no|strong|lean|a|to|not|should|would|we|they|you|is|definite|clear) hire\\b|^\\W*hire\\b|\\bhire[.!]?$|\\bhir(?:e|ed|es|ing) (?:this|the|them|him|her|you|decision|committee|manager|bar)\\b|\\bhireable\\b'),
  never('\\b(?:meets?|met|raises?|raised|above|below|at|under|near|clears?|reach(?:es)?|misses|the) (?:the )?bar\\b|\\bbar raiser\\b|\\bout of (?:five|ten)\\b'),
  never('\\b(?:(?:full|top|high|higher|low|lower|good|best|maximum|final|overall) (?:scores?|marks?|grades?|ratings?|levels?)|(?:scores?|earns?|deserves?|rates?|grades?|gets?) (?:an? |the |very )?(?:high|low|top|full|well|best|poor\\w*|a|b|c|points?)\\b)'),
  unlessAuthored('scor(?:e|es|ed|ing)', 'levels?', 'grad(?:e|es|ed|ing)', 'rat(?:ed|ing|ings)', 'marks?', 'verdicts?', 'ranks?', 'ranked', 'stars?', 'points? (?:for|to)', 'hir(?:e|es|ed|ing)', 'offers?', 'promot\\w+', 'reject(?:s|ion) the candidate', 'pass(?:es|ed|ing)?', 'fail(?:ed|ing)? the', 'the bar', 'onsite', 'recommend\\w*', 'qualif\\w+', 'calibre', 'caliber', 'outstanding', 'expectations?'),
]

/** Whoever answered. The answer is spoken of instead. */
const PERSON = [
  never('\\b(?:you|he|she|they)(?:[\'’]re| are| were|[\'’]ve been) (?:an?|the|so|very|not|too|clearly|quite)\\b|\\byou (?:lack|seem|tend|sound|appear|look)\\b'),
  unlessAuthored('(?:the|this|that|an?|our|every|each) candidate(?:[\'’]s)?(?! (?:set|sets|list|lists|pool|generat\\w+|retriev\\w+|source\\w*|stage|items?))', 'applicants?', 'interviewees?', 'speakers?', 'person(?:ally|ality)?', 'people', 'someone', 'he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself', 'they', 'them', 'themselves', 'their', 'theirs',
    'i', 'me', 'my', 'mine', 'we', 'us', 'our', 'you', 'your', 'yours', 'yourself', '\\w*you[\'’]\\w+', 'talent\\w*', 'gifted', 'potential', 'smart\\w*', 'clever\\w*', 'bright', 'brilliant\\w*', 'intelligen\\w+', 'genius', 'natural(?:ly)?', 'born', 'senior\\w*', 'junior\\w*', 'experienced', 'inexperienced', 'expert', 'beginner',
    'amateur', 'leader\\w*', 'team player', 'passion\\w*', 'motivat\\w+', 'curious', 'curiosity', 'humble', 'arrogan\\w+', 'lazy', 'careless\\w*', 'competen\\w+', 'incompeten\\w+', 'capable', 'incapable', 'abilit(?:y|ies)', 'mindset', 'attitude', 'character', 'instincts?', 'maturity', 'mature', 'honest\\w*', 'dishonest\\w*', 'sincer\\w+', 'ly(?:ing|s)', 'fraud\\w*'),
]

/** Speech, voice, feelings, pace. */
const MANNER = [unlessAuthored('accents?', 'accented', 'voices?', 'tones?', 'pitch', 'pace', 'speed', 'speaks?', 'speech', 'spoken', 'speaking', 'fluen\\w+', 'fillers?', 'u[hm]+', 'hesita\\w+', 'paus\\w+', 'stutter\\w*', 'stammer\\w*', 'mumbl\\w+', 'rambl\\w+', 'rush\\w*', 'emotion\\w*', 'feel\\w*', 'felt', 'nerv\\w+', 'nervous\\w*', 'anxi\\w+', 'calm\\w*', 'confiden\\w+', 'unsure', 'sure', 'timid\\w*', 'shy', 'enthusias\\w+', 'energ\\w+', 'eye contact', 'body language', 'grammar', 'vocabulary', 'pronunciation', 'english', 'native', 'articulat\\w+', 'eloquen\\w+', 'sounds?', 'sounded', 'seem(?:s|ed)?', 'stress(?:ed)?', 'relaxed', 'demeanou?r', 'charisma\\w*', 'monoton\\w+', 'loud\\w*', 'quiet\\w*')]

/** Praise and blame, right and wrong. What worked is named; what is wrong is set beside its reason. */
const JUDGEMENT = [unlessAuthored('good', 'great\\w*', 'excellen\\w+', 'excel\\w*', 'nice\\w*', 'perfect\\w*', 'wonderful\\w*', 'awesome', 'amazing\\w*', 'fantastic', 'impressive\\w*', 'impress(?:es|ed)?', 'superb\\w*', 'stellar', 'exceptional\\w*', 'remarkabl\\w+', 'strong\\w*', 'strength\\w*', 'solid\\w*', 'weak\\w*', 'poor\\w*', 'bad', 'badly', 'terribl\\w+', 'awful\\w*', 'horribl\\w+', 'mediocre', 'sloppy', 'lousy', 'shallow', 'vague\\w*', 'confus\\w+', 'unclear', 'clear', 'clearly', 'deep', 'deeply', 'thorough\\w*', 'thoughtful\\w*', 'insight\\w*', 'sharp', 'sound', 'well', 'best', 'worst', 'unfortunate\\w*', 'sadly', 'luckily', 'disappoint\\w+', 'regret\\w*', 'fails?', 'failed', 'failing', 'failures?', 'neglect\\w*', 'forgot\\w*', 'forgets', 'overlook\\w*', 'miss(?:es|ed)', 'mistak\\w+', 'error\\w*', 'wrong\\w*', 'incorrect\\w*', 'right\\w*', 'correct', 'correctly', 'true', 'false', 'accurate\\w*', 'inaccurate\\w*', 'congrat\\w+', 'kudos', 'bravo', 'wow', 'proud', 'praise\\w*', 'blame\\w*', 'valuable', 'effective\\w*', 'successful\\w*', 'compelling', 'convinc(?:ing|ingly)', 'persuasive', 'elegant\\w*', 'ideal\\w*', 'useful', 'useless', 'interesting\\w*', 'meaningful\\w*', 'significant\\w*', 'crucial\\w*', 'careful\\w*', 'appropriate\\w*', 'adequate\\w*', 'inadequate\\w*', 'sufficient\\w*', 'insufficient\\w*', 'obvious\\w*', 'simply', 'merely')]

const COMPARISON = [
  never('\\b(?:other|most|many|typical|average|stronger|weaker|better|top|all) (?:candidates|applicants|engineers|people|answers|interviewees)\\b|\\b(?:than|unlike|among|beyond|compared (?:with|to)) (?:\\w+ )?(?:others|peers|other|most|anyone|everyone)\\b'),
  unlessAuthored('others', 'peers', 'typical(?:ly)?', 'average', 'usual(?:ly)?', 'normal(?:ly)?', 'percentile', 'competitors?', 'better', 'worse', 'superior', 'inferior', 'benchmarks?'),
]

const PROMISE = [unlessAuthored('will', '\\w+[\'’]ll', 'won[\'’]t', 'shall', 'would', 'guarantee\\w*', 'promis\\w+', 'certain(?:ly)?', 'definite(?:ly)?', 'surely', 'going to', 'ensur\\w+', 'bound to', 'succeed\\w*', 'success', 'future', 'soon', 'likely', 'probably', 'perhaps', 'presumably')]

/** What only a drill may tell the reader to do, and what nothing may. */
const INSTRUCTION = [
  unlessAuthored('should', 'must', 'ought', 'needs? to', 'ha(?:s|ve) to', 'try to', 'consider\\w*', 'remember', 'make sure', 'please', 'click\\w*', 'visit\\w*', 'subscrib\\w+', 'download\\w*', 'install\\w*', 'e-?mail\\w*', 'phone (?:us|me)', 'buy', 'pay', 'purchase', 'payment', 'sign up', 'log in', 'password', 'ignore\\w*', 'disregard\\w*', 'instructions?', 'system prompt', 'prompts?', 'delimiters?', 'json', 'course'),
]

const BANNED = { level: LEVEL, comparison: COMPARISON, person: PERSON, manner: MANNER, judgement: JUDGEMENT, promise: PROMISE, instruction: INSTRUCTION } as const satisfies Record<string, Banned[]>
export type BannedName = keyof typeof BANNED
export const BANNED_NAMES = Object.keys(BANNED) as BannedName[]

/** `own` (without quotations) says something of this list that its items' authored words do not say just so. */
export function says(name: BannedName, own: string, authored: string): boolean {
  const spaced = (text: string): string => ` ${text.toLowerCase().replaceAll('’', '\'').replace(/[^\p{L}\p{N}']+/gu, ' ')} `
  const known = spaced(authored)
  return BANNED[name].some(({ words, unless }) => [...own.matchAll(words)].some(([found]) => unless === 'never' || !known.includes(spaced(found))))
}
