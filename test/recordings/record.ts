import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connectModel } from '#server/adapters/connect-model.ts'
import type { LanguageModel } from '#server/ports.ts'
import { open, shippedPack } from '#test/judge/rated.ts'
import { recordingModel, Recording } from '#test/support/recorded-model.ts'
import { assessWith } from './assessments.ts'
import { everySheet, interviewWith, prompts } from './interviews.ts'

// node test/recordings/record.ts interviews|assessments --model openai:NAME --url http://…/v1 --of ID,ID --by "who answers" [--samples 3]
// Lets a real language model word the interviews of scripted candidates, or assess open calibration transcripts, and keeps what it answered.

const { values: options, positionals: [what] } = parseArgs({ allowPositionals: true, options: {
  model: { type: 'string', default: 'openai:model' }, url: { type: 'string' }, key: { type: 'string', default: 'none' }, of: { type: 'string' }, by: { type: 'string' }, samples: { type: 'string', default: '1' },
} })
if ((what !== 'interviews' && what !== 'assessments') || options.of === undefined || options.by === undefined) throw new Error('say interviews or assessments, --of and --by')

const [provider, ...name] = options.model.split(':')
// Whoever answers may take minutes.
const inner = await connectModel({ name: options.model, provider: provider!, model: name.join(':'), key: options.key, baseUrl: options.url }, { inactivityMs: 1_200_000, totalMs: 1_200_000, retries: 0 })
const pack = shippedPack()
const samples = options.samples === '3' ? 3 : 1

/** Written after every call, so that a broken run keeps what was answered and goes on from there. */
function recorder(of: string, used: readonly string[]): LanguageModel {
  const recording: Recording = {
    what: what === 'interviews' ? 'interview' : 'assessment', of, answeredBy: options.by!, samples,
    prompts: prompts.filter((one) => used.includes(one.name)).map(({ name: prompt, hash }) => ({ name: prompt, hash })), calls: [],
  }
  const folder = new URL(`${what}/`, import.meta.url)
  const file = new URL(`${of}.json`, folder)
  mkdirSync(folder, { recursive: true })
  if (existsSync(file)) recording.calls.push(...Recording.parse(JSON.parse(readFileSync(file, 'utf8'))).calls)
  return recordingModel(inner, [...recording.calls], (call) => {
    recording.calls.push(call)
    writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`)
    process.stdout.write(`${of}: ${recording.calls.length} calls\n`)
  }, () => new Date().toISOString())
}

for (const of of options.of.split(',')) {
  if (what === 'interviews') {
    const sheet = everySheet().find((one) => one.id === of)
    if (sheet === undefined) throw new Error(`there is no scripted candidate ${of}`)
    const held = await interviewWith(recorder(of, [`interviewer/${sheet.round}`]), pack, sheet)
    process.stdout.write(`${of}: ${held.drawn} of ${held.facts} facts\n`)
  } else {
    const rated = open().find((one) => one.transcript.id === of)
    if (rated === undefined) throw new Error(`there is no open transcript ${of}`)
    await assessWith(recorder(of, ['assessor/criterion']), pack, rated.transcript, samples)
    process.stdout.write(`${of}: done\n`)
  }
}
