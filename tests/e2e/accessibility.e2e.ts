import type { Page } from '@playwright/test'
import { parseRoute } from '../../src/app/routes.ts'
import { axeViolations } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { NEWCOMER, SCREENS, show, type Screen } from './support/screens.ts'
import { useDevice } from './support/used-device.ts'

const WIDTHS = [360, 1280]
const THEMES = ['light', 'dark'] as const
const LANGUAGES = { English: 'en-GB', French: 'fr-FR' }
/** Two tests of about the same length a language, for two browsers. */
const TEACHING: readonly string[] = ['sets', 'teach', 'collect', 'class', 'picture', 'progress', 'data', 'memory', 'exam']

test('every screen stands under the route that leads to it', () => {
  for (const [page, screens] of Object.entries(SCREENS)) for (const [name, { at }] of Object.entries(screens)) expect(parseRoute(at).page, name).toBe(page)
})

for (const [language, locale] of Object.entries(LANGUAGES)) {
  test.describe(`in ${language}`, () => {
    // A phone zooms out when something is too wide, and hides it so.
    test.use({ locale, isMobile: false, contextOptions: { reducedMotion: 'reduce' } })

    for (const isTeaching of [false, true]) {
      test(`no screen breaks a rule of accessibility or scrolls sideways: ${isTeaching ? 'figures and teaching' : 'a newcomer and study'}`, async ({ app }) => {
        test.setTimeout(240_000)
        const faults: string[] = []
        const lookAtAll = async (screens: Readonly<Record<string, Screen>>) => {
          for (const [name, screen] of Object.entries(screens)) {
            await app.page.setViewportSize({ width: 360, height: 740 })
            await show(app, screen)
            faults.push(...(await faultsOf(app.page)).map((fault) => `${name}, ${fault}`))
          }
        }
        if (!isTeaching) await lookAtAll(NEWCOMER)
        await useDevice(app)
        for (const [page, screens] of Object.entries(SCREENS)) if (TEACHING.includes(page) === isTeaching) await lookAtAll(screens)
        expect(faults).toEqual([])
      })
    }
  })
}

/** Of what stands: by axe in both themes on a phone and a laptop, and by its width on the smallest phone and with text of twice the size. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    await fitWindow(page, width)
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      faults.push(...(await axeViolations(page)).map((what) => `${width} px, ${colorScheme}: ${what}`))
    }
  }
  await page.setViewportSize({ width: 320, height: 640 })
  faults.push(...(await tooWide(page)).map((what) => `320 px: ${what}`))
  await page.setViewportSize({ width: 360, height: 740 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  faults.push(...(await tooWide(page)).map((what) => `text of twice the size: ${what}`))
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  return faults
}

/** A window as wide as told and as high as the page, so that a bar at its foot covers nothing; pictures are laid out anew in it first. */
async function fitWindow(page: Page, width: number) {
  await page.setViewportSize({ width, height: 740 })
  await expect(async () => {
    const height = await heightOf(page)
    await page.setViewportSize({ width, height })
    expect(await heightOf(page)).toBe(height)
  }).toPass()
}

async function heightOf(page: Page): Promise<number> {
  await drawn(page)
  return page.evaluate(() => document.documentElement.scrollHeight)
}

/** Once what a change of the window brings about has been drawn: a frame to measure the room, a frame to use it. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))))
}

/** What reaches over the edge of a page that scrolls sideways; what scrolls in a frame of its own may. */
async function tooWide(page: Page): Promise<readonly string[]> {
  await drawn(page)
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const outside = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.closest('[tabindex="0"]') === null)
    return outside.filter((element) => !outside.some((other) => other !== element && element.contains(other))).map((element) => element.outerHTML.slice(0, 140))
  })
}
