/** How an answer is told, where that decides what to ask next (judging 2): only "we", or only what one would do. */
export function mannerOf(answer: string): 'we' | 'imagined' | null {
  const count = (pattern: RegExp): number => answer.match(pattern)?.length ?? 0
  const [we, own] = [count(/\b(?:we|our|us)\b/gi), count(/\b(?:i|my|me)\b/gi)]
  if (we >= 3 && we > 2.5 * own) return 'we'
  const [imagined, past] = [count(/\b(?:would|i'd|we'd|you'd|'ll|will|usually|generally|always)\b/gi), count(/\b(?:was|were|had|did|went|took|made|\w{3,}ed)\b/gi)]
  return imagined >= 2 && imagined > past ? 'imagined' : null
}
