import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { sessionOf, studying } from './support/study.ts'

test.use({ hasTouch: true })

test('a shown card is graded by a swipe, left for Again and right for Good', async ({ app }) => {
  const { page } = app
  await app.go(sessionOf('flip'))
  const { asked, answer } = studying(page)

  const first = await asked()
  await swipe(page, 'left')
  expect(await asked(), 'a card that is not shown is not graded').toEqual(first)

  await answer(first, 'right')
  await swipe(page, 'left')
  await expect(page.getByRole('button', { name: 'Undo the last answer' })).toBeEnabled()
  const second = await asked()
  await answer(second, 'right')
  await swipe(page, 'right')
  await expect(page.getByRole('progressbar', { name: /^2 of/ })).toBeVisible()
})

/** A finger across the middle of the page, as the browser itself would report it. */
async function swipe(page: Page, way: 'left' | 'right') {
  const [from, to] = way === 'left' ? [300, 60] : [60, 300]
  const fingers = await page.context().newCDPSession(page)
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 300 }] })
  for (const share of [0.25, 0.5, 0.75, 1]) await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from + (to - from) * share, y: 304 }] })
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await fingers.detach()
}
