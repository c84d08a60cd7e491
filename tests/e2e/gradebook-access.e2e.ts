import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawnItems, likelyAnswer } from '../support/handed-answers.ts'
import { CLASS_ID, giveClass } from './support/class.ts'
import { expect, test, type App } from './support/fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const ITEMS = drawnItems(24, 1)
const PUPILS = Array.from({ length: 22 }, (_, n) => ({ pupil: `Pupil ${n + 1}`, answers: ITEMS.map((item) => likelyAnswer(item, n)) }))
const numberOf = (kind: string) => ITEMS.find((item) => item.kind === kind)?.number ?? 0

/** Where the parts of a class are, and what is to be opened there. */
const SCREENS: Readonly<Record<string, readonly [at: string, open?: string]>> = {
  'the classes': ['#/class'],
  'the matrix': [`#/class/${CLASS_ID}`, '.ClassManage summary'],
  'the questions': [`#/class/${CLASS_ID}/items`],
  'the topics': [`#/class/${CLASS_ID}/topics`],
  'a choice': [`#/class/${CLASS_ID}/item/${numberOf('choice')}`, '.PupilAnswers summary'],
  'a typed answer': [`#/class/${CLASS_ID}/item/${numberOf('typed')}`],
  'a pupil': [`#/class/${CLASS_ID}/pupil/pupil%201`],
  'a class that is not here': ['#/class/ffffffffffffffff'],
}

const setUp = (app: App) => giveClass(app, ITEMS.map(({ number }) => number), PUPILS, { passMark: 50 })

async function show({ page, go }: App, [at, open]: readonly [string, string?]) {
  await go(at)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  if (open !== undefined) await page.locator(open).click()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, isMobile: false, contextOptions: { reducedMotion: 'reduce' } })

    test('no page of a class breaks a rule of accessibility, on a phone or on a laptop', async ({ app }) => {
      test.setTimeout(120_000)
      await setUp(app)
      const broken: string[] = []
      for (const [name, screen] of Object.entries(SCREENS)) {
        for (const width of [360, 1280]) {
          await app.page.setViewportSize({ width, height: 5000 })
          await show(app, screen)
          const { violations } = await new AxeBuilder({ page: app.page }).withTags(RULES).setLegacyMode().analyze()
          broken.push(...violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, any }) => `${name}, ${width} px: ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`)))
        }
      }
      expect(broken).toEqual([])
    })
  })
}

test.describe('on a small screen', () => {
  test.use({ isMobile: false })

  test('no page of a class scrolls sideways at 320 px, nor with text of twice the size', async ({ app }) => {
    await setUp(app)
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
    await app.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await look('with text of twice the size')
    expect(wide).toEqual([])
  })
})

/** What reaches over the edge of a page that scrolls sideways; what scrolls in a frame of its own may. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.closest('[tabindex="0"]') === null).map((element) => element.outerHTML.slice(0, 120))
  })
}
