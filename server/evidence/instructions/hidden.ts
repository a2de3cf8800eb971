export type Span = { start: number; end: number }

/** Characters that nobody types by accident: tag letters, supplementary selectors, runs without width, an order of letters turned round. */
const HIDDEN = /(?<!\u{1f3f4})[\u{e0020}-\u{e007f}]{2,}|[\u{e0100}-\u{e01ef}]{2,}|[\ufe00-\ufe0f]{3,}|[\u200b-\u200d\u2060-\u2064\ufeff\u00ad\u180e]{4,}|[\u202d\u202e]/gu
/** Sounding out a word with nothing between its letters: "i·g·n·o·r·e" with characters without width. */
const SCATTERED = /(?:[a-z][\u200b\u200c\u2060\ufeff\u00ad]){4,}/giu

/** The lines that hold a text which cannot be seen: what is shown beside it is its cover. */
export function hiddenIn(text: string): Span[] {
  return [...text.matchAll(HIDDEN), ...text.matchAll(SCATTERED)].map(({ index, 0: found }) => lineAround(text, index, index + found.length))
}

function lineAround(text: string, start: number, end: number): Span {
  const stop = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop === -1 ? text.length : stop }
}
