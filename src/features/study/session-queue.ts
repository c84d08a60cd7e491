import type { EpochMs } from '../../core/lib/time.ts'
import { MINUTE_MS } from '../../core/lib/time.ts'

/** What a session still asks: items not yet answered, and items in learning that come again within it. */
export type SessionQueue = {
  readonly pending: readonly string[]
  readonly learning: readonly { readonly item: string; readonly dueAt: EpochMs }[]
}

/** A learning item is asked up to so long before its time when nothing else is left, as in Anki. */
export const LEARN_AHEAD_MS = 20 * MINUTE_MS

/** The next item: what is due in learning, else what is pending, else the earliest in learning. */
export function nextItem(queue: SessionQueue, now: EpochMs): string | undefined {
  const earliest = queue.learning.reduce<SessionQueue['learning'][number] | undefined>(
    (best, entry) => (best === undefined || entry.dueAt < best.dueAt ? entry : best),
    undefined,
  )
  if (earliest !== undefined && earliest.dueAt <= now) return earliest.item
  if (queue.pending[0] !== undefined) return queue.pending[0]
  return earliest !== undefined && earliest.dueAt <= now + LEARN_AHEAD_MS ? earliest.item : undefined
}

/** @param dueAt when the item comes again today, or undefined when it is done for this session */
export function afterAnswer(queue: SessionQueue, item: string, dueAt: EpochMs | undefined): SessionQueue {
  const { pending, learning } = without(queue, item)
  return { pending, learning: dueAt === undefined ? learning : [...learning, { item, dueAt }] }
}

/** An undone answer asks its item again at once. */
export function putBack(queue: SessionQueue, item: string): SessionQueue {
  const { pending, learning } = without(queue, item)
  return { pending: [item, ...pending], learning }
}

export const remaining = (queue: SessionQueue): number => queue.pending.length + queue.learning.length

function without(queue: SessionQueue, item: string): SessionQueue {
  return { pending: queue.pending.filter((other) => other !== item), learning: queue.learning.filter((entry) => entry.item !== item) }
}
