import { readBit, type BitReader, type Bits } from './bits.ts'

/**
 * Arithmetic code: a sign takes as many bits as its share of the whole says, a likely one less than one.
 * Witten, Neal and Cleary, "Arithmetic coding for data compression", CACM 30 (1987) 520-540, with bounds of 31 bits.
 * It stands last among the bits: what is read beyond their end is zeros, so the zeros at its own end are not written.
 */
export type ArithmeticWriter = {
  /** A sign that has the shares from `from` up to `to` of `total`, which is at most 2^16. */
  write(from: number, to: number, total: number): void
  end(): void
}

export type ArithmeticReader = {
  /** The share that the next sign has among others; what sign it is says `take`. */
  share(total: number): number
  take(from: number, to: number, total: number): void
}

const WHOLE = 2 ** 31
const HALF = WHOLE / 2
const QUARTER = WHOLE / 4

type Bounds = { readonly low: number; readonly high: number }

const ALL: Bounds = { low: 0, high: WHOLE - 1 }

export function arithmeticWriter(bits: Bits): ArithmeticWriter {
  let bounds = ALL
  /** Bits that will be the opposite of the next one. */
  let pending = 0
  return {
    write(from, to, total) {
      bounds = within(bounds, from, to, total)
      for (let half = halfOf(bounds); half !== undefined; half = halfOf(bounds)) {
        bounds = stretched(bounds, half)
        if (half === 1) pending += 1
        else {
          const bit = half / 2
          bits.push(bit, ...Array.from({ length: pending }, () => 1 - bit))
          pending = 0
        }
      }
    },
    end() {
      if (bounds.low > 0 || pending > 0) bits.push(1)
    },
  }
}

export function arithmeticReader(reader: BitReader): ArithmeticReader {
  let bounds = ALL
  let value = 0
  for (let bit = 1; bit < WHOLE; bit *= 2) value = value * 2 + readBit(reader)
  return {
    share: (total) => Math.floor(((value - bounds.low + 1) * total - 1) / (bounds.high - bounds.low + 1)),
    take(from, to, total) {
      bounds = within(bounds, from, to, total)
      for (let half = halfOf(bounds); half !== undefined; half = halfOf(bounds)) {
        bounds = stretched(bounds, half)
        value = (value - half * QUARTER) * 2 + readBit(reader)
      }
    },
  }
}

function within({ low, high }: Bounds, from: number, to: number, total: number): Bounds {
  const range = high - low + 1
  return { low: low + Math.floor((range * from) / total), high: low + Math.floor((range * to) / total) - 1 }
}

/** The lower (0), middle (1) or upper (2) half that holds both bounds. */
function halfOf({ low, high }: Bounds): 0 | 1 | 2 | undefined {
  if (high < HALF) return 0
  if (low >= HALF) return 2
  return low >= QUARTER && high < HALF + QUARTER ? 1 : undefined
}

function stretched({ low, high }: Bounds, half: 0 | 1 | 2): Bounds {
  return { low: (low - half * QUARTER) * 2, high: (high - half * QUARTER) * 2 + 1 }
}
