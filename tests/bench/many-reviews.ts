import { epochMs } from '../../src/core/lib/time.ts'
import type { LearnerEvent } from '../../src/core/log/event.ts'
import { OLDEST } from '../../src/core/log/timeline.ts'
import type { Grade } from '../../src/core/scheduler/card-table.ts'
import { aReview } from '../support/events.ts'

/**
 * Reviews of one device, all past: each item comes again when all others have been asked.
 * Copied, they are objects of one shape, as a log read from the disk gives them; builders
 * leave each with a shape of its own, which some engines read ten times slower.
 */
export function manyReviews(count: number, items: number): readonly LearnerEvent[] {
  const span = Math.min(Date.now() - OLDEST - 1000, count * 60_000)
  return structuredClone(Array.from({ length: count }, (_, i) =>
    aReview({ device: 'tablet', seq: i + 1, item: `item-${(i % items).toString(36)}`, at: epochMs(OLDEST + Math.floor((i / count) * span)), grade: (((i * 31) % 7) % 4 + 1) as Grade }),
  ))
}
