import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, chromiumHere, openBrowser, openPage } from '#test/support/browser.ts'
import { testServer } from '#test/support/server.ts'
import { BULLETS, SECTIONS_JOB } from '../contexts/examples.ts'

describe.skipIf(chromiumHere === null)('what goes with an interview', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  test('[E17] a résumé and a job description go along from the set-up to the report, also when another round is chosen', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await page.goto(server.base)
    await page.getByRole('button', { name: /^Behavioral/ }).click()
    await page.getByText('Résumé and job description, if you like').click()
    const [resume, job] = [page.getByRole('region', { name: 'Résumé' }), page.getByRole('region', { name: 'Job description' })]
    await job.locator('input').setInputFiles({ name: 'job.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await job.getByText('Choose a PDF').waitFor()
    await job.locator('input').setInputFiles({ name: 'job.txt', mimeType: 'text/plain', buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 'a') })
    await job.getByText('larger than 5 MB').waitFor()
    await job.locator('input').setInputFiles({ name: 'job.txt', mimeType: 'text/plain', buffer: Buffer.from(SECTIONS_JOB) })
    await job.getByText('5 requirements found.').waitFor()
    await page.getByRole('button', { name: /^Recruiter screen/ }).click()
    await job.getByText('5 requirements found.').waitFor()
    await resume.getByRole('textbox').fill(BULLETS)
    await page.getByRole('button', { name: 'Start the interview' }).click()
    await page.waitForFunction(() => (document.querySelector('.ask')?.textContent ?? '') !== '')
    await answer(page, 'For 4 years I wrote ranking services in Python in production, at three million requests a day.')
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.locator('.ending .danger').click()
    await page.getByRole('button', { name: 'Skip' }).click()
    const fit = page.getByRole('region', { name: 'What the role asks for' })
    await fit.waitFor()
    expect(await fit.locator('h3').allTextContents()).toEqual(['Must-haves', 'Nice to have'])
    expect(await fit.locator('li').first().textContent()).toMatch(/Python or Go in production.*spoken of“For 4 years I wrote .*” said at/)
    expect(await fit.locator('li', { hasText: 'Kafka, Kinesis or Spark' }).textContent()).toContain('in the résumé only')
  }, 60_000)
})
