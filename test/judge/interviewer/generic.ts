import type { Interviewer } from './hold.ts'

/** What any interviewer could ask without listening: the baseline. */
const FOLLOW_UPS = [
  'Can you tell me more about that?', 'Why did you choose that?', 'How did that work exactly?', 'What was the most difficult part?', 'What was the result?',
  'What would you do differently?', 'What alternatives did you consider?', 'What did you learn?', 'How did you measure success?', 'What trade-offs did you make?',
  'Can you give me an example?', 'What was your role?', 'How does it scale?', 'What could go wrong?', 'What happened next?', 'Is there anything you would improve?', 'How did others react?', 'Is there anything else?',
]

export function generic(): Interviewer {
  let at = -1
  return { open: async () => {}, follow: async () => ({ text: FOLLOW_UPS[(at += 1) % FOLLOW_UPS.length]!, kind: 'probe' }) }
}
