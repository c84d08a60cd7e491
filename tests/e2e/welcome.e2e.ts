import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type App } from './support/fixtures.ts'
import { bringEvents } from './support/past.ts'
import { sessionOf, studying } from './support/study.ts'
import { epochMs } from '../../src/core/lib/time.ts'
import { aReview } from '../support/events.ts'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

/** A session of one question, known so well that it is done at once. */
async function finishSession(app: App, kind: 'number' | 'match' | 'typed', easy = 'Easy') {
  await app.go(sessionOf(kind))
  const hand = studying(app.page)
  await hand.answer(await hand.asked(), 'right')
  await hand.grade(easy)
  await expect(app.page.locator('.SessionEnd')).toBeVisible()
}

const withoutBarrier = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('after the first session each offer comes once, and never again', async ({ app }) => {
  const { page } = app
  const card = page.getByRole('region', { name: 'A suggestion' })
  await expect(card).toHaveCount(0)
  await finishSession(app, 'number')
  await expect(card.getByRole('heading', { name: 'In which language?' })).toBeVisible()
  await withoutBarrier(page)
  await card.getByRole('button', { name: 'Not now' }).click()
  await expect(card.getByRole('heading', { name: 'How much a day?' })).toBeFocused()
  await expect(card.getByRole('link', { name: 'I study for an exam: set its date' })).toBeVisible()
  await card.getByRole('button', { name: '10 minutes' }).click()
  await expect(card.getByRole('heading', { name: 'How much a day?' })).toHaveCount(0)

  await page.reload()
  await finishSession(app, 'match')
  await expect(card.getByRole('heading', { name: 'In which language?' })).toHaveCount(0)
  await expect(card.getByRole('heading', { name: 'How much a day?' })).toHaveCount(0)
  await app.go('#/settings')
  await expect(page.getByLabel('Minutes a day').locator('option:checked')).toHaveText('10 minutes')
})

test.describe('on an iPhone', () => {
  test.use({ userAgent: IPHONE, locale: 'fr-FR' })

  test('installing is shown step by step, in French', async ({ app }) => {
    const { page } = app
    await finishSession(app, 'number', 'Facile')
    const card = page.getByRole('region', { name: 'Une suggestion' })
    await card.getByRole('button', { name: 'En français' }).click()
    await card.getByRole('button', { name: 'Pas maintenant' }).click()
    await expect(card.getByRole('heading', { name: 'Garder Rappel à portée de main' })).toBeFocused()
    await expect(card.getByRole('listitem')).toHaveText(['Touchez le bouton de partage.', /^Choisissez/, /^Touchez/])
    await withoutBarrier(page)
    await card.getByRole('link', { name: 'Vos données' }).click()
    await expect(page.getByRole('heading', { name: 'Vos données', level: 1 })).toBeVisible()
  })
})

test('after fifty answers in no copy the end of a session says so, until one is saved', async ({ app }) => {
  const { page } = app
  await bringEvents(app, Array.from({ length: 60 }, (_, seq) => aReview({ device: 'earlier', seq: seq + 1, at: epochMs(Date.now() - 86_400_000 + seq) })))
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('rappel')
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('log', 'readwrite')
          transaction.objectStore('log').put(0, ['shelf', 'data/last-copy'])
          transaction.addEventListener('complete', () => {
            request.result.close()
            resolve()
          })
          transaction.addEventListener('abort', () => reject(new Error('not written')))
        })
      }),
  )
  await finishSession(app, 'match')
  const note = page.getByRole('region', { name: 'A copy, kept elsewhere' })
  await expect(note).toContainText('61 entries of your work stand in no copy yet.')
  await expect(page.getByRole('region', { name: 'A suggestion' })).toHaveCount(0)
  await withoutBarrier(page)
  const download = page.waitForEvent('download')
  await note.getByRole('button', { name: 'Save a copy' }).click()
  const name = (await download).suggestedFilename()
  await expect(note).toContainText(`Saved as ${name}.`)
  await finishSession(app, 'typed')
  await expect(note).toHaveCount(0)
})
