/** What a model says, in parts: the line that names its move, then each sentence as soon as it is complete. */
export type Part = { kind: 'move'; move: string | null; line: string } | { kind: 'sentence'; text: string }

const MOVE = /^[\s*_`#]*move[\s*_`]*[:=][\s*_`"“]*([a-z]+(?:-[a-z]+)*(?:-\d)?)(?: *\([a-z-]+\))?(?:, an? [a-z -]+?(?=[*_`"”.]*$))?[*_`"”.]*\s*([\s\S]*)$/i

/** Cuts a stream of text into parts. What is left when the stream ends is its last sentence. */
export async function* parts(stream: AsyncIterable<string>): AsyncGenerator<Part> {
  let pending = ''
  let named = false
  function* cut(): Generator<Part> {
    if (!named) {
      pending = pending.trimStart()
      const end = pending.indexOf('\n')
      if (end < 0) return
      const { part, rest } = moveLine(pending.slice(0, end))
      named = true
      pending = rest + pending.slice(end)
      yield part
    }
    for (let end = endOfSentence(pending); end !== null; end = endOfSentence(pending)) {
      const text = tidy(pending.slice(0, end))
      pending = pending.slice(end)
      if (text !== '') yield { kind: 'sentence', text }
    }
  }
  for await (const delta of stream) {
    pending += delta
    yield* cut()
  }
  pending += '\n'
  if (pending.trim() !== '') yield* cut()
}

/** Some models put the speech on the line of the move: it is taken from there. */
function moveLine(line: string): { part: Part; rest: string } {
  const found = MOVE.exec(line)
  return found === null
    ? { part: { kind: 'move', move: null, line: line.trim() }, rest: '' }
    : { part: { kind: 'move', move: found[1]!.toLowerCase(), line: line.trim() }, rest: found[2]! }
}

/** On one line, and out of the quotation marks that some models put around all they say. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/^["“]([^"“”]+[.?!])["”]$/, '$1')

const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|approx|cf|mr|mrs|ms|dr|st|no)\.$/i

/**
 * The index after the first complete sentence and the space behind it, or null. A sentence ends at a mark that is followed
 * by white space, or at a line end; never inside a quotation, so that “We cut it. Then it ran.” stays whole.
 */
function endOfSentence(text: string): number | null {
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!
    if (character === '“') quoted = true
    else if (character === '”') quoted = false
    else if (character === '"') quoted = !quoted
    else if (character === '\n' && text.slice(0, at).trim() !== '') return at + 1
    if (quoted || !/[.?!…”"]/.test(character) || !/\s/.test(text[at + 1] ?? '')) continue
    const head = text.slice(0, at + 1)
    if (/[.?!…][”")\]]*$/.test(head) && !ABBREVIATION.test(head)) return at + 2
  }
  return null
}
