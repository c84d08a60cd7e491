/** All that keeps a bank out of a build although its form is sound. */
import type { PlacedFault } from './bank-files.ts'
import type { ReadBank } from './bank-read.ts'

/** Faults of the checks and of the lock. */
export function bankErrors(_read: ReadBank, _folder: string): readonly PlacedFault[] {
  return []
}
