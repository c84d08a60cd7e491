/** How much of the log was ever saved elsewhere, noted on the shelf of this device. */
import type { Shelf } from '../../core/lib/shelf.ts'

/** Events that the last copy held, as the log counts them. */
const LAST_COPY = 'data/last-copy'
/** Events that there were when the learner was last reminded and did not want to be. */
const PUT_OFF = 'data/put-off'

/** So much at most is lost with the device, if the learner follows. */
const REMIND_AFTER = 50

export async function lastCopy(shelf: Shelf): Promise<number> {
  return countOn(shelf, LAST_COPY)
}

/** A note that cannot be kept only reminds too early. */
export async function keepLastCopy(shelf: Shelf, events: number): Promise<void> {
  await shelf.change([[LAST_COPY, events]])
}

/** Not again before as much has come in once more. */
export async function putOff(shelf: Shelf, events: number): Promise<void> {
  await shelf.change([[PUT_OFF, events]])
}

/** @param events as many as there are now */
export async function isCopyDue(shelf: Shelf, events: number): Promise<boolean> {
  return events - Math.max(await countOn(shelf, LAST_COPY), await countOn(shelf, PUT_OFF)) >= REMIND_AFTER
}

async function countOn(shelf: Shelf, key: string): Promise<number> {
  const kept = await shelf.get(key)
  return kept.ok && typeof kept.value === 'number' && Number.isFinite(kept.value) ? kept.value : 0
}
