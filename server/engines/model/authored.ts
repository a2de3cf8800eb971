/** Authored words are one request, with a sentence in front that quotes the candidate: "You said “…”. What …?" */

/** The sentence that quotes: everything up to the end of its quotation. Empty when there is none. */
export function authoredLead(authored: string, quoted: string | null): string {
  if (quoted === null || !authored.includes(quoted)) return ''
  const end = authored.indexOf(quoted) + quoted.length
  return authored.slice(0, end + /^\S*/.exec(authored.slice(end))![0].length)
}

/** The request alone. */
export const authoredAsk = (authored: string, quoted: string | null): string => authored.slice(authoredLead(authored, quoted).length).trim() || authored
