/** Whatever call goes wrong: nothing confirmed is missing, nothing is silent, nothing is there twice. */
import { describe, expect, it, vi } from 'vitest'
import { eventId, type EventId } from '../../src/core/log/event.ts'
import { createDatabase } from '../../src/store/database.ts'
import { createIdbLog } from '../../src/store/event-log-idb.ts'
import { aReviewFact } from '../support/events.ts'
import { NOON } from '../support/fixed-clock.ts'
import { after, foreign } from './event-log-contract.ts'
import { breakCall, FAULTS, type Fault } from './nth-call.ts'

let runs = 0

type Outcome = { readonly calls: number; readonly confirmed: readonly EventId[]; readonly found: readonly EventId[]; readonly failures: number; readonly isWhole: boolean }

/** Opens, answers, merges, seals, answers again; then looks at what is stored with a page that nothing breaks. */
async function scriptedSession(nth: number, fault: Fault): Promise<Outcome> {
  const name = `rappel-nth-${(runs += 1)}-${Math.random().toString(36).slice(2)}`
  const confirmed: EventId[] = []
  let failures = 0
  const calls = breakCall(nth, fault)
  const database = createDatabase(name)
  const log = createIdbLog(database)
  const note = (result: Awaited<ReturnType<typeof log.append>>): void => {
    if (result.ok) confirmed.push(...result.value.map(eventId))
    else failures += 1
  }
  const opened = await log.open(NOON)
  if (opened.ok) {
    note(await log.append([aReviewFact({ item: 'a' })], after(1)))
    note(await log.append([aReviewFact({ item: 'b' }), aReviewFact({ item: 'c' })], after(2)))
    note(await log.merge(foreign(3)))
    if (!(await log.seal(after(3).at)).ok) failures += 1
    note(await log.append([aReviewFact({ item: 'd' })], after(60 * 24)))
    note(await log.append([], after(60 * 24)))
  } else failures += 1
  calls.restore()
  log.close()
  database.close()

  const fresh = createDatabase(name)
  const page = createIdbLog(fresh)
  const reopened = await page.open(NOON)
  const stored = await page.readAll()
  page.close()
  fresh.close()
  indexedDB.deleteDatabase(name)
  const found = stored.ok ? stored.value.events.map(eventId) : []
  return { calls: calls.made(), confirmed, found, failures, isWhole: reopened.ok && stored.ok && stored.value.damaged === 0 }
}

/** @param every test every so-manieth call only */
export function describeNthCall(every: number): void {
  describe('the n-th call of IndexedDB goes wrong', () => {
    it.each(FAULTS)('when it %s, every confirmed event is there once, and what failed was said', { timeout: 600_000 }, async (fault) => {
      const { calls, found } = await scriptedSession(Infinity, fault)
      expect(found).toHaveLength(7)
      // Timeouts of seconds pass in a moment: nobody waits here for a store that says nothing.
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const hurry = setInterval(() => vi.advanceTimersByTime(1000), 10)
      try {
        for (let nth = 1; nth <= calls; nth += every) {
          const outcome = await scriptedSession(nth, fault)
          const where = `call ${nth} of ${calls}`
          expect(outcome.isWhole, where).toBe(true)
          expect(new Set(outcome.found).size, where).toBe(outcome.found.length)
          expect(outcome.confirmed.filter((id) => !outcome.found.includes(id)), where).toEqual([])
          // Said, or made good: what is not confirmed in the end was reported as failed.
          expect(outcome.failures > 0 || new Set(outcome.confirmed).size === 7, where).toBe(true)
        }
      } finally {
        clearInterval(hurry)
        vi.useRealTimers()
      }
    })
  })
}
