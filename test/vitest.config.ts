import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/strict-console.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
