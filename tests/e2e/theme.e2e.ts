import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'

test.use({ colorScheme: 'light' })

test('the colours follow the device, and the choice of the learner before it', async ({ app }) => {
  // The app sets the theme once as it starts.
  await expect(app.page.getByRole('main')).toBeVisible()
  const light = await paper(app.page)
  await app.page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper(app.page)
  expect(dark).not.toBe(light)

  await choose(app.page, 'light')
  expect(await paper(app.page)).toBe(light)
  await app.page.emulateMedia({ colorScheme: 'light' })
  await choose(app.page, 'dark')
  expect(await paper(app.page)).toBe(dark)
})

/** As the app does when the setting changes. */
function choose(page: Page, theme: 'light' | 'dark') {
  return page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme)
}

function paper(page: Page) {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
