import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type App } from './support/fixtures.ts'
import { firstItemOf, sessionOf, studying } from './support/study.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDTHS = [360, 1280]
const LANGUAGES = { English: 'en-GB', French: 'fr-FR' }

/** A screen: where it is and when it stands. */
type Screen = { readonly at: string; readonly stands: (page: Page) => Promise<unknown> }

const titled = (page: Page) => expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
const asked = (page: Page) => studying(page).asked()
const judged = async (page: Page) => studying(page).answer(await asked(page), 'wrong')

/** The quiz under way, or a new one. */
async function inQuiz(page: Page) {
  await titled(page)
  await page.locator('.Interrupted a, .QuizSetup-start [type=submit]').click()
  await expect(page.locator('.QuizQuestion, .QuizReview')).toBeVisible()
}
async function lookingBack(page: Page) {
  await inQuiz(page)
  for (const all = page.locator('.QuizReview'); !(await all.isVisible()); ) await page.locator('.QuizRun-steps [data-look=strong]').click()
}
async function atResult(page: Page) {
  await lookingBack(page)
  await page.locator('.QuizRun-steps [data-look=strong]').click()
  await expect(page.locator('.QuizResult-answers')).toBeVisible()
}

const SCREENS: Readonly<Record<string, Screen>> = {
  'the home page': { at: '#/', stands: titled },
  'a choice': { at: sessionOf('choice'), stands: asked },
  'a choice, judged': { at: sessionOf('choice'), stands: judged },
  'several choices': { at: sessionOf('multiple'), stands: asked },
  'a number': { at: sessionOf('number'), stands: asked },
  'a date, judged': { at: sessionOf('date'), stands: judged },
  'a gap, judged': { at: sessionOf('cloze'), stands: judged },
  'an order': { at: sessionOf('order'), stands: asked },
  'an order, judged': { at: sessionOf('order'), stands: judged },
  'pairs': { at: sessionOf('match'), stands: asked },
  'pairs, judged': { at: sessionOf('match'), stands: judged },
  'a flashcard, turned': { at: sessionOf('flip'), stands: judged },
  'the contents of the article': { at: '#/read', stands: titled },
  'a section of the article': { at: '#/read/2', stands: titled },
  'the timeline': { at: '#/picture/timeline', stands: titled },
  'the cast': { at: '#/picture/cast', stands: titled },
  'the causes': { at: '#/picture/causes', stands: titled },
  'the upheavals': { at: '#/picture/upheavals', stands: titled },
  'the search': { at: '#/browse', stands: titled },
  'an item': { at: `#/browse/${firstItemOf('choice').id}`, stands: titled },
  'the questions on a paragraph': { at: '#/browse/in/2.1', stands: titled },
  'a quiz to be chosen': { at: '#/quiz', stands: async (page) => (await titled(page), page.locator('.QuizSetup-more summary').click()) },
  'a question of a quiz': { at: '#/quiz', stands: inQuiz },
  'a quiz under way': { at: '#/quiz', stands: titled },
  'all questions of a quiz': { at: '#/quiz', stands: async (page) => (await inQuiz(page), page.locator('.QuizRun-bar .Button').last().click()) },
  'a look back at a quiz': { at: '#/quiz', stands: lookingBack },
  'the result of a quiz': { at: '#/quiz', stands: atResult },
  'past quizzes': { at: '#/quiz', stands: titled },
  'the menu of a question': { at: `#/browse/${firstItemOf('match').id}`, stands: async (page) => (await titled(page), page.locator('.CardMenu-open [aria-haspopup]').click()) },
  'more ways to study': { at: '#/ways', stands: titled },
  'an exam to be planned': { at: '#/exam', stands: (page) => expect(page.locator('.ExamChart')).toHaveCount(2) },
  'who studies here': { at: '#/profiles', stands: (page) => expect(page.locator('.ProfilesPage-list li')).toHaveCount(1) },
  'reminders': { at: '#/reminders', stands: titled },
  'your data': { at: '#/data', stands: titled },
  'quiz sets': { at: '#/sets', stands: titled },
  'the memory model': { at: '#/memory', stands: titled },
  'the data': { at: '#/data', stands: async (page) => (await titled(page), expect(page.locator('.DataPage-facts')).toBeVisible()) },
  'the settings': { at: '#/settings', stands: titled },
  'settings searched for in vain': { at: '#/settings', stands: async (page) => (await titled(page), page.getByRole('searchbox').fill('zebra')) },
  'a page that does not exist': { at: '#/nowhere', stands: titled },
}

for (const [language, locale] of Object.entries(LANGUAGES)) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${theme}`, () => {
      test.use({ locale, colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } })

      test('no screen breaks a rule of accessibility, on a phone or on a laptop', async ({ app }) => {
        test.setTimeout(150_000)
        const broken: string[] = []
        for (const [name, screen] of Object.entries(SCREENS)) {
          await show(app, screen)
          for (const width of WIDTHS) {
            await fitWindow(app.page, width)
            const { violations } = await new AxeBuilder({ page: app.page }).withTags(RULES).setLegacyMode().analyze()
            broken.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html, target, any }) => `${name}, ${width} px: ${id}: ${target.join(' ')} ${html.slice(0, 100)} ${any[0]?.message ?? ''}`)))
          }
        }
        expect(broken).toEqual([])
      })
    })
  }

  test.describe(`in ${language}`, () => {
    // A phone zooms out when something is too wide, and hides it so.
    test.use({ locale, isMobile: false })

    test('no screen scrolls sideways at 320 px, nor with text of twice the size', async ({ app }) => {
      const wide: string[] = []
      const look = async (how: string) => {
        for (const [name, screen] of Object.entries(SCREENS)) {
          await show(app, screen)
          wide.push(...(await tooWide(app.page)).map((what) => `${name} ${how}: ${what}`))
        }
      }
      await app.page.setViewportSize({ width: 320, height: 640 })
      await look('at 320 px')
      await app.page.setViewportSize({ width: 360, height: 740 })
      await app.go('#/')
      await app.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await look('with text of twice the size')
      expect(wide).toEqual([])
    })
  })
}

async function show({ page, go }: App, { at, stands }: Screen) {
  await go(at)
  await stands(page)
}

/** A window as wide as told and as high as the page, so that the bar at its foot covers nothing; pictures are laid out anew in it first. */
async function fitWindow(page: Page, width: number) {
  await page.setViewportSize({ width, height: 740 })
  await expect(async () => {
    const height = await heightOf(page)
    await page.setViewportSize({ width, height })
    expect(await heightOf(page)).toBe(height)
  }).toPass()
}

/** Once what a change of the window brings about has been drawn: a frame to measure the room, a frame to use it. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.documentElement.scrollHeight))))),
  )
}

/** What reaches over the edge of a page that scrolls sideways. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const outside = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    return outside.filter((element) => !outside.some((other) => other !== element && element.contains(other))).map((element) => element.outerHTML.slice(0, 140))
  })
}
