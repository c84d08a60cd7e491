import type { Page } from '@playwright/test'
import { decodeChunks } from '../../src/core/log/chunk.ts'
import { eventId } from '../../src/core/log/event.ts'
import { asApp, expect, test } from './support/fixtures.ts'
import { answersIn, savedCopy, studying } from './support/study.ts'

/** A plain text file, opened to stand outside the app, has no icon of its own. */
const NO_ICON = /favicon\.ico/

/** Deletes the log as the browser does after a full disk; the second basket is elsewhere. */
const loseDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('rappel')
        request.addEventListener('success', () => resolve())
        request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')))
      }),
  )

/** Answers, and waits until the second basket has the answers too, which is a moment after the log. */
async function answered(app: { readonly page: Page; go(hash: string): Promise<void> }, count: number): Promise<readonly string[]> {
  await app.go('#/study/section/intro')
  const given: string[] = []
  for (let i = 0; i < count; i += 1) given.push((await studying(app.page).study('right')).id)
  await expect.poll(() => basketCount(app.page)).toBe(count)
  return given
}

async function basketCount(page: Page): Promise<number> {
  const files = await page.evaluate(async () => {
    const cache = await caches.open('rappel-log')
    const found = await Promise.all((await cache.keys()).map((key) => cache.match(key)))
    return Promise.all(found.flatMap((file) => file?.arrayBuffer() ?? []).map(async (bytes) => [...new Uint8Array(await bytes)]))
  })
  return new Set(decodeChunks(files.map((bytes) => Uint8Array.from(bytes))).events.map(eventId)).size
}

test('a learner whose database is gone gets every answer back from the second basket', async ({ app, context, problems }) => {
  problems.expect(NO_ICON)
  const given = await answered(app, 3)
  await app.page.goto('about:blank')
  const page = await context.newPage()
  await page.goto(`${app.server.url}robots.txt`)
  await loseDatabase(page)

  await page.goto(app.server.url)
  await expect(page.getByRole('heading', { name: 'Your answers are still here' })).toBeVisible()
  await expect(page.getByText('3 records')).toBeVisible()
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await asApp(page, app.server).go('#/settings')
  await expect(page.getByText('3 answers kept so far.')).toBeVisible()
  expect(answersIn(await savedCopy(page)).map(({ item }) => item)).toEqual(given)
  await page.reload()
  await expect(page.getByText('3 answers kept so far.')).toBeVisible()
})

test('who begins anew is asked first, and is asked no more afterwards', async ({ app, context, problems }) => {
  problems.expect(NO_ICON)
  await answered(app, 1)
  await app.page.goto('about:blank')
  const page = await context.newPage()
  await page.goto(`${app.server.url}robots.txt`)
  await loseDatabase(page)

  await page.goto(app.server.url)
  await page.getByRole('button', { name: 'Begin anew without them' }).click()
  await page.getByRole('button', { name: 'Delete and begin anew' }).click()
  await expect(page.getByRole('heading', { name: 'Rappel' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Rappel' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your answers are still here' })).toBeHidden()
})

test('with a store that never answers the learner studies all the same, and loses nothing', async ({ context, server, problems }) => {
  test.setTimeout(90_000)
  problems.follow(context)
  const page = await context.newPage()
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended') === null) IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  const app = asApp(page, server)
  await app.go('#/study/section/intro')
  await page.getByRole('button', { name: 'Study all the same' }).click()
  const { id } = await studying(page).study('right')
  await studying(page).asked()

  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'))
  await page.reload()
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await app.go('#/settings')
  await expect(page.getByText('1 answer kept so far.')).toBeVisible()
  expect(answersIn(await savedCopy(page)).map(({ item }) => item)).toEqual([id])
})
