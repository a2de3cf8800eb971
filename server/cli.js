// Plain JavaScript, so that an old Node reaches the sentence that explains what to do.
import { requireModernNode } from './require-node.js'

requireModernNode()
await import('./cli.ts')
