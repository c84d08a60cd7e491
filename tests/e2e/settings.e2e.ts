import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { asApp, expect, test } from './support/fixtures.ts'
import { savedCopy, studying } from './support/study.ts'

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

test('a copy is one file with every event', async ({ app }) => {
  await app.go('#/study')
  await app.page.locator('button.OptionButton').first().click()
  await app.page.locator('.GradeBar .Button').first().click()
  await app.go('#/settings')
  await expect(app.page.getByText('1 answer kept so far.')).toBeVisible()
  const download = app.page.waitForEvent('download')
  await app.page.getByRole('button', { name: 'Save a copy' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^rappel-\d{4}-\d\d-\d\d\.json$/)
  const copy = JSON.parse(readFileSync(await file.path(), 'utf8')) as { readonly events: readonly { readonly kind: string }[] }
  expect(copy.events.map(({ kind }) => kind)).toEqual(['review'])
  await expect(app.page.getByText(`Saved as ${file.suggestedFilename()}.`)).toBeVisible()
})

test('answers go from one browser to another by a copy', async ({ app, profile, server }) => {
  await app.go('#/study')
  for (let n = 0; n < 3; n += 1) await studying(app.page).study('right')
  await app.go('#/')
  const progress = await app.page.locator('.HomePage-pathHead span').textContent()
  await app.go('#/settings')
  const download = app.page.waitForEvent('download')
  await app.page.getByRole('button', { name: 'Save a copy' }).click()
  const copy = await (await download).path()

  const other = asApp((await profile.open()).pages()[0]!, server)
  await other.go('#/')
  await expect(other.page.locator('.HomePage-pathHead span')).not.toHaveText(progress!)
  await other.go('#/settings')
  const file = other.page.getByLabel('Bring back a copy')
  await file.setInputFiles(copy)
  await expect(other.page.getByText(/^This copy of .+ \d{4} adds 3 answers; 0 are here already\.$/)).toBeVisible()
  await expect(other.page.getByText('0 answers kept so far.')).toBeVisible()
  await other.page.getByRole('button', { name: 'Add them' }).click()
  await expect(other.page.getByText('3 answers added.')).toBeVisible()
  await expect(other.page.getByText('3 answers kept so far.')).toBeVisible()
  await expect(file).toBeFocused()
  await file.setInputFiles(copy)
  await expect(other.page.getByText(/^Everything in this copy of .+ is here already\.$/)).toBeVisible()
  await expect(other.page.getByRole('button', { name: 'Add them' })).toHaveCount(0)

  await other.page.reload()
  await other.go('#/')
  await expect(other.page.locator('.HomePage-pathHead span')).toHaveText(progress!)
})

test('a broken copy says so and changes nothing', async ({ app }) => {
  await app.go('#/study')
  await studying(app.page).study('right')
  await app.go('#/settings')
  const before = await savedCopy(app.page)
  const whole = JSON.stringify({ format: 'rappel-events', version: 1, savedAt: Date.now(), events: before.map((event) => ({ ...event, device: 'other' })) })
  const bring = (text: string) => app.page.getByLabel('Bring back a copy').setInputFiles({ name: 'rappel.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const alert = app.page.getByRole('alert')

  await bring(whole.slice(0, -20))
  await expect(alert).toContainText('it was cut short on its way')
  await bring(whole.replace('"version":1', '"version":2'))
  await expect(alert).toContainText('saved by a newer version of Rappel')
  await bring(whole.replace(/"grade":\d/, '"grade":7'))
  await expect(alert).toContainText('This copy is damaged.')
  await expect(alert).toContainText('The first entry that cannot be read is number 1.')
  await bring(whole)
  await expect(alert).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.page.getByText('1 answer kept so far.')).toBeVisible()
  expect(await savedCopy(app.page)).toEqual(before)
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
