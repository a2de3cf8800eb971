/** A candidate's text as a JSON string on one line: nothing in it can begin a line or end its turn. */
export const asData = (text: string): string => JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
