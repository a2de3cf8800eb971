type Item = { id: string; kind: string; quote?: string | null; missing?: string; drill?: string }

/** What a fake model makes of the evidence in a prompt: sentences that stand the checks by quoting it, and one that holds a number and so must be left out. */
export function proseFrom(prompt: string) {
  const items = prompt.split('\n').filter((line) => line.startsWith('{"id":"')).map((line) => JSON.parse(line) as Item)
  const quotable = items.filter((item): item is Item & { quote: string } => typeof item.quote === 'string' && cut(item.quote) !== null)
  const claim = (text: string, { id }: Item) => ({ text, evidence: [id] })
  const said = (item: Item & { quote: string }) => claim(`The answer says “${cut(item.quote)}”.`, item)
  const gap = items.find(({ kind }) => kind === 'gap')
  const isQuotable = (item: Item): item is Item & { quote: string } => quotable.some(({ id }) => id === item.id)
  return {
    summary: [
      ...quotable.filter(({ kind }) => kind === 'quote').slice(0, 2).map(said),
      ...gap === undefined ? [] : [claim(gap.missing!, gap)],
      { text: 'The answer names 3 things.', evidence: ['e1'] },
    ],
    moves: items.filter(({ kind }) => kind === 'move').map((move) => ({
      id: move.id,
      said: isQuotable(move) ? said(move) : null,
      missing: claim(move.missing!, move),
      say: isQuotable(move) ? claim(`${cut(move.quote)}, compared with [your baseline].`, move) : null,
      practise: claim(`Practise this: “${move.drill!.split(/(?<=[.:;])\s/)[0]}”`, move),
    })),
    keeps: quotable.filter(({ kind }) => kind === 'keep').map((keep) => ({ id: keep.id, ...said(keep) })),
  }
}

/** The beginning of a quote, whole words without marks; null where it is too short to be one. */
function cut(quote: string): string | null {
  const words = /^[\p{L}\p{N} '-]+(?![\p{L}\p{N}'%-]|[.,]\p{N})/u.exec(quote)?.[0].trim().split(' ').slice(0, 8) ?? []
  return words.length < 3 ? null : words.join(' ')
}
