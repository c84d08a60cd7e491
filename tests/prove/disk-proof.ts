import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { AppServer } from '../e2e/support/app-server.ts'
import { asApp, expect, type App } from '../e2e/support/fixtures.ts'
import type { Profile } from '../e2e/support/profile.ts'
import { studying } from '../e2e/support/study.ts'
import { createLedger, sessionAfter, type Ledger } from './ledger.ts'
import type { Proof } from './prove.ts'
import { withRig } from './rig.ts'
import { withSmallDisk, type SmallDisk } from './small-disk.ts'

const MEGABYTES = 300
/** One learner goes through so many full disks. */
const FILLS_A_PROFILE = 5
/** The database writes into the room it has before it asks for more. */
const MOST_ANSWERS = 40
/** Nobody frees a disk, reloads and ends the browser in one second: in idle time log and second basket come to agree. */
const IDLE_MS = 3000

export const proof: Proof = {
  title: 'Full disk',
  rounds: 20,
  run: (rounds) =>
    withRig(async ({ server, withProfile }) => {
      const seen = { confirmed: 0, refused: 0, restored: 0, crashed: 0, saved: 0 }
      for (let done = 0; done < rounds; done += FILLS_A_PROFILE) {
        const one = await withSmallDisk(MEGABYTES, (disk) => withProfile((profile) => filled({ profile, server, disk }, Math.min(FILLS_A_PROFILE, rounds - done)), disk.folder))
        for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += one[key]
        console.log(`  ${Math.min(done + FILLS_A_PROFILE, rounds)} full disks:`, seen)
      }
      return `a disk of ${MEGABYTES} MB filled, freed, written to and restarted ${rounds} times: ${seen.refused} times an answer was refused and said so, and ${seen.saved} of these were there in the end, ${seen.crashed} times Chromium crashed, ${seen.restored} times it had deleted the database and the second basket brought all back; ${seen.confirmed} answers confirmed, each there once`
    }),
}

type Surroundings = { readonly profile: Profile; readonly server: AppServer; readonly disk: SmallDisk }
export type Filled = { readonly confirmed: number; readonly refused: number; readonly restored: number; readonly crashed: number; readonly saved: number }

/** Studies on a disk that is filled, freed, written to, and used after a restart. */
export async function filled({ profile, server, disk }: Surroundings, rounds: number): Promise<Filled> {
  const ledger = createLedger()
  const open = async () => asApp((await profile.open()).pages()[0]!, server)
  let [refused, restored, crashed] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const app = await open()
    await study(app, ledger, 3)
    disk.fill()
    try {
      const wasRefused = await studyUntilRefused(app, ledger)
      refused += Number(wasRefused)
      disk.free()
      // As the notice advises.
      if (wasRefused) await app.page.getByRole('button', { name: 'Try again' }).click()
      await sleep(IDLE_MS)
      await app.page.reload()
      restored += await bringBackWhatIsLost(app.page)
      await study(app, ledger, 3)
      await sleep(IDLE_MS)
    } catch (error) {
      if (!app.page.isClosed()) throw error
      crashed += 1
      disk.free()
    }
    await profile.close()
    const again = await open()
    await again.go('#/data')
    restored += await bringBackWhatIsLost(again.page)
    await ledger.check(again.page)
    await profile.close()
  }
  return { confirmed: ledger.confirmed(), refused, restored, crashed, saved: ledger.found }
}

async function study(app: App, ledger: Ledger, times: number): Promise<void> {
  await app.go(sessionAfter(ledger.confirmed()))
  for (let n = 0; n < times; n += 1) await ledger.study(app.page, 'right')
}

/** @returns whether an answer was refused, and the screen said so */
async function studyUntilRefused(app: App, ledger: Ledger): Promise<boolean> {
  const { asked, answer } = studying(app.page)
  const problem = app.page.getByRole('alert')
  const good = app.page.getByRole('button', { name: /^Good,/ })
  for (let n = 0; n < MOST_ANSWERS; n += 1) {
    if (n % 6 === 0) await app.go(sessionAfter(ledger.confirmed()))
    const item = await asked()
    await answer(item, 'right')
    ledger.begin(item.id)
    await good.click()
    await expect.poll(async () => (await problem.count()) > 0 || (await good.count()) === 0).toBe(true)
    if ((await problem.count()) > 0) return true
    ledger.confirm(item.id)
  }
  return false
}

/** Waits for the app, or for its word that the browser has deleted the database. @returns how often it had */
async function bringBackWhatIsLost(page: Page): Promise<number> {
  const restore = page.getByRole('button', { name: 'Bring them back' })
  const isOpen = page.getByRole('heading', { level: 1, name: /^(Your data|Study session)$/ })
  await expect(restore.or(isOpen)).toBeVisible()
  if (!(await restore.isVisible())) return 0
  await restore.click()
  await expect(isOpen).toBeVisible()
  return 1
}
