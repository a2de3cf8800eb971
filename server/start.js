// Plain JavaScript, so that an old Node reaches the sentence that explains what to do.
import { requireModernNode } from './require-node.js'

requireModernNode()
if (!process.argv.includes('--check-node')) await import('./main.ts')
