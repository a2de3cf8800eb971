import type { Transcript } from '../evidence/transcript.ts'
import type { Held } from '../interview/interview.ts'
import { turnsOf, workspaceOf } from '../interview/policy/scene.ts'
import type { Material } from '../interview/material.ts'

/** One transcript per question that was asked, in the exchange format; each ends with the candidate's last turn. Ids are the interview's id and the question's number. */
export function transcripts(interview: string, held: Held, material: Material): Transcript[] {
  return held.openedMs.flatMap((_, index) => {
    const question = material.questions[index]
    const { turns } = turnsOf(held, index)
    const last = turns.findLastIndex((turn) => turn.role === 'candidate')
    if (question === undefined || last < 0) return []
    const workspace = workspaceOf(held, index)
    return [{
      version: 1 as const, id: `${interview}-${index + 1}`, round: material.round.id, question: question.text,
      turns: turns.slice(0, last + 1).map(({ role, text }) => ({ role, text })),
      ...(workspace === undefined ? {} : { workspace }),
    }]
  })
}
