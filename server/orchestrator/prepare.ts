import { createReader } from '../evidence/read.ts'
import type { Plan } from '../interview/events.ts'
import { Material } from '../interview/material.ts'
import type { Prepared } from '../interview/policy/scene.ts'
import type { InterviewStore } from '../ports.ts'

/** Contents of running interviews, with their readers built: building takes longer than reading. */
const MOST_KEPT = 40

/** Loads the content an interview was held with from the store and builds its readers; keeps the last few. `forget` drops them: a deleted interview leaves nothing in memory. */
export function createPreparation(store: InterviewStore): { prepare: (plan: Plan) => Promise<Prepared>; forget: () => void } {
  const kept = new Map<string, Prepared>()
  const load = async (plan: Plan): Promise<Prepared> => {
    const found = kept.get(plan.content)
    if (found !== undefined) return found
    const body = await store.content(plan.content)
    if (body === null) throw new Error(`the content ${plan.content} of this interview is missing from the database`)
    const prepared = prepare(Material.parse(JSON.parse(body)))
    kept.set(plan.content, prepared)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return prepared
  }
  return { prepare: load, forget: () => kept.clear() }
}

const prepare = (material: Material): Prepared =>
  ({ material, readers: material.questions.map((question) => createReader(material.round, question)) })
