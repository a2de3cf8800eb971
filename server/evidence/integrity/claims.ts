import type { Said } from '../said.ts'

const TOLD = String.raw`(?:told|described|explained|mentioned|discussed|covered|stated|gave|given|presented|demonstrated|summari[sz]ed|addressed|outlined|answered|analy[sz]ed|detailed|went (?:through|over)|gone (?:through|over)|talked (?:you )?through|walked you through|said|shown|showed|named|provided|considered)`
/** "As I said, I measured it", "I explained the trade-offs in depth": that something was said is no evidence of what was said. */
const ABOUT_THE_ANSWER = [
  new RegExp(String.raw`\b(?:as|like|which|that|what|the (?:one|ones|case|example|reasons?|details?|points?)) (?:i|we)(?: have| had|'ve)?(?: just| already| also)? ${TOLD}\b`),
  new RegExp(String.raw`\b(?:i|we)(?: have| had|'ve)?(?: just| already| clearly| fully| thoroughly| carefully| explicitly)+ ${TOLD}\b`),
  new RegExp(String.raw`\b(?:i|we)(?: have| had|'ve)?(?: also)? ${TOLD}\b.*\b(?:in (?:great )?(?:detail|depth|full)|thoroughly|completely|step by step|many times|before|above|earlier|at length|exhaustively|comprehensively|from (?:all|every) (?:sides|angles?))\b`),
  /\b(?:i|we)(?:'ve| have)?(?: just| already)? (?:told|shown|given) you (?:about|what|the|that|all|everything|how|my)\b/,
  /\bas (?:mentioned|explained|described|stated|said|discussed|outlined|shown|covered)\b|\b(?:fully|already) (?:answered|covered|addressed|explained)\b|\ball of that is (?:covered|done)\b|\bmy (?:answer|explanation|response) (?:covers|shows|contains|includes|demonstrates|was|is)\b/,
]
/** Something that could be checked is left standing: "as I said, it fell from 19 to 14 percent". */
const CHECKABLE = /\d|\b(?:because|since|so that|when|if)\b/

export const claimsAboutTheAnswer = (said: readonly Said[]): Said[] =>
  said.filter(({ indexed: { sentence: { text } } }) => ABOUT_THE_ANSWER.some((claim) => claim.test(text)) && !CHECKABLE.test(text))
