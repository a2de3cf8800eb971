import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { jsonSchemas } from '#server/content/json-schema.ts'

const folder = fileURLToPath(new URL('../../rubrics/schema', import.meta.url))

test.each(Object.entries(jsonSchemas()))('[CT1] the committed schema %s is the one that the code checks with', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})
