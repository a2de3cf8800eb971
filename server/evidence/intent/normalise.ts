/** Lower case, one kind of apostrophe and then none ("don't" → "dont"), one kind of space. For recognition only; quotes are cut from the original. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/[’‘'`]/g, '').replace(/\s+/g, ' ').trim()

/** Sentences; speech without punctuation stays one. */
export const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+|\n+|;\s+/).map((part) => part.trim()).filter((part) => part !== '')

/** Clauses: sentences cut at commas and at words that turn the talk. */
export const clauses = (text: string): string[] =>
  sentences(text).flatMap((sentence) => sentence.split(/,\s+|\s[-–—]+\s|\s(?=(?:but|so|because|since|although|though|anyway|and then|however|or)\s)/)).map((part) => part.trim()).filter((part) => part !== '')

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that carry no content of their own. */
const FUNCTION_WORDS = new Set(('a an the this that these those i me my mine we us our you your he him his she her they them their it its is are was were be been being am im ive id ill youre its thats theres '
  + 'do does did done dont didnt doesnt have has had having can could cant couldnt will would wont wouldnt shall should may might must not no yes yeah yep nope ok okay oh ah um uh uhm hmm hm mm er well so and or but if then than as at by for from in into of off on onto out over to up with about '
  + 'just really quite very too also even only still now here there where when what which who whom whose how why some any all one ones thing things stuff like kind sort bit lot much many more most again please sorry thanks thank hello hi hey right sure maybe perhaps actually honestly basically anyway let lets get got go going gonna want wanted know say said tell think thought see look come').split(' '))

export const contentWords = (text: string): string[] => wordsOf(normalise(text)).filter((word) => !FUNCTION_WORDS.has(word))
