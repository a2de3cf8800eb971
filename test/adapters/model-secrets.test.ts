import { expect, test } from 'vitest'
import { scrub, secretsOf } from '#server/adapters/model-secrets.ts'

test.each([
  ['the key itself, whatever it looks like', 'wrong key 0a1b2c3d4e5f', 'wrong key …'],
  ['another key that somebody pasted', 'try sk-proj-ABCDEF123456 or gsk_x', 'try … or gsk_x'],
  ['a key of Google', 'API key not valid: AIzaSyA1234567890abcdef', 'API key not valid: …'],
  ['a header', 'Authorization: Bearer abc.def', 'Authorization: …'],
  ['a password of an address', 'cannot fetch http://…:hunter2-hunter2@host', 'cannot fetch http://…:…@host'],
])('[LM7] taken out: %s', (_name, said, left) => {
  expect(scrub(said, secretsOf('0a1b2c3d4e5f', 'https://me:hunter2-hunter2@host/v1'))).toBe(left)
})

test('[LM7] a placeholder is no key', () => {
  expect(scrub('none of these', secretsOf('none', 'https://host'))).toBe('none of these')
})
