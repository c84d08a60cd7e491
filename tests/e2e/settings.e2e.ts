import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/fixtures.ts'

test('the language switches at once and is still so after a reload', async ({ app }) => {
  await app.go('#/settings')
  await app.page.getByRole('radio', { name: 'Français' }).check()
  await expect(app.page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr')
  await app.page.reload()
  await expect(app.page.getByRole('radio', { name: 'Français' })).toBeChecked()
  await app.page.getByRole('radio', { name: 'Comme le navigateur' }).check()
  await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('dark is dark at once, on every page, and after a reload', async ({ app }) => {
  await app.page.emulateMedia({ colorScheme: 'light' })
  await app.go('#/settings')
  const paper = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await app.page.getByRole('radio', { name: 'Dark' }).check()
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await paper()).not.toBe(light)
  await app.page.reload()
  await app.go('#/')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('what was chosen for studying is kept', async ({ app }) => {
  await app.go('#/settings')
  await app.page.getByLabel('New questions a day').selectOption('20')
  await app.page.getByLabel('Minutes a day').selectOption({ label: '15 minutes' })
  await app.page.getByLabel('The study day starts at').selectOption({ index: 5 })
  const slider = app.page.getByRole('slider', { name: 'How sure you want to be' })
  await slider.focus()
  await slider.press('ArrowRight')
  await expect(app.page.getByText('91% known when they come back')).toBeVisible()
  await app.page.reload()
  await expect(app.page.getByLabel('New questions a day').locator('option:checked')).toHaveText('20')
  await expect(app.page.getByLabel('Minutes a day').locator('option:checked')).toHaveText('15 minutes')
  await expect(app.page.getByLabel('The study day starts at').locator('option:checked')).toHaveText(/5:00/)
  await expect(slider).toHaveValue('91')
})

test('the search narrows the settings down, says how many are left, and leads to other pages too', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  const field = page.getByRole('searchbox', { name: 'Search the settings' })
  await field.fill('dark')
  await expect(page.getByRole('status').filter({ hasText: '1 setting found' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(1)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  // French, without its accents, while the page is in English
  await field.fill('sauvegarde')
  await page.getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByRole('heading', { name: 'Your data', level: 1 })).toBeVisible()
})

test('a search that finds nothing says so, and the way back is one key', async ({ app }) => {
  const { page } = app
  await app.go('#/settings')
  const field = page.getByRole('searchbox', { name: 'Search the settings' })
  await field.focus()
  await page.keyboard.type('zebra')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has all these words' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(0)
  await expect(page.getByText('Try fewer words or a part of one')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(4)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings have no known barrier in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await app.go('#/settings')
    await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page: app.page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
