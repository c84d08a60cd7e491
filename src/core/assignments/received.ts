import { epochMs, type EpochMs } from '../lib/time.ts'
import { readResult, writeResult } from './result-code.ts'
import { resultKey, type PupilResult } from './result.ts'

/** A result that a teacher has opened, as it is kept for the gradebook. */
export type Received = { readonly result: PupilResult; readonly receivedAt: EpochMs }

const PREFIX = 'class/result/'

/** Everything that came in for an assignment stands under this on the shelf. */
export const receivedOf = (assignment: string): string => `${PREFIX}${assignment}/`

/** One place for each attempt of each pupil: what is sent twice is kept once. */
export const receivedKey = (result: PupilResult): string => `${PREFIX}${resultKey(result)}`

export function writeReceived({ result, receivedAt }: Received): unknown {
  return { version: 1, assignment: result.assignment, receivedAt, bytes: writeResult(result) }
}

/** @returns undefined where the value is no result that this version can read */
export function readReceived(value: unknown): Received | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, assignment, receivedAt, bytes } = value as Readonly<Record<string, unknown>>
  if (version !== 1 || typeof assignment !== 'string' || typeof receivedAt !== 'number' || !(bytes instanceof Uint8Array)) return undefined
  const result = readResult(bytes, assignment)
  return result.ok ? { result: result.value, receivedAt: epochMs(receivedAt) } : undefined
}
