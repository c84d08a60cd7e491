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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings have no known barrier in ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await app.go('#/settings')
    await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page: app.page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
