import { FUNCTION_WORDS } from '../text/function-words.ts'
import { normalise } from '../text/normalise.ts'
import words from './foreign-words.json' with { type: 'json' }

// What is not English is no evidence here; what speaks of judging in it as well is an order. Stems, as the reader sees letters.

const folded = (text: string): string => normalise(text).text
/** Small words of other languages that English does not have. */
const SMALL = new Set(folded(words.small).split(/\s+/).filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word) && !/^(?:die|den|bin|per|les|var|plus|des|dem|el|van|con|um|as|al|se|le|est|pour|sans|mi|su|os|era|non|her|is|see|ben|ham|ang|sa|ng|la|cu|ca|es|et|ei|ja|si|ze|tak|jak|men|som|vi|lo|il|av|au|ce|ho|ik|yo|fur|alle|ale|each|hay|pet|tot)$/.test(word)))
const STEMS = Object.values(words.judging).map((kinds) => kinds.map((stems) => folded(stems).split(/\s+/)))
const SHORT = 4

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\p{N}']+$/u.test(text)

/** How many kinds of words of judging one language has here: who or what marks, how high, by which rules. */
function kindsIn(found: readonly string[]): number {
  const whole = found.join(' ')
  const holds = (stem: string): boolean => isLatin(stem)
    ? found.some((word) => (stem.length < SHORT ? word === stem : word.startsWith(stem) || (stem.length > 6 && word.includes(stem))))
    : whole.includes(stem)
  return Math.max(...STEMS.map((kinds) => kinds.filter((stems) => stems.some(holds)).length))
}

/** Whether a sentence (normalised) is in another language, and whether it speaks of judging. */
export function foreignness(text: string): { foreign: boolean; judging: boolean } {
  const found = wordsIn(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  if (others >= 4 && others / letters > 0.4) return { foreign: true, judging: kindsIn(found) >= 2 }
  const own = found.filter((word) => /^[\p{L}']{2,}$/u.test(word))
  const english = own.filter((word) => FUNCTION_WORDS.has(word)).length
  const small = own.filter((word) => SMALL.has(word)).length
  if (own.length < 3 || small === 0 || small <= english) return { foreign: false, judging: false }
  const foreign = small >= 2 && small / own.length >= 0.15
  return { foreign, judging: kindsIn(found) >= 2 }
}
