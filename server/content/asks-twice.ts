/** A second clause that asks: "… and how did she take it?" */
const JOINED = /\b(?:and|or|but)\s+(?:also\s+)?(?:(?:what|how|why|when|where|which|who|whom|whose)\b|(?:did|do|does|was|were|would|could|can|have|had|is|are)\s+(?:you|it|they|he|she|that|this|there|the)\b|(?:tell|walk|explain|describe|show|give)\s+(?:me|us|it|through|how|what|why)\b)/i
const ASKED_BEFORE = /\b(?:what|how|why|when|where|which|who|whom|whose|walk|tell|explain|describe|show)\b|^(?:did|do|does|was|were|is|are|have|had|could|can)\b/i

/** Two questions in one sentence: two marks, or a second question joined on. Nobody can answer both. */
export const asksTwice = (text: string): boolean =>
  text.split('?').length > 2 || ASKED_BEFORE.test(text.slice(0, JOINED.exec(text)?.index ?? 0))
