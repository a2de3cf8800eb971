import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPack } from '#server/content/load-pack.ts'
import { createScorer } from '#server/cli/score.ts'
import type { Transcript } from '#server/evidence/transcript.ts'
import { chromiumHere, openBrowser, openPage } from '#test/support/browser.ts'
import { candidate, createInterview, testServer } from '#test/support/server.ts'

// npm run bench: speed as it is on this machine, with the bars it is held against.

const percentile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const row = (name: string, values: readonly number[], bar: number): void => {
  const p95 = percentile(values, 0.95)
  process.stdout.write(`${name.padEnd(44)}n ${String(values.length).padStart(4)}  p50 ${percentile(values, 0.5).toFixed(1).padStart(7)} ms  p95 ${p95.toFixed(1).padStart(7)} ms  bar ${bar} ms  ratio ${(p95 / bar).toFixed(2)}\n`)
}

const { pack } = loadPack(fileURLToPath(new URL('../../rubrics/twitch-mle', import.meta.url)))
if (pack === null) throw new Error('the shipped pack has problems')
const folder = fileURLToPath(new URL('../judge/calibration/open', import.meta.url))
const transcripts = readdirSync(folder).filter((name) => /^\w+\.json$/.test(name)).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Transcript)
const score = createScorer([pack])
transcripts.forEach(score)
const scoring = Array.from({ length: 4 }, () => transcripts).flat().map((transcript) => {
  const begun = performance.now()
  score(transcript)
  return performance.now() - begun
})
row('scoring a transcript, warm', scoring, 50)

await using server = await testServer()
const replies: number[] = []
for (const transcript of transcripts.slice(0, 20)) {
  const id = await createInterview(server.base, { round: transcript.round, minutes: null })
  using talk = candidate(server.base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  for (const turn of transcript.turns.filter((one) => one.role === 'candidate')) {
    if (talk.records.some(({ event }) => event.type === 'interview-ended')) break
    const begun = performance.now()
    await talk.say(turn.text)
    replies.push(performance.now() - begun)
  }
}
row('built-in reply, sent to received on the socket', replies, 100)

if (chromiumHere !== null) {
  await using browser = { value: await openBrowser(), async [Symbol.asyncDispose]() { await this.value.close() } }
  const shown: number[] = []
  for (const transcript of transcripts.slice(0, 8)) {
    const { page } = await openPage(browser.value)
    await page.goto(`${server.base}/interview/${await createInterview(server.base, { round: transcript.round, minutes: null })}`)
    await page.waitForFunction(() => (document.querySelector('.ask')?.textContent ?? '') !== '')
    for (const turn of transcript.turns.filter((one) => one.role === 'candidate')) {
      if (await page.locator('#answer').count() === 0) break
      await page.locator('#answer').fill(turn.text)
      await page.waitForTimeout(150)
      // From the click to the interviewer's next words in the page.
      shown.push(await page.evaluate(() => new Promise<number>((resolve) => {
        const before = document.querySelectorAll('.log .turn').length
        const begun = performance.now()
        const watch = new MutationObserver(() => {
          if (document.querySelector('.ask') !== null && document.querySelectorAll('.log .turn').length < before + 2) return
          watch.disconnect()
          resolve(performance.now() - begun)
        })
        watch.observe(document.body, { subtree: true, childList: true, characterData: true })
        document.querySelector<HTMLButtonElement>('.answer .pri')?.click()
      })))
    }
    await page.context().close()
  }
  row('built-in reply, clicked to shown in a browser', shown, 100)
}
