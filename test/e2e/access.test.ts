import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY } from '#test/support/answers.ts'
import { answer, chromiumHere, openBrowser, openPage, start } from '#test/support/browser.ts'
import { chatCompletions } from '#test/support/chat-completions.ts'
import { fakeProvider } from '#test/support/fake-provider.ts'
import { candidate, createInterview, testServer } from '#test/support/server.ts'
import { BULLETS, SECTIONS_JOB } from '../contexts/examples.ts'

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? ''})`))
}

/** A recruiter screen with a résumé and a job description: its report has what the role asks for, and a model's words. */
async function screened(base: string): Promise<string> {
  const id = await createInterview(base, { round: 'recruiter-screen', minutes: 15, resume: BULLETS, job: SECTIONS_JOB })
  using talk = candidate(base, id)
  await talk.until((records) => records.some(({ event }) => event.type === 'interviewer-spoke'))
  await talk.say('For 4 years I wrote ranking services in Python in production, at three million requests a day. I want this role because I watch streams every evening.')
  await talk.say('I built the retrieval model in PyTorch myself and served it with Triton, because the old one was too slow.')
  await talk.send({ type: 'end' })
  await talk.until((records) => records.some(({ event }) => event.type === 'report-issued'))
  await talk.send({ type: 'self-rate', ratings: null })
  return id
}

describe.skipIf(chromiumHere === null)('axe', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  // Both colours and both widths, each once; npm run soak looks at every pair.
  const pairs = (['light', 'dark'] as const).flatMap((colorScheme) => [1440, 390].map((width) => ({ colorScheme, width })))
  const looks = process.env['WHOLE'] === undefined ? [pairs[0]!, pairs[3]!] : pairs
  test.each(looks)('[E10] finds nothing on any page, $colorScheme at $width', async (look) => {
    await using provider = await fakeProvider(chatCompletions, () => null)
    const reporter = { name: 'openai:fake-model', provider: 'openai' as const, model: 'fake-model', key: 'none', baseUrl: `${provider.origin}/v1` }
    await using server = await testServer({ models: { interviewer: [], assessor: [], reporter: [reporter], budget: 1 } })
    const { page, trouble } = await openPage(browser, look)
    const found: Record<string, string[]> = {}
    await page.goto(server.base)
    await page.getByRole('heading', { name: 'Start an interview' }).waitFor()
    found['empty home'] = await findings(page)
    await page.getByRole('button', { name: /^Behavioral/ }).click()
    await page.getByText('Résumé and job description, if you like').click()
    await page.getByRole('region', { name: 'Résumé' }).getByRole('textbox').fill(BULLETS)
    await page.getByRole('button', { name: 'See what was found' }).click()
    await page.getByText('can be asked about.').waitFor()
    found['set-up'] = await findings(page)
    await start(page, server.base, 'Coding')
    found['coding room'] = await findings(page)
    await start(page, server.base, 'Behavioral')
    await answer(page, STORY[0]!)
    await answer(page, STORY[1]!)
    found['room'] = await findings(page)
    await page.getByRole('button', { name: /^Hint/ }).click()
    await page.getByRole('button', { name: 'End', exact: true }).click()
    found['room with hint and end'] = await findings(page)
    await page.goto(server.base)
    await page.getByText('Open interview, left on').first().waitFor()
    found['home with open interviews'] = await findings(page)
    await page.getByRole('link', { name: 'Continue' }).first().click()
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.locator('.ending .danger').click()
    await page.getByRole('heading', { name: 'How do you think it went?' }).waitFor()
    found['self-rating'] = await findings(page)
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('heading', { name: 'Criteria', exact: true }).waitFor()
    found['report'] = await findings(page)
    await page.goto(server.base)
    await page.locator('.past-list').waitFor()
    found['home with a report'] = await findings(page)
    await page.goto(`${server.base}/report/${await screened(server.base)}`)
    await page.getByRole('heading', { name: 'What the role asks for' }).waitFor()
    await page.locator('.rests > summary').first().click()
    found['report with prose and fit'] = await findings(page)
    await page.goto(`${server.base}/models`)
    await page.getByRole('heading', { name: 'How to configure them' }).waitFor()
    found['models'] = await findings(page)
    await page.goto(`${server.base}/nowhere`)
    await page.getByText('There is no such page.').waitFor()
    found['not found'] = await findings(page)
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
    expect(trouble).toEqual([])
  }, 120_000)
})
