import { instructionsIn } from '../evidence/intent/instructs.ts'

/** What a line can hold and still be a line; the rest is not looked at. */
const LONGEST_LINE = 600
/** A document speaks of its reader's machinery only to steer it. */
const ADDRESSED = /\b(?:ai|llm|language model|chatbot|gpt|interviewer|interview bot|(?:resume|cv|résumé) (?:screener|parser|scanner)|recruiting (?:bot|software)|ats)s?\b[^.!?\n]{0,40}\b(?:must|should|shall|please|will|needs? to|note|instructed|reading|reads?|ignore|rate|score|recommend|hire|ask|say|answer|treat)\b|\bif you are (?:an? )?(?:ai|llm|language model|bot|assistant)\b|\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier|other)\b|\b(?:ask|tell|give) (?:me|the candidate|him|her|them) (?:only|no|an?|the|full)\b/i

/** A line of a résumé or job description that addresses whoever interviews or judges. It is data, and such a line is no use as data. */
export const addressesTheReader = (line: string): boolean => {
  const looked = line.slice(0, LONGEST_LINE)
  return ADDRESSED.test(looked) || instructionsIn(looked).length > 0
}
