import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY } from '#test/support/answers.ts'
import { answer, chromiumHere, openBrowser, openPage, start } from '#test/support/browser.ts'
import { chatCompletions } from '#test/support/chat-completions.ts'
import { fakeProvider, type Fault } from '#test/support/fake-provider.ts'
import { testServer } from '#test/support/server.ts'

const KEY = 'sk-test-4711-never-shown'
const NAME = 'openai:fake-model'

/** One model in all three roles. */
const modelsAt = (origin: string) => {
  const config = { name: NAME, provider: 'openai', model: 'fake-model', key: KEY, baseUrl: `${origin}/v1` }
  return { interviewer: [config], assessor: [config], reporter: [config], budget: 1 }
}

async function toTheReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.locator('.ending .danger').click()
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByRole('heading', { name: 'Judgements', exact: true }).waitFor()
}

describe.skipIf(chromiumHere === null)('models on the pages', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser.close() })

  test('[E13] the page of models says who does what, tries a model in words, and has no field for a key', async () => {
    let fault: Fault | null = null
    await using provider = await fakeProvider(chatCompletions, () => fault)
    await using server = await testServer({ models: modelsAt(provider.origin) })
    const { page, trouble } = await openPage(browser)
    await page.goto(server.base)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Language models' }).click()
    await page.getByRole('heading', { name: 'How to configure them' }).waitFor()
    expect((await page.locator('.roles').textContent())?.split(NAME)).toHaveLength(4)
    expect(await page.locator('.try-list').textContent()).toContain('no price is known, so its cost is counted in tokens')
    await page.getByRole('button', { name: `Test ${NAME}` }).click()
    await page.getByText('Works.').waitFor()
    fault = 'wrong key'
    await page.getByRole('button', { name: `Test ${NAME}` }).click()
    await page.getByText('Does not work.').waitFor()
    expect(await page.locator('.found').textContent()).toContain('OPENAI_API_KEY')
    expect(await page.locator('input, textarea, select').count()).toBe(0)
    expect(await page.content()).not.toContain(KEY)
    expect(trouble).toEqual([])
  }, 60_000)

  test('[E14] the room shows what models took, and hides it with the time; the report adds it up', async () => {
    await using provider = await fakeProvider(chatCompletions, () => null)
    await using server = await testServer({ models: modelsAt(provider.origin) })
    const { page } = await openPage(browser)
    await start(page, server.base, 'Behavioral')
    for (const text of STORY.slice(0, 2)) await answer(page, text)
    await page.waitForFunction(() => /^Language models took [\d,]+ tokens$/.test(document.querySelector('.spending.top')?.textContent ?? ''))
    await page.getByRole('button', { name: 'Hide time' }).click()
    expect(await page.locator('.spending').count()).toBe(0)
    await toTheReport(page)
    await page.waitForFunction(() => /Models were asked \d+ times.*No price is known/.test(document.querySelector('.notes')?.textContent ?? ''))
    expect(await page.locator('.notes').textContent()).toMatch(/of the model's lines passed every check/)
  }, 60_000)

  test('[E16] the report shows a model\'s words as such, each sentence with what it rests on, and counts what was left out', async () => {
    await using provider = await fakeProvider(chatCompletions, () => null)
    await using server = await testServer({ models: { ...modelsAt(provider.origin), interviewer: [], assessor: [] } })
    const { page, trouble } = await openPage(browser)
    await start(page, server.base, 'Behavioral', { question: 'Tell me about a time you disagreed with a Product Manager or a Scientist. How did you resolve it?' })
    for (const text of STORY.slice(0, 4)) await answer(page, text)
    await toTheReport(page)
    const worded = page.getByRole('region', { name: 'In the words of a model' })
    expect(await worded.locator('> p').textContent()).toBe(`Worded by ${NAME} from the evidence below; code checked every sentence.`)
    const summary = worded.locator('details summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    const item = worded.locator('details[open] li').first()
    const quote = /“(.*)”/.exec(await item.textContent() ?? '')?.[1] ?? ''
    expect(STORY.some((text) => text.includes(quote)) && quote !== '').toBe(true)
    expect(quote).toContain(/^The answer says “(.+)”\.$/.exec(await worded.locator('li > p').first().textContent() ?? '')![1])
    const move = page.locator('.mv').first()
    expect(await move.getByText("A model's words, and what they rest on").count()).toBeGreaterThan(0)
    expect(await move.locator('dd').last().textContent()).not.toBe('')
    expect(await page.locator('.notes').textContent()).toMatch(/sentences? of the report (?:was|were) left out: .*1 held a number/)
    const markdown = await (await fetch(page.url().replace('/report/', '/api/interviews/').concat('/report.md'))).text()
    expect(markdown).toContain(`Worded by ${NAME} from the evidence below`)
    expect(trouble).toEqual([])
  }, 60_000)

  test('[E15] judgements stand side by side: a new one is offered and takes nobody away; the back button returns', async () => {
    let fault: Fault | null = null
    await using provider = await fakeProvider(chatCompletions, () => fault)
    await using server = await testServer({ models: { ...modelsAt(provider.origin), interviewer: [], reporter: [] } })
    const { page, trouble } = await openPage(browser)
    await start(page, server.base, 'Behavioral')
    for (const text of STORY.slice(0, 3)) await answer(page, text)
    await toTheReport(page)
    await page.waitForFunction(() => document.querySelectorAll('.judgements .row a').length === 2)
    const first = page.url()
    const shown = await page.locator('.judgements a[aria-current]').getAttribute('aria-label')
    await page.locator('.judgements .row a:not([aria-current])').click()
    await page.waitForFunction((before) => document.querySelector('.judgements a[aria-current]')?.getAttribute('aria-label') !== before, shown)
    expect(page.url()).toContain('?judgement=')
    await page.goBack()
    await page.waitForFunction((before) => document.querySelector('.judgements a[aria-current]')?.getAttribute('aria-label') === before, shown)
    expect(page.url()).toBe(first)

    await page.locator('.again').getByText('The built-in engine', { exact: true }).click()
    await page.getByRole('button', { name: 'Judge again' }).click()
    await page.locator('.read-by').getByRole('link', { name: 'Show it' }).waitFor()
    expect(await page.locator('.judgements a[aria-current]').getAttribute('aria-label')).toBe(shown)
    expect(page.url()).toBe(first)
    await page.locator('.read-by').getByRole('link', { name: 'Show it' }).click()
    await page.getByText('Read by the built-in engine.').waitFor()

    fault = 'wrong key'
    await page.locator('.again').getByText(NAME, { exact: true }).click()
    await page.getByRole('button', { name: 'Judge again' }).click()
    await page.locator('.judgements .why').waitFor()
    expect(await page.locator('.judgements .row').last().textContent()).toMatch(/failed.*OPENAI_API_KEY/)
    fault = 'silent before'
    await page.getByRole('button', { name: 'Judge again' }).click()
    await page.locator('.read-by').getByText(`${NAME} is reading your answers. You can leave; it goes on.`).waitFor()
    expect(trouble).toEqual([])
  }, 60_000)
})
