import type { Page } from '@playwright/test'
import { expect, test, type App } from './support/fixtures.ts'

/** The width of what is printed on A4 between margins of 15 mm, at 96 pixels an inch. */
const PAPER_PX = Math.round((180 / 25.4) * 96)

const pagesOf = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox/g)?.length

/** Whatever of the page is seen on paper, outside of what is to be printed. */
const besides = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.children.length === 0 && element.textContent?.trim() !== '' && element.closest('[data-print]') === null && element.checkVisibility())
      .map((element) => element.outerHTML),
  )

async function onPaper({ page }: App) {
  await page.setViewportSize({ width: PAPER_PX, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
}

test('the article is printed from where it is read, with the words it explains, and nothing else', async ({ app }) => {
  const { page } = app
  await app.go('#/read/2')
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('radio', { name: 'The article, retold' })).toBeChecked()
  await expect(page.locator('.PaperBrief h2')).toHaveText(['2020, months of protest', 'Glossary'])
  await onPaper(app)
  expect(await besides(page)).toEqual([])
  expect(await page.locator('.Paper').evaluate((paper) => getComputedStyle(paper).color)).toBe('rgb(0, 0, 0)')
  expect(await pagesOf(page)).toBe(2)
})

test('the button prints', async ({ app }) => {
  const { page } = app
  await app.go('#/print/brief')
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }))
  await page.getByRole('button', { name: 'Print' }).click()
  expect(await page.evaluate(() => (window as never as { printed?: boolean }).printed)).toBe(true)
})

test('a quiz of the topics chosen has its key on a page of its own', async ({ app }) => {
  const { page } = app
  await app.go('#/print/quiz')
  await expect(page.locator('.PaperQuiz > ol > li')).toHaveCount(10)
  await page.getByRole('checkbox', { name: 'Dates' }).check()
  await expect(page.locator('.PaperKey > ol > li')).toHaveCount(10)
  await expect(page.locator('.PaperQuiz h2')).toHaveText('Quiz · Dates')
  await onPaper(app)
  expect(await besides(page)).toEqual([])
  const [quiz, key] = await Promise.all(['.PaperQuiz', '.PaperKey'].map((part) => page.locator(part).evaluate((element) => element.getBoundingClientRect().height)))
  // 267 mm of each page are printed on
  const page1 = (267 / 25.4) * 96
  expect(await pagesOf(page)).toBeGreaterThanOrEqual(Math.ceil((quiz ?? 0) / page1) + Math.ceil((key ?? 0) / page1))
})

test('cards from the search, to fold: five on a page', async ({ app }) => {
  const { page } = app
  await app.go('#/browse')
  await page.getByRole('link', { name: 'Print' }).click()
  await page.getByRole('checkbox', { name: '1991, change that faded' }).check()
  const count = await page.locator('.PaperCards > li').count()
  await expect(page.getByRole('status').filter({ hasText: `${count} cards on ${Math.ceil(count / 5)} sheets of paper` })).toBeVisible()
  expect(await pagesOf(page)).toBe(Math.ceil(count / 5))
})

test('cards on both sides: each answer lies behind its question, and no text is cut off, in either language', async ({ app }) => {
  test.slow()
  const { page } = app
  for (const [tag, sides] of [
    ['en', 'Printed on both sides'],
    ['fr', 'Imprimées des deux côtés'],
  ] as const) {
    await app.go('#/settings')
    await page.getByRole('radio', { name: tag === 'en' ? 'English' : 'Français' }).check()
    await app.go('#/print/cards')
    await page.getByRole('radio', { name: sides }).check()
    await onPaper(app)
    const cards = await page.locator('.CardSheet').evaluateAll((sheets) =>
      sheets.map((sheet) =>
        [...sheet.querySelectorAll(':scope > ul')].map((side) => {
          const { left, right, top } = side.getBoundingClientRect()
          return [...side.children].map((card) => {
            const box = card.getBoundingClientRect()
            const face = card.firstElementChild!
            return { number: face.querySelector('small')!.textContent, fromLeft: Math.round(box.left - left), fromRight: Math.round(right - box.right), fromTop: Math.round(box.top - top), isCut: face.scrollHeight > face.clientHeight + 1 }
          })
        }),
      ),
    )
    expect(cards.length).toBeGreaterThan(30)
    for (const [fronts = [], backs = []] of cards) {
      expect(backs.map(({ number, fromRight, fromTop }) => ({ number, across: fromRight, fromTop }))).toEqual(fronts.map(({ number, fromLeft, fromTop }) => ({ number, across: fromLeft, fromTop })))
    }
    expect(cards.flat(2).filter(({ isCut }) => isCut)).toEqual([])
    expect(await pagesOf(page)).toBe(2 * cards.length)
    await page.emulateMedia({ media: null, colorScheme: null })
  }
})
