import type { Vocabulary } from './pattern/vocabulary.ts'
import type { Said } from './said.ts'
import type { EvidenceTable } from './table.ts'
import { FUNCTION_WORDS } from './text/function-words.ts'

/** Small words of other languages that English does not have. */
const FOREIGN = new Set((`der die das und ist nicht ich wir mit für fur ein eine auf den dem von zu auch wie wenn weil aber sich haben hatte wurde
le les des est une dans pour que qui pas nous avec sur plus mais sont etait cette je vous
el los las una por con para como pero muy esta este fue yo nosotros cuando porque del al
o os um uma nao para foi eu mas quando muito
il lo gli una che non per con sono era ho abbiamo quando perche
ik het een niet van dat wij voor maar ook zijn werd
nie jest sie na ze ale jak tak byl mamy
ve bir bu icin ile ama cok ben
och att det som inte jag vi var men
ja ei se on mutta kun`).split(/\s+/).filter((word) => !['on', 'die', 'den', 'bin', 'a', 'o', 'in', 'no', 'me', 'he', 'do', 'die', 'al', 'per', 'ja', 'se', 'les', 'var', 'plus', 'des', 'dem', 'as', 'el', 'van', 'con', 'um'].includes(word)))
const LEAST_WORDS = 12
/** Below this many words too few known ones prove nothing, unless the letters are foreign too. */
const ENOUGH_WORDS = 40
const ACCENTED = 0.02
/** English answers, terse and dictated ones too, hold far more known words than this. */
const KNOWN_SHARE = 0.22

export function languageOf(said: readonly Said[], vocabulary: Vocabulary): EvidenceTable['language'] {
  const words = said.flatMap((one) => one.indexed.sentence.tokens.filter((token) => token.kind === 'word' && token.word.length > 1))
  if (words.length < LEAST_WORDS) return words.some((token) => !/^[a-z']+$/.test(token.word) && /\p{L}/u.test(token.word) && !/^[a-z0-9']+$/.test(token.word)) ? 'other' : words.length < 4 ? 'too-little' : 'english'
  const share = (test: (word: string) => boolean): number => words.filter(({ word }) => test(word)).length / words.length
  if (share((word) => /[^a-z0-9']/.test(word)) > 0.3) return 'other'
  const english = share((word) => FUNCTION_WORDS.has(word))
  const foreign = share((word) => FOREIGN.has(word) && !FUNCTION_WORDS.has(word))
  if (foreign > english && foreign > 0.08) return 'other'
  const known = words.filter((token) => FUNCTION_WORDS.has(token.word) || token.forms.some((form) => vocabulary.has(form))).length / words.length
  return known < KNOWN_SHARE && (words.length >= ENOUGH_WORDS || accentedShare(said) > ACCENTED) ? 'other' : 'english'
}

function accentedShare(said: readonly Said[]): number {
  const letters = said.map((one) => one.quote.text).join('').match(/\p{L}/gu) ?? []
  return letters.filter((letter) => letter > '\u007f').length / Math.max(1, letters.length)
}
