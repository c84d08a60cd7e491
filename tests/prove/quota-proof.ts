import type { CDPSession, Locator, Page } from '@playwright/test'
import { asApp, expect, type App } from '../e2e/support/fixtures.ts'
import { studying } from '../e2e/support/study.ts'
import { createLedger, sessionAfter } from './ledger.ts'
import type { Proof } from './prove.ts'
import { withRig } from './rig.ts'

/** Enough for the app and a log. */
const ROOM = 10_000_000

export const proof: Proof = {
  title: 'Quota forced to zero',
  rounds: 20,
  run: (rounds) =>
    withRig(({ server, withProfile }) =>
      withProfile(async (profile) => {
        const confirmed = await withoutQuota(asApp((await profile.open()).pages()[0]!, server), rounds)
        return `${rounds} times in mid-session, refused twice each: said on the screen, the question kept, the answer stored by “Try again” once there was room; reopened without room, the app says so; ${confirmed} answers confirmed, each there once`
      }),
    ),
}

/** Takes all room from the site in mid-session and gives it back, again and again. @returns how many answers were confirmed */
export async function withoutQuota(app: App, rounds: number): Promise<number> {
  const { page } = app
  const ledger = createLedger()
  const cdp = await page.context().newCDPSession(page)
  const problem = page.getByRole('alert').filter({ hasText: 'This device has no room left' })
  const good = page.getByRole('button', { name: /^Good,/ })
  const retry = page.getByRole('button', { name: 'Try again' })
  await giveRoom(cdp, app)
  for (let round = 0; round < rounds; round += 1) {
    await app.go(sessionAfter(2 * round))
    await ledger.study(page, 'right')
    const { asked, answer } = studying(page)
    const item = await asked()
    await answer(item, 'right')
    ledger.begin(item.id)
    await takeRoom(cdp, app)
    await good.click()
    await expect(problem).toBeVisible()
    // Still none: the question stays, and so does the notice.
    await retry.click()
    await refusedAgain(page, good)
    await expect(problem).toBeVisible()
    await giveRoom(cdp, app)
    await retry.click()
    await expect(problem).toHaveCount(0)
    ledger.confirm(item.id)
  }
  await ledger.check(page)
  await takeRoom(cdp, app)
  await page.reload()
  await expect(problem).toBeVisible()
  await giveRoom(cdp, app)
  await retry.click()
  await ledger.check(page)
  return ledger.confirmed()
}

/** The grades rest while an answer is being stored, from the frame after the click on. */
async function refusedAgain(page: Page, good: Locator): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(good).toBeEnabled()
}

/** What was refused takes up room too, until Chromium tidies. */
async function giveRoom(cdp: CDPSession, { server }: App): Promise<void> {
  const { origin } = new URL(server.url)
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM })
}

/** To Chromium 0 is no quota at all, so one byte is left. */
async function takeRoom(cdp: CDPSession, { page, server }: App): Promise<void> {
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 1 })
  await askForTooMuch(page)
}

/** Chromium remembers for half a minute how much room it found; a write that is larger lets it look anew. */
function askForTooMuch(page: Page): Promise<void> {
  return page.evaluate(
    (bytes) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('too-much')
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all'))
        opening.addEventListener('error', () => resolve())
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('all', 'readwrite')
          for (let part = 0; part <= bytes / 60_000; part += 1) transaction.objectStore('all').put(crypto.getRandomValues(new Uint8Array(60_000)), part)
          transaction.addEventListener('complete', () => reject(new Error('there was room')))
          transaction.addEventListener('abort', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    ROOM,
  )
}
