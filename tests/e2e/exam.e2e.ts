import { expect, test } from './support/fixtures.ts'
import { studying } from './support/study.ts'

test('an exam is planned as it is wished for, set, studied for, and removed', async ({ app }) => {
  const { page } = app
  await app.go('#/ways')
  await page.getByRole('link', { name: 'Plan for an exam day' }).click()
  await expect(page.getByRole('img', { name: /The plan, day by day/ })).toBeVisible()
  const known = page.getByText('Known on the day').first().locator('..')
  const before = await known.textContent()

  await page.getByLabel('Minutes a day', { exact: true }).selectOption('5')
  await expect(known).not.toHaveText(before ?? '')
  await page.getByText('Topics, Sections').click()
  await page.getByLabel('Dates', { exact: true }).check()
  await page.getByRole('button', { name: 'Set this exam' }).click()
  await expect(page.getByText('30 days to go')).toBeVisible()

  await page.getByRole('link', { name: 'Study today’s part' }).click()
  const item = await studying(page).study('right')
  expect(item.topic).toBe('dates')
  await app.go('#/exam')
  await page.getByRole('button', { name: 'Remove the exam' }).click()
  await expect(page.getByRole('button', { name: 'Set this exam' })).toBeVisible()
})

test('the plan can be read as a table, and is made without a network', async ({ app }) => {
  const { page } = app
  await app.readyOffline()
  await app.server.stop()
  await app.go('#/exam')
  await page.getByText('As a table').first().click()
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(31)
})
