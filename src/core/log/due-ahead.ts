import type { ItemHead } from '../bank/item.ts'
import type { Day } from '../lib/time.ts'
import { readCard } from '../scheduler/card-table.ts'
import type { LearnerState } from './state.ts'

/**
 * How many items will be due if nothing is studied until then: for reminders, which have to
 * know without the engine.
 * @returns for `days` study days from `today`, the reviews due on that day or before
 */
export function dueAhead(state: LearnerState, heads: readonly ItemHead[], today: Day, days: number): readonly number[] {
  const due = Array.from({ length: days }, () => 0)
  for (const { id } of heads) {
    const slot = state.slotOf.get(id)
    if (slot === undefined) continue
    const { phase, dueDay } = readCard(state.cards, slot)
    const from = phase === 'review' ? dueDay - today : 0
    if (phase !== 'new' && from < days) due[Math.max(from, 0)] = (due[Math.max(from, 0)] ?? 0) + 1
  }
  for (let i = 1; i < days; i += 1) due[i] = (due[i] ?? 0) + (due[i - 1] ?? 0)
  return due
}
