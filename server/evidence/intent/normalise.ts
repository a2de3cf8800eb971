/** Lower case, one kind of apostrophe and then none ("don't" → "dont"), one kind of space. For recognition only; quotes are cut from the original. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/[’‘'`]/g, '').replace(/(\p{L})\1{2,}/gu, '$1$1').replace(/\s+/g, ' ').trim()

/** Sentences; speech without punctuation stays one. */
export const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+|\n+|;\s+/).map((part) => part.trim()).filter((part) => part !== '')

/** Where speech turns without a mark: at a conjunction, or where a request or a new subject with its verb begins. */
const TURN = new RegExp([
  String.raw`,\s+`, String.raw`\s[-–—]+\s`, String.raw`:\s+`,
  String.raw`\s(?=(?:but|so|because|since|although|though|anyway|and then|however|or)\s)`,
  String.raw`(?<!\b(?:what|which|how|where|who|why|when|that|if|than|as|and|else|much|many|i|we|you|it|think|structure|thing|way))\s(?=(?:can|could|would|may|shall) (?:you|we|i)\b|let me\b|lets\b|please (?:can|could|repeat|give|say)|sorry\b|thank you\b|hold on\b)`,
  String.raw`(?<!\b(?:what|which|how|where|who|why|when|that|if|than|as|and|because|since|word|one|thing|way|time))\s(?=i (?:do ?not|dont|did ?nt|couldnt|cant|am|im|have|need|never|would|will|really)\b)`,
].join('|'))

/** Clauses: sentences cut where the talk turns. */
export const clauses = (text: string): string[] =>
  sentences(text).flatMap((sentence) => sentence.split(TURN)).map((part) => part.trim()).filter((part) => part !== '')

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that carry no content of their own. */
const FUNCTION_WORDS = new Set(('a an the this that these those i me my mine we us our you your he him his she her they them their it its is are was were be been being am im ive id ill youre its thats theres '
  + 'do does did done dont didnt doesnt have has had having can could cant couldnt will would wont wouldnt shall should may might must not no yes yeah yep nope ok okay oh ah um uh uhm hmm hm mm er well so and or but if then than as at by for from in into of off on onto out over to up with about '
  + 'just really quite very too also even only still now here there where when what which who whom whose how why some any all one ones thing things stuff like kind sort bit lot much many more most again please sorry thanks thank hello hi hey right sure maybe perhaps actually honestly basically anyway let lets get got go going gonna want wanted know say said tell think thought see look come').split(' '))

export const contentWords = (text: string): string[] => wordsOf(normalise(text)).filter((word) => !FUNCTION_WORDS.has(word))
