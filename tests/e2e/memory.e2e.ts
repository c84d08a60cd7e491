import { AxeBuilder } from '@axe-core/playwright'
import { drawWeights, simulatedLog } from '../support/simulated-learner.ts'
import { expect, test } from './support/fixtures.ts'
import { bringEvents } from './support/past.ts'
import { answersIn, firstItemOf, savedCopy, sessionOf, studying } from './support/study.ts'

/** A learner who remembers quite otherwise than most, after two months. */
const STUDIED = simulatedLog({ weights: drawWeights(11), reviews: 2500, seed: 5 })

test('the model is fitted to the learner, shown with its chart, kept over a restart, and gone back from', async ({ app }) => {
  const { page } = app
  await bringEvents(app, STUDIED)
  await app.go('#/settings')
  await page.getByRole('link', { name: 'How well the app knows your memory' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your memory model' })).toBeVisible()
  await expect(page.getByText('The standard model', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /^What was expected, and what came\. Of [\d,]+ answers, it expected/ })).toBeVisible()
  await page.getByText('The same in numbers').click()
  await expect(page.getByRole('table', { name: 'What was expected, and what came' }).getByRole('row')).toHaveCount(11)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByText('Models compared').click()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  await page.getByRole('button', { name: 'Fit to me' }).click()
  await expect(page.getByText(/predicted them [\d.]+% better than the model before\. So it is kept/)).toBeVisible()
  await expect(page.getByText(/^Fitted to [\d,]+ answers of yours/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/^Fitted to [\d,]+ answers of yours/)).toBeVisible()
  await page.getByRole('button', { name: 'Fit again' }).click()
  await expect(page.getByText(/no better than the model in use\. So it was not kept/)).toBeVisible()

  await page.getByRole('button', { name: 'Go back to the standard model' }).click()
  await expect(page.getByText(/^The standard model is in use\./)).toBeVisible()
  await app.go('#/settings')
  const settings = (await savedCopy(page)).flatMap((event) => (event.kind === 'setting' ? [event] : []))
  expect(settings).toMatchObject([{ name: 'parameters', value: { model: 6 } }, { name: 'parameters', value: null }])
})

test('a learner who has only begun is told what a fit waits for', async ({ app }) => {
  await app.go('#/memory')
  await expect(app.page.getByText('There is nothing to compare yet.')).toBeVisible()
  await expect(app.page.getByText('64 more questions that come back on a later day')).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Fit to me' })).toHaveCount(0)
  expect((await new AxeBuilder({ page: app.page }).analyze()).violations).toEqual([])
})

test('after a session the fit comes by itself, and says so', async ({ app }) => {
  const { page } = app
  await bringEvents(app, STUDIED)
  await app.go(sessionOf('choice'))
  await studying(page).study('right')
  await app.go('#/')
  await page.getByRole('status').getByRole('button', { name: 'See how' }).click()
  await expect(page.getByText('This came by itself after a session')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go back to the standard model' })).toBeVisible()
  await app.go('#/settings')
  expect(answersIn(await savedCopy(page)).at(-1)?.item).toBe(firstItemOf('choice').id)
})
