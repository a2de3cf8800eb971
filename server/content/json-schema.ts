import { z } from 'zod'
import { Guide, Personas } from './schema/guide.ts'
import { Question } from './schema/question.ts'
import { Round } from './schema/round.ts'

/** JSON Schemas of the files of a pack, for editors that complete and check YAML: file name → text. `rubrics/schema/` holds them. */
export function jsonSchemas(): Record<string, string> {
  const schemas = { guide: Guide, personas: Personas, round: Round, question: Question }
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) =>
    [`${name}.json`, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`]))
}
