import type { ItemHead } from '../bank/item.ts'
import { day, type Day } from '../lib/time.ts'
import type { LearnerState } from '../log/state.ts'
import { NEW, REVIEW } from '../scheduler/card-table.ts'
import { firstStudyDay } from '../scheduler/policy.ts'

/** When the cards there are come back next; what is learned or forgotten until then will come on top. */
export type DueForecast = {
  /** Due before today. */
  readonly backlog: number
  /** By day, today first. */
  readonly days: readonly number[]
  /** Due after the last of the days. */
  readonly later: number
}

/** Each card once, but for those left out; what is due on a day planned free comes after it. @param heads the items in question */
export function forecastDue(state: LearnerState, heads: readonly ItemHead[], today: Day, length: number): DueForecast {
  const { cards, slotOf, suspended, buriedOn, settings } = state
  const days = Array.from({ length }, () => 0)
  let backlog = 0
  let later = 0
  for (const { id } of heads) {
    const slot = slotOf.get(id)
    const phase = slot === undefined ? NEW : (cards.phase[slot] ?? NEW)
    if (slot === undefined || phase === NEW || suspended.has(id)) continue
    // In its steps a card comes back within the day.
    const wait = phase === REVIEW ? (cards.dueDay[slot] ?? today) - today : 0
    const soonest = buriedOn.get(id) === today ? Math.max(wait, 1) : wait
    const from = soonest < 0 ? soonest : firstStudyDay(settings, day(today + soonest)) - today
    if (from < 0) backlog += 1
    else if (from >= length) later += 1
    else days[from] = (days[from] ?? 0) + 1
  }
  return { backlog, days, later }
}
