import { candidate, createInterview } from '#test/support/server.ts'

// Candidates of their own process, who answer one after another within a time that is shorter than a reply streams, so that all
// replies stream at once: node many-candidates.ts BASE COUNT SPREAD_MS. Prints the milliseconds from each answer to its whole reply.

const [base, count, spreadMs] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const talks = await Promise.all(Array.from({ length: count }, async () => {
  const talk = candidate(base, await createInterview(base, { round: 'behavioral', minutes: 45 }))
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  return talk
}))
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const waited = await Promise.all(talks.map(async (talk, at) => {
  await new Promise((resolve) => setTimeout(resolve, (spreadMs * at) / count))
  const begun = performance.now()
  const before = talk.records.length
  await talk.send({ type: 'say', text: 'We moved the launch because the vendor was late. I rewrote the loader with two people in one week.' })
  while (!talk.records.slice(before).some(({ event }) => event.type === 'interviewer-spoke')) await new Promise((resolve) => setTimeout(resolve, 50))
  return performance.now() - begun
}))
process.stdout.write(`${JSON.stringify(waited)}\n`)
process.exit(0)
