/** All that keeps a bank out of a build although its form is sound. */
import { checkBank } from '../core/bank/checks/all-checks.ts'
import type { Fault } from '../core/bank/schema.ts'
import type { Lock } from './bank-lock.ts'
import { lockFaults } from './bank-lock.ts'
import type { PlacedFault } from './bank-files.ts'
import type { ReadBank } from './bank-read.ts'

/** Errors of the checks and differences from the lock, at their lines. */
export function bankErrors({ bank, place }: ReadBank, lock: Lock): readonly PlacedFault[] {
  const found: readonly Fault[] = checkBank(bank).errors.map(({ check, path, message }) => ({ path, message: `${check} ${message}` }))
  return [...found, ...lockFaults(bank, lock)].map(place)
}
