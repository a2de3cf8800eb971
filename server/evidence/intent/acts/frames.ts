/** Building blocks of requests: how one person moves another to do something. All on normalised text. */

export const any = (...words: string[]): string => `(?:${words.join('|')})`

/** What a clause may open with before it says anything. */
export const OPENING = `^(?:(?:and|so|but|or|ok(?:ay)?|well|um+|uh+|h+m+|mm+|sorry|oh|no|yes|yeah|sure|right|please|hey|hi|wait|just|maybe|honestly|actually|look|alright|excuse me|thanks|thank you|to be honest|if possible|for me|then)[\\s,.:!-]+)*`

/** The interviewer is asked to act: "can you", "would you mind", "please", a bare imperative. */
export const ASKED = any('(?:can|could|will|would|may|might) (?:you|u|we|i)', 'would it be possible to', 'is it possible to', 'possible to', 'please', 'pls', 'plz', '(?:do|would) you mind', 'mind', 'kindly')

/** The speaker's need: "I need", "I'd like", "could use", "would be nice". */
export const NEEDED = any('i (?:really |just |only )?(?:need|want|would like|could use|would love|would appreciate|wish for)', 'id (?:like|love|appreciate|take|welcome)', 'can i (?:get|have|ask for)', 'could i (?:get|have|ask for)', 'may i (?:get|have|ask for)', 'need', '(?:would|could|can) (?:really )?(?:like|love|appreciate|use|do with)', 'give me', 'gimme', 'grant me', 'spare me', 'throw me', 'drop me', 'lend me', 'offer me', 'got', 'do you have', 'have you(?: got)?', 'is there', 'are there', 'any')

/** The end of a clause, after polite words. */
export const END = `(?:[\\s,.!]*(?:please|pls|plz|thanks|thank you|then|now|here|honestly|really|sorry|maybe|if possible|for now|for me|im afraid|to be honest|at all|right now))*[\\s.,!?…]*$`

/** The talk's own things: the question, what was said. */
export const TALK = any('question', 'prompt', 'task', 'sentence', 'part', 'bit', 'line', 'word', 'words', 'problem', 'it', 'that', 'this', 'what you (?:said|asked|just said|were asking|want\\w*)')
