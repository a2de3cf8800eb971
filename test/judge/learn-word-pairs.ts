import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '#server/evidence/text/normalise.ts'
import { segment } from '#server/evidence/text/segment.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { wordPairs } from '#server/evidence/integrity/order.ts'

// node test/judge/learn-word-pairs.ts FOLDER: writes word-pairs.json from good-faith transcripts.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of transcripts to learn from')
const pairs = readdirSync(folder).filter((name) => /^\w+\.json$/.test(name)).flatMap((name) => {
  const { turns } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Transcript
  return turns.filter((turn) => turn.role === 'candidate').flatMap((turn) => segment(normalise(turn.text).text).flatMap((sentence) => wordPairs(sentence.text, sentence.tokens)))
})
const counts: Record<string, number> = {}
for (const pair of pairs.sort()) counts[pair] = (counts[pair] ?? 0) + 1
writeFileSync(new URL('../../server/evidence/integrity/word-pairs.json', import.meta.url), `${JSON.stringify(counts)}\n`)
