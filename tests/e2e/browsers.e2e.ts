/** The main flow where our users are: Chrome's engine, Firefox's, and the nearest there is here to an iPhone's. */
import { BROWSERS, isInstalled, openBrowser, type Driver } from './support/browser-driver.ts'
import { expect, test } from './support/fixtures.ts'

const PATIENCE = { timeout: 40_000 }

for (const name of BROWSERS.filter(isInstalled)) {
  test(`in ${name}: study, leave, come back without a server, and every answer is there`, async ({ server }) => {
    test.setTimeout(150_000)
    const browser = await openBrowser(name)
    try {
      await browser.goto(server.url)
      await click(browser, '.HomePage-start')
      const first = await giveUp(browser)
      const second = await giveUp(browser)
      expect(second).not.toBe(first)

      await browser.goto(`${server.url}#/`)
      await expect.poll(() => textOf(browser, 'main'), PATIENCE).toContain('Ready offline')
      await server.stop()
      await browser.reload()
      await browser.goto(`${server.url}#/settings`)
      await expect.poll(() => textOf(browser, 'main'), PATIENCE).toContain('2 answers kept so far.')
      await browser.goto(`${server.url}#/study`)
      await giveUp(browser)
      await browser.goto(`${server.url}#/settings`)
      await expect.poll(() => textOf(browser, 'main'), PATIENCE).toContain('3 answers kept so far.')
    } finally {
      await browser.close()
    }
  })
}

/** Answers the question on the screen in the way that every kind has, and waits until that is stored. @returns the question */
async function giveUp(browser: Driver): Promise<string> {
  await expect.poll(() => textOf(browser, '.QuestionCard h2'), PATIENCE).not.toBe('')
  const question = await textOf(browser, '.QuestionCard h2')
  await click(browser, '.StudyPage-answer button')
  await expect.poll(() => textOf(browser, '.GradeBar'), PATIENCE).toContain('Again')
  await click(browser, '.GradeBar button')
  await expect.poll(() => textOf(browser, '.QuestionCard h2'), PATIENCE).not.toBe(question)
  return question
}

async function click(browser: Driver, selector: string): Promise<void> {
  await expect
    .poll(
      () =>
        browser.run((wanted) => {
          const found = document.querySelector<HTMLElement>(wanted)
          found?.click()
          return found !== null
        }, selector),
      PATIENCE,
    )
    .toBe(true)
}

function textOf(browser: Driver, selector: string): Promise<string> {
  return browser.run((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
}
