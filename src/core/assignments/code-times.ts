import { readBits, writeBits, type BitReader, type Bits } from '../lib/bits.ts'
import { epochMs, MINUTE_MS, type EpochMs } from '../lib/time.ts'

/** 2020-01-01T00:00Z: nothing of ours is older. */
export const CODE_EPOCH = epochMs(1_577_836_800_000)

/** Minutes up to the year 2147. */
const MINUTE_BITS = 26

/** A moment in whole minutes, or that there is none. What lies outside of what the code can say is moved to its edge. */
export function writeMinute(bits: Bits, at: EpochMs | null): void {
  writeBits(bits, Number(at !== null), 1)
  if (at !== null) writeBits(bits, Math.min(Math.max(0, Math.floor((at - CODE_EPOCH) / MINUTE_MS)), 2 ** MINUTE_BITS - 1), MINUTE_BITS)
}

export function readMinute(reader: BitReader): EpochMs | null {
  return readBits(reader, 1) === 0 ? null : epochMs(CODE_EPOCH + readBits(reader, MINUTE_BITS) * MINUTE_MS)
}
