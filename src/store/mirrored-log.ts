import type { LearnerEvent } from '../core/log/event.ts'
import type { EventLog } from '../core/log/event-log.ts'
import type { SecondBasket } from './second-basket.ts'

/**
 * A log whose events also go to the second basket, a moment after they were stored. What
 * could not be stored goes there as well: it is then the only place that outlives the page.
 * @param basket asked for at the first event; undefined where the browser has no second place
 * @param isDurable false for a log that ends with its page: an answer then counts as taken once the basket has it
 */
export function mirrorLog(log: EventLog, basket: () => Promise<SecondBasket | undefined>, isDurable = true): EventLog {
  let opened: Promise<SecondBasket | undefined> | undefined

  async function mirror(events: readonly LearnerEvent[], isStored: boolean): Promise<void> {
    if (events.length === 0) return
    try {
      await (await (opened ??= basket()))?.add(events, isStored && isDurable)
    } catch (error) {
      // The log itself is whole; the basket takes up what it lacks at the next start.
      console.warn('The second place did not take the answers:', error)
    }
  }

  return {
    ...log,
    async append(facts, moment) {
      const stored = await log.append(facts, moment)
      const mirrored = mirror(stored.ok ? stored.value : log.unsaved(), stored.ok)
      if (!isDurable) await mirrored
      return stored
    },
    async merge(events) {
      const merged = await log.merge(events)
      const mirrored = merged.ok && mirror(merged.value, true)
      if (!isDurable) await mirrored
      return merged
    },
  }
}
