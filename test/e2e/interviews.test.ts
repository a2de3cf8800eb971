import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY, THEORY } from '#test/support/answers.ts'
import { answer, chromiumHere, openBrowser, openPage, start } from '#test/support/browser.ts'
import { testServer } from '#test/support/server.ts'

describe.skipIf(chromiumHere === null)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  test('[E1] a whole behavioral interview, from the home page to the report', async () => {
    await using server = await testServer()
    const { page, trouble } = await openPage(browser)
    await start(page, server.base, 'Behavioral', { question: 'Tell me about a time you disagreed with a Product Manager or a Scientist. How did you resolve it?' })
    expect(await page.locator('.ask').textContent()).toContain('disagreed with a Product Manager')
    for (let at = 0; at < 14 && page.url().includes('/interview/'); at += 1) {
      const line = await answer(page, STORY[at] ?? (at === STORY.length ? 'Can we move on?' : 'Is the role remote?'))
      if (/would you like to ask|do you want to (?:ask|know)|questions/i.test(line) && at > STORY.length) break
    }
    for (let at = 0; at < 8 && page.url().includes('/interview/'); at += 1) await answer(page, 'No, thank you.')
    await page.waitForURL(/\/report\//)
    await page.getByRole('heading', { name: 'How do you think it went?' }).waitFor()
    await page.getByRole('group', { name: 'Ownership' }).getByText('4 at the bar').click()
    await page.getByRole('button', { name: 'Show the report' }).click()
    await page.getByRole('heading', { name: 'Criteria', exact: true }).waitFor()
    const figure = Number((await page.locator('.fig').textContent())?.replace(/[^\d.]/g, ''))
    expect(figure).toBeGreaterThanOrEqual(1)
    expect(figure).toBeLessThanOrEqual(5)
    expect(await page.locator('.rated').textContent()).toContain('Ownership4')
    for (const quote of await page.locator('.cr .qs mark').allTextContents()) expect(STORY.some((text) => text.includes(quote)), quote).toBe(true)
    await page.goto(server.base)
    expect(await page.locator('.past-list li').first().textContent()).toContain('Behavioral')
    expect(trouble).toEqual([])
  }, 60_000)

  test('[E2] a whole fundamentals interview, with a hint and its price', async () => {
    await using server = await testServer()
    const { page, trouble } = await openPage(browser)
    await start(page, server.base, 'ML fundamentals', { question: 'Precision or recall: how do you choose, and what does F1 hide?' })
    await page.getByRole('button', { name: /^Hint/ }).click()
    expect(await page.locator('#tray').textContent()).toContain('Free')
    await page.getByRole('button', { name: 'Say it another way' }).click()
    await page.waitForFunction(() => document.querySelector('.ask')?.textContent?.includes('In other words'))
    await page.getByRole('button', { name: /^Hint/ }).click()
    expect(await page.locator('#tray').textContent()).toContain('85 %')
    for (let at = 0; at < 24 && page.url().includes('/interview/'); at += 1) {
      await answer(page, at < THEORY.length ? THEORY[at]! : at < 14 ? 'Can we move on?' : 'No, thank you.')
    }
    await page.waitForURL(/\/report\//)
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('heading', { name: 'Probes', exact: true }).waitFor()
    expect(await page.locator('#time').textContent()).toContain('Free')
    expect(trouble).toEqual([])
  }, 60_000)

  test('[E3] a refresh keeps what was said and what was being written', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await start(page, server.base, 'Behavioral')
    const asked = await answer(page, STORY[0]!)
    await page.getByLabel('Your answer').fill('Half of a thought')
    await page.reload()
    await page.waitForFunction((text) => document.querySelector('.ask')?.textContent === text, asked)
    expect(await page.getByLabel('Your answer').inputValue()).toBe('Half of a thought')
    expect(await page.locator('.log').textContent()).toContain(STORY[0])
  }, 30_000)

  test('[E4] two tabs follow the same interview', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await start(page, server.base, 'Behavioral')
    const second = await page.context().newPage()
    await second.goto(page.url())
    await second.waitForFunction(() => (document.querySelector('.ask')?.textContent ?? '') !== '')
    const asked = await answer(page, STORY[0]!)
    await second.waitForFunction((text) => document.querySelector('.ask')?.textContent === text, asked)
    const next = await answer(second, STORY[1]!)
    await page.waitForFunction((text) => document.querySelector('.ask')?.textContent === text, next)
  }, 30_000)

  test('[E5] keyboard only, from the home page to the report', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await page.goto(server.base)
    await page.getByRole('heading', { name: 'Start an interview' }).waitFor()
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab')
        const focused = await page.evaluate(() => `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''}`)
        if (name.test(focused)) return
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    await tabTo(/Behavioral/)
    await page.keyboard.press('Enter')
    await tabTo(/Start the interview/)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'answer')
    await page.keyboard.type(STORY[0]!)
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction((text) => document.querySelector('.log')?.textContent?.includes(text), STORY[0]!.slice(0, 40))
    await tabTo(/Let me think/)
    await page.keyboard.press('i')
    await page.waitForFunction(() => document.querySelector('#tray')?.textContent?.includes('Free'))
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer')
    await page.keyboard.press('Shift+Tab')
    for (let press = 0; press < 12 && (await page.evaluate(() => document.activeElement?.textContent)) !== 'End'; press += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('danger'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/report\//)
    await tabTo(/Skip$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Criteria', exact: true }).waitFor()
  }, 60_000)

  test('[E6] on a phone nothing runs off the side, and talk and code take turns', async () => {
    await using server = await testServer()
    const { page, trouble } = await openPage(browser, { width: 390 })
    const fits = async (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    await page.goto(server.base)
    await page.getByRole('heading', { name: 'Start an interview' }).waitFor()
    expect(await fits()).toBe(true)
    await start(page, server.base, 'Coding')
    expect(await fits()).toBe(true)
    await page.getByText('Code', { exact: true }).click()
    await page.getByLabel('Your code').fill('def median(stream):\n    return None\n')
    await page.waitForFunction(() => document.querySelector('.ebar')?.textContent?.includes('Saved.'))
    await page.reload()
    await page.getByText('Code', { exact: true }).click()
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.ed')?.value.includes('def median'))
    await page.getByText('Talk', { exact: true }).click()
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.locator('.ending .danger').click()
    await page.waitForURL(/\/report\//)
    expect(await fits()).toBe(true)
    expect(trouble).toEqual([])
  }, 60_000)

  test('[E7] an answer that is too long is refused in the box, and nothing is lost', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await start(page, server.base, 'Behavioral')
    await page.getByLabel('Your answer').fill('x'.repeat(32_769))
    expect(await page.locator('#answer-state').textContent()).toContain('too long')
    expect(await page.getByRole('button', { name: /Send/ }).isDisabled()).toBe(true)
    await page.getByLabel('Your answer').fill('   ')
    expect(await page.getByRole('button', { name: /Send/ }).isDisabled()).toBe(true)
  }, 30_000)

  test('[E8] a page or interview that is not there is said in plain words', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await page.goto(`${server.base}/interview/nobody`)
    await page.getByText('There is no such interview').waitFor()
    await page.goto(`${server.base}/report/nobody`)
    await page.getByText('There is no interview').waitFor()
    await page.goto(`${server.base}/nowhere`)
    await page.getByText('There is no such page.').waitFor()
  }, 30_000)

  test('[E9] an interview can be ended, deleted and exported from the home page', async () => {
    await using server = await testServer()
    const { page } = await openPage(browser)
    await start(page, server.base, 'Recruiter screen')
    await page.goto(server.base)
    await page.getByText('Open interview, left on').waitFor()
    await page.getByRole('button', { name: 'End it and see the report' }).click()
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByText('No question was answered').waitFor()
    await page.goto(server.base)
    expect(await page.getByRole('link', { name: 'Download all interviews' }).getAttribute('href')).toBe('/api/export')
    await page.getByRole('button', { name: /^Delete Recruiter screen/ }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('No interviews yet.').waitFor()
  }, 30_000)
})
