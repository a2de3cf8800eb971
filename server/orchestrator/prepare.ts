import { hashOf } from '../content/hash.ts'
import type { Question } from '../content/schema/question.ts'
import type { Round } from '../content/schema/round.ts'
import { createReader } from '../evidence/read.ts'
import type { Plan } from '../interview/events.ts'
import { Material } from '../interview/material.ts'
import type { Prepared, Reader } from '../interview/policy/scene.ts'
import type { InterviewStore } from '../ports.ts'

/** Contents of running interviews. */
const MOST_CONTENTS = 40
/** Readers of questions: building one takes longer than reading, and most interviews share theirs. */
const MOST_READERS = 120

/** Loads the content an interview was held with from the store; keeps the last few. `forget` drops them: a deleted interview leaves nothing in memory. */
export function createPreparation(store: InterviewStore): { prepare: (plan: Plan) => Promise<Prepared>; forget: () => void } {
  const contents = new Map<string, Prepared>()
  const readers = new Map<string, Reader>()

  /** Built when it is first needed, one question at a time, and shared by all interviews that ask this question by this rubric. */
  function readerOf(round: Round, roundKey: string, question: Question): Reader {
    const key = `${roundKey} ${hashOf(JSON.stringify(question))}`
    return (turns, workspace) => {
      const reader = readers.get(key) ?? createReader(round, question)
      keep(readers, key, reader, MOST_READERS)
      return reader(turns, workspace)
    }
  }

  return {
    forget: () => contents.clear(),
    async prepare(plan) {
      const found = contents.get(plan.content)
      if (found !== undefined) return found
      const body = await store.content(plan.content)
      if (body === null) throw new Error(`the content ${plan.content} of this interview is missing from the database`)
      const material = Material.parse(JSON.parse(body))
      const roundKey = hashOf(JSON.stringify(material.round))
      const prepared = { material, readers: material.questions.map((question) => readerOf(material.round, roundKey, question)) }
      keep(contents, plan.content, prepared, MOST_CONTENTS)
      return prepared
    },
  }
}

/** As the newest of a map that drops its oldest. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > most) map.delete(map.keys().next().value!)
}
