import { candidate, createInterview } from '#test/support/server.ts'

// Candidates of their own process, all answering at once: node many-candidates.ts BASE COUNT. Prints the milliseconds each waited for its reply.

const [base, count] = [process.argv[2]!, Number(process.argv[3])]
const talks = await Promise.all(Array.from({ length: count }, async () => {
  const talk = candidate(base, await createInterview(base, { round: 'behavioral', minutes: 45 }))
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  return talk
}))
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const waited = await Promise.all(talks.map(async (talk) => {
  const begun = performance.now()
  await talk.say('We moved the launch because the vendor was late. I rewrote the loader with two people in one week.')
  return performance.now() - begun
}))
process.stdout.write(`${JSON.stringify(waited)}\n`)
process.exit(0)
