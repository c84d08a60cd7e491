/** The lock on disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lock } from './bank-lock.ts'
import { lockText } from './bank-lock.ts'

/** The lock of a bank folder; a bank without one locks nothing yet. */
export function readLock(folder: string): Lock {
  const path = join(folder, 'bank.lock.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Lock) : {}
}

export function writeLock(folder: string, lock: Lock): void {
  writeFileSync(join(folder, 'bank.lock.json'), lockText(lock))
}
