import type { Page } from '@playwright/test'
import { asApp, type App } from '../e2e/support/fixtures.ts'
import { studying } from '../e2e/support/study.ts'
import { createLedger, sessionAfter } from './ledger.ts'
import type { Proof } from './prove.ts'
import { withRig } from './rig.ts'

export const proof: Proof = {
  title: 'Connection closed behind the store',
  rounds: 20,
  run: (rounds) =>
    withRig(({ server, withProfile }) =>
      withProfile(async (profile) => {
        const { cuts, confirmed } = await cutConnections(asApp((await profile.open()).pages()[0]!, server), rounds)
        return `${cuts} connections closed in one page’s life, with and without the browser’s word for it: ${confirmed} answers confirmed, each there once, none refused`
      }),
    ),
}

/** Closes the page's connections to the database before each question's answer is stored, as browsers do in the background. @returns how many were open, and what was confirmed all the same */
export async function cutConnections(app: App, rounds: number): Promise<{ readonly cuts: number; readonly confirmed: number }> {
  const ledger = createLedger()
  await watchConnections(app.page)
  let cuts = 0
  for (let round = 0; round < rounds; round += 1) {
    if (round % 12 === 0) await app.go(sessionAfter(round))
    await studying(app.page).asked()
    cuts += await cut(app.page, round % 2 === 0)
    await ledger.study(app.page, round % 4 === 3 ? 'wrong' : 'right')
  }
  if (cuts < rounds) throw new Error(`Inconsistent: only ${cuts} connections were there to be closed`)
  await ledger.check(app.page)
  await app.page.reload()
  await ledger.check(app.page)
  return { cuts, confirmed: ledger.confirmed() }
}

type Watched = { connections?: Set<IDBDatabase> }

async function watchConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections = ((globalThis as Watched).connections = new Set())
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args) {
      connections.add(this)
      return transaction.apply(this, args)
    }
  })
}

/** @param isTold whether the page gets the event that browsers mostly send */
function cut(page: Page, isTold: boolean): Promise<number> {
  return page.evaluate((isTold) => {
    const connections = [...((globalThis as Watched).connections ?? [])]
    for (const connection of connections) {
      connection.close()
      if (isTold) connection.dispatchEvent(new Event('close'))
    }
    ;(globalThis as Watched).connections?.clear()
    return connections.length
  }, isTold)
}
