import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/fixtures.ts'
import { studying } from './support/study.ts'

test('two learners on one phone share nothing but the app', async ({ app }) => {
  const { page } = app
  await app.go('#/study/section/intro')
  await studying(page).study('right')

  await app.go('#/profiles')
  await page.getByLabel('Name', { exact: true }).fill('Awa')
  await page.getByRole('button', { name: 'Add and start' }).click()
  await expect(page.getByText('Start with the first question')).toBeVisible()
  await app.go('#/study/section/intro')
  await studying(page).study('right')
  await studying(page).study('right')
  await app.go('#/settings')
  await expect(page.getByText('2 answers kept so far.')).toBeVisible()

  await app.go('#/profiles')
  await expect(page.getByRole('listitem').filter({ hasText: 'Awa' })).toContainText('Studying now')
  await page.getByRole('button', { name: 'Let First learner study' }).click()
  await expect(page.getByRole('heading', { name: 'Rappel' })).toBeVisible()
  await app.go('#/settings')
  await expect(page.getByText('1 answer kept so far.')).toBeVisible()
})

test('a learner is renamed, and one who is deleted leaves nothing behind', async ({ app }) => {
  const { page } = app
  await app.go('#/profiles')
  await page.getByLabel('Name', { exact: true }).fill('Awa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Start with the first question')).toBeVisible()
  await app.go('#/study/section/intro')
  await studying(page).study('right')
  await app.go('#/profiles')
  await page.getByRole('button', { name: 'Change First learner' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Binta')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Let Binta study' }).click()
  await expect(page.getByRole('heading', { name: 'Rappel' })).toBeVisible()

  await app.go('#/profiles')
  await page.getByRole('button', { name: 'Change Awa' }).click()
  await page.getByRole('button', { name: 'Delete Awa' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Awa' })).toHaveCount(0)
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    baskets: (await caches.keys()).filter((name) => name.endsWith('-log')),
  }))
  expect(left.databases.sort()).toEqual(['rappel', 'rappel-profiles'])
  expect(left.baskets.filter((name) => name !== 'rappel-log')).toEqual([])
})

test('the start page of a shared device names who studies, and lets another study with two touches', async ({ app }) => {
  const { page } = app
  await app.go('#/profiles')
  await page.getByLabel('Name', { exact: true }).fill('Awa')
  await page.getByRole('button', { name: 'Add and start' }).click()
  const mark = page.getByRole('link', { name: 'Studying now Awa' })
  await expect(mark).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  // the mark comes late, and moves nothing
  const heading = page.getByRole('heading', { name: 'Rappel' })
  const place = await heading.boundingBox()
  await mark.evaluate((link) => link.remove())
  expect(await heading.boundingBox()).toEqual(place)
  await page.reload()

  await mark.click()
  await page.getByRole('button', { name: 'Let First learner study' }).click()
  await expect(page.getByRole('link', { name: 'Studying now First learner' })).toBeVisible()
})

test('a learner alone meets no mark', async ({ app }) => {
  await app.go('#/')
  await expect(app.page.getByText('Start with the first question')).toBeVisible()
  await expect(app.page.getByRole('link', { name: 'Studying now' })).toHaveCount(0)
})
