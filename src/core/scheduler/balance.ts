/** Load balancing: on which day to ask each review, so that no day is fuller than it must be. */
import { REVIEW } from './card-table.ts'
import type { CardTable } from './card-table.ts'
import { fuzzDelta } from './fuzz.ts'
import type { Policy } from './policy.ts'

/**
 * Every card in review may come on any day of its fuzz range. Each takes the emptiest one
 * that the cards answered before it have left, and of equally empty ones that nearest to
 * its due day.
 * A view of the table, which stays as it is: a card's own state would otherwise hang on all
 * others, and undoing one answer would move the due days of the rest. A function of the
 * cards alone, so two devices with one history agree.
 * @returns by slot the study day to ask the card; for cards not in review their due day
 */
export function balanceDueDays(table: CardTable, policy: Policy): Int32Array {
  const dueDays = table.dueDay.slice(0, table.size)
  const load = new Map<number, number>()
  for (const slot of reviewsByLastAnswer(table)) {
    const dueDay = emptiestDay(load, rangeOf(table, slot, policy), dueDays[slot] as number)
    dueDays[slot] = dueDay
    load.set(dueDay, (load.get(dueDay) ?? 0) + 1)
  }
  return dueDays
}

function reviewsByLastAnswer({ size, phase, lastAt }: CardTable): readonly number[] {
  const slots = Array.from({ length: size }, (_, slot) => slot).filter((slot) => phase[slot] === REVIEW)
  return slots.sort((a, b) => (lastAt[a] as number) - (lastAt[b] as number))
}

type DayRange = { readonly first: number; readonly last: number }

/** The fuzz range about the model's interval, stretched to the due day where a rule other than the model set it. */
function rangeOf(table: CardTable, slot: number, { intervalDays, settings }: Policy): DayRange {
  const lastDay = table.lastDay[slot] as number
  const dueDay = table.dueDay[slot] as number
  if (!settings.fuzz) return { first: dueDay, last: dueDay }
  const days = Math.min(Math.max(Math.round(intervalDays(table.stability[slot] as number)), 1), settings.maximumIntervalDays)
  const delta = fuzzDelta(days)
  const first = lastDay + Math.max(Math.round(days - delta), 1)
  const last = lastDay + Math.min(Math.round(days + delta), settings.maximumIntervalDays)
  return { first: Math.min(first, dueDay), last: Math.max(last, dueDay) }
}

function emptiestDay(load: ReadonlyMap<number, number>, { first, last }: DayRange, preferred: number): number {
  let best = preferred
  let least = load.get(preferred) ?? 0
  for (let distance = 1; least > 0 && (preferred - distance >= first || preferred + distance <= last); distance += 1) {
    for (const day of [preferred - distance, preferred + distance]) {
      const found = load.get(day) ?? 0
      if (day < first || day > last || found >= least) continue
      best = day
      least = found
    }
  }
  return best
}
