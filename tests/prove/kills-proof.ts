import { setTimeout as sleep } from 'node:timers/promises'
import { epochMs } from '../../src/core/lib/time.ts'
import { writeBackup } from '../../src/core/log/copy.ts'
import type { LearnerEvent } from '../../src/core/log/event.ts'
import type { AppServer } from '../e2e/support/app-server.ts'
import { asApp, expect, type App } from '../e2e/support/fixtures.ts'
import type { Profile } from '../e2e/support/profile.ts'
import { studying } from '../e2e/support/study.ts'
import { randomNumbers } from '../support/histories.ts'
import { createLedger, sessionAfter } from './ledger.ts'
import type { Proof } from './prove.ts'
import { withRig } from './rig.ts'

/** A learner starts anew after so many kills. */
const KILLS_A_PROFILE = 20
/** Events of a copy. */
const COPY_SIZE = 400

export const proof: Proof = {
  title: 'Browser killed',
  rounds: 200,
  run: (rounds) =>
    withRig(async ({ server, withProfile }) => {
      const seen = { confirmed: 0, unseen: 0, imports: 0, unseenImports: 0 }
      for (let done = 0; done < rounds; done += KILLS_A_PROFILE) {
        const one = await withProfile((profile) => killed({ profile, server }, Math.min(KILLS_A_PROFILE, rounds - done), done + 1))
        for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += one[key]
        console.log(`  ${Math.min(done + KILLS_A_PROFILE, rounds)} kills:`, seen)
      }
      return `SIGKILL ${rounds} times, in study and import by turns: ${seen.confirmed} answers and ${seen.imports} copies of ${COPY_SIZE} events confirmed on the screen, each there once after the restart; ${seen.unseen} answers and ${seen.unseenImports} copies had been stored before the screen could say so, whole`
    }),
}

export type Killed = { readonly confirmed: number; readonly unseen: number; readonly imports: number; readonly unseenImports: number }

/** Kills the browser at moments drawn by the seed, in study and in import by turns, and looks after every restart at all that is stored. */
export async function killed({ profile, server }: { readonly profile: Profile; readonly server: AppServer }, rounds: number, seed: number): Promise<Killed> {
  const random = randomNumbers(seed)
  const ledger = createLedger((device) => !device.startsWith('copy-'))
  const imports = { confirmed: new Set<string>(), stored: 0 }
  for (let round = 0; round <= rounds; round += 1) {
    const app = asApp((await profile.open()).pages()[0]!, server)
    await app.go('#/data')
    const { events, records = [] } = await ledger.check(app.page)
    imports.stored = checkImports(events, records, imports.confirmed)
    if (round === rounds) break
    if (round % 2 === 0) {
      await app.go(sessionAfter(ledger.confirmed()))
      await untilKilled(profile, random() * 2000, async (begin) => {
        await studying(app.page).asked()
        begin()
        for (let n = 0; ; n += 1) await ledger.study(app.page, n % 4 === 3 ? 'wrong' : 'right')
      })
    } else await untilKilled(profile, random() * 400, (begin) => bringIn(app, `copy-${round}`, begin, imports.confirmed))
  }
  await profile.close()
  return { confirmed: ledger.confirmed(), unseen: ledger.found, imports: imports.confirmed.size, unseenImports: imports.stored - imports.confirmed.size }
}

/** Lets somebody work until the battery falls out. @param ms from when the work says that it begins */
async function untilKilled(profile: Profile, ms: number, work: (begin: () => void) => Promise<void>): Promise<void> {
  let kill: Promise<void> | undefined
  let over: Promise<void> | undefined
  const begin = () => void (over ??= sleep(ms).then(() => (kill = profile.kill())))
  try {
    await work(begin)
  } catch (error) {
    if (kill === undefined) throw error
  }
  await over
}

async function bringIn({ page }: App, device: string, begin: () => void, confirmed: Set<string>): Promise<void> {
  const now = Date.now()
  const events = Array.from({ length: COPY_SIZE }, (_, i): LearnerEvent => ({
    device, seq: i + 1, at: epochMs(now - (COPY_SIZE - i) * 60_000), offsetMinutes: 0, kind: 'review', item: `elsewhere-${i % 50}`, grade: 3, verdict: 'right', presentation: 'choice', mode: 'study', tookMs: 4000,
  }))
  const { text } = writeBackup(events, epochMs(now), [[recordOf(device), { events: COPY_SIZE }]])
  await page.getByLabel('Bring back a copy').setInputFiles({ name: 'rappel.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const add = page.getByRole('button', { name: 'Add them' })
  await expect(add).toBeVisible()
  begin()
  await add.click()
  await expect(page.getByText('Everything in the copy is here now')).toBeVisible()
  confirmed.add(device)
}

const recordOf = (device: string): string => `quiz/past/${device}`

/** A copy is here as a whole or not at all, and what was confirmed is here. @returns how many are */
function checkImports(events: readonly LearnerEvent[], records: readonly (readonly [string, unknown])[], confirmed: ReadonlySet<string>): number {
  const counts = new Map<string, number>()
  for (const { device } of events) if (device.startsWith('copy-')) counts.set(device, (counts.get(device) ?? 0) + 1)
  for (const [device, count] of counts) if (count !== COPY_SIZE) throw new Error(`${count} of ${COPY_SIZE} events of ${device} are here`)
  const keys = new Set(records.map(([key]) => key))
  for (const device of confirmed) if (!counts.has(device) || !keys.has(recordOf(device))) throw new Error(`${device} was confirmed and is not here`)
  return counts.size
}
