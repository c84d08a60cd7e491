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
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
  }))
  expect(left.databases.sort()).toEqual(['rappel', 'rappel-profiles'])
  expect(left.files.filter((name) => name !== 'rappel-log')).toEqual([])
})
