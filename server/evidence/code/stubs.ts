import type { Tree } from '@lezer/common'
import { FUNCTION } from './tidiness.ts'

/** A documentation text, a comment, and what holds them. */
const BESIDE = /"""[\s\S]*?"""|'''[\s\S]*?'''|\/\*[\s\S]*?\*\/|(?:#|\/\/).*$/gm
const DOES_NOTHING = /^(?:pass|\.\.\.|(?:raise|throw)(?: new)? ?(?:NotImplementedError|NotImplementedException|UnsupportedOperationException|Error|std::logic_error)\b[^;\n]*;?)$/
const TO_DO = /\b(?:TODO|FIXME|your code here|not implemented|to be (?:done|implemented))\b/i

/** Share of functions that stand for code that was not written, 0 to 1: a placeholder, or nothing but a note that it is to be done. */
export function stubShare(tree: Tree, source: string): number {
  let all = 0
  let stubs = 0
  tree.iterate({ enter: (node) => {
    if (!FUNCTION.test(node.type.name)) return
    const body = node.node.getChildren('Body')[0] ?? node.node.getChildren('Block')[0] ?? node.node.getChildren('CompoundStatement')[0] ?? node.node.getChildren('ConstructorBody')[0]
    if (body === undefined) return
    all += 1
    const text = source.slice(body.from, body.to)
    const code = text.replace(BESIDE, '').replace(/^[\s:{]+|[\s}]+$/g, '')
    if (DOES_NOTHING.test(code) || (code === '' && TO_DO.test(text))) stubs += 1
  } })
  return all === 0 ? 0 : stubs / all
}
