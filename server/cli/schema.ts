import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../content/json-schema.ts'

/** Writes the JSON Schemas that editors use; run it after a change of `server/content/schema`. */
export function writeSchemas(folder: string, print: (line: string) => void): number {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, name), text)
    print(join(folder, name))
  }
  return 0
}
