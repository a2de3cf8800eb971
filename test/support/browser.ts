import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { buildClientIfNeeded } from '#server/build-client.ts'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** A Chromium on this machine, or null. */
export const chromiumHere: string | null = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null

if (chromiumHere === null) process.stdout.write('The end-to-end tests are skipped: no Chromium was found. Install one ("apt-get install chromium", or Google Chrome), or name it: CHROMIUM=/path npm test\n')

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

export async function openBrowser(): Promise<Browser> {
  await buildClientIfNeeded(() => undefined)
  return chromium.launch({ executablePath: chromiumHere!, args: QUIET })
}

export type Look = { colorScheme?: 'light' | 'dark'; width?: number }

/** A page that collects what went wrong on it: `trouble` must stay empty. */
export async function openPage(browser: Browser, { colorScheme = 'light', width = 1440 }: Look = {}): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: width < 500 ? 844 : 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text()) })
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.setDefaultTimeout(10_000)
  return { page, trouble }
}

/** Starts an interview from the home page, as a person would. */
export async function start(page: Page, base: string, round: string, { length = '15 min', mode = 'Practice', question }: { length?: string; mode?: string; question?: string } = {}): Promise<void> {
  await page.goto(base)
  await page.getByRole('button', { name: new RegExp(`^${round}`) }).click()
  const form = page.getByRole('form', { name: `Set up: ${round}` })
  await form.getByText(length, { exact: true }).click()
  await form.getByText(mode, { exact: true }).click()
  if (question !== undefined) await form.getByRole('combobox').selectOption({ label: question })
  await form.getByRole('button', { name: 'Start the interview' }).click()
  await page.waitForFunction(() => (document.querySelector('.ask')?.textContent ?? '') !== '')
}

/** Answers and waits for the interviewer's next line, or for the report. */
export async function answer(page: Page, text: string): Promise<string> {
  const before = await page.locator('.log .turn').count()
  await page.getByLabel('Your answer').fill(text)
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction((old) => document.querySelector('.ask') === null || document.querySelectorAll('.log .turn').length >= old + 2, before)
  if (await page.locator('.ask').count() === 0) {
    await page.waitForURL(/\/report\//)
    return ''
  }
  return await page.locator('.ask').textContent() ?? ''
}
