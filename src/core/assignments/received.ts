import type { EpochMs } from '../lib/time.ts'
import { resultKey, type PupilResult } from './result.ts'

/** A result that a teacher has opened. On the shelf it stays sealed. */
export type Received = { readonly result: PupilResult; readonly receivedAt: EpochMs }

/** Everything that came in stands under this on the shelf, an assignment after the other. */
export const RESULTS = 'class/result/'

/** One place for each attempt of each pupil: what is sent twice is kept once. */
export const receivedKey = (result: PupilResult): string => `${RESULTS}${resultKey(result)}`
