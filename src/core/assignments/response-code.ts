/**
 * A response in a few bits, which say by themselves how to be read: a result can be opened
 * without the bank it was written with.
 */
import type { Response } from '../grading/response.ts'
import { readBits, writeBits, type BitReader, type Bits } from '../lib/bits.ts'

/** Most options, steps or pairs of an item: 15! orders and 14^13 matches have numbers below 2^53. */
export const MAX_PARTS = { picked: 15, order: 15, match: 13 } as const

/** Three bits; the order is for ever. A pick of one of the first four, the commonest response, is told from other picks. */
const SHAPES = ['none', 'one', 'self', 'said', 'picked', 'text', 'order', 'match'] as const
type Shape = (typeof SHAPES)[number]

/** Of a text only that there is one: texts stand at the end of a result. */
export function writeResponse(bits: Bits, response: Response | undefined): void {
  const shape = shapeOf(response)
  writeBits(bits, SHAPES.indexOf(shape), 3)
  switch (response?.kind) {
    case undefined:
    case 'self':
    case 'text':
      return
    case 'said':
      return writeBits(bits, Number(response.value), 1)
    case 'picked': {
      if (shape === 'one') return writeBits(bits, response.options[0] ?? 0, 2)
      const width = Math.max(0, ...response.options.map((option) => option + 1))
      writeBits(bits, width, 4)
      for (let option = 0; option < width; option += 1) writeBits(bits, Number(response.options.includes(option)), 1)
      return
    }
    case 'order': {
      const count = response.steps.length
      writeBits(bits, count, 4)
      return writeBits(bits, rankOf(response.steps), bitsFor(factorial(count)))
    }
    case 'match': {
      const count = response.rights.length
      writeBits(bits, count, 4)
      const value = response.rights.reduce((sum, right) => sum * (count + 1) + right + 1, 0)
      return writeBits(bits, value, bitsFor((count + 1) ** count))
    }
  }
}

/** @returns no response where none was given, a text without its letters; undefined where the bits are none */
export function readResponse(reader: BitReader): { readonly response?: Response } | undefined {
  const shape = SHAPES[readBits(reader, 3)] ?? 'none'
  switch (shape) {
    case 'none':
      return {}
    case 'self':
      return { response: { kind: 'self' } }
    case 'said':
      return { response: { kind: 'said', value: readBits(reader, 1) === 1 } }
    case 'one':
      return { response: { kind: 'picked', options: [readBits(reader, 2)] } }
    case 'picked': {
      const flags = Array.from({ length: readBits(reader, 4) }, () => readBits(reader, 1))
      return { response: { kind: 'picked', options: flags.flatMap((flag, option) => (flag === 1 ? [option] : [])) } }
    }
    case 'text':
      return { response: { kind: 'text', text: '' } }
    case 'order': {
      const count = readBits(reader, 4)
      const rank = readBits(reader, bitsFor(factorial(count)))
      return rank < factorial(count) ? { response: { kind: 'order', steps: orderOf(rank, count) } } : undefined
    }
    case 'match': {
      const count = readBits(reader, 4)
      if (count > MAX_PARTS.match) return undefined
      const value = readBits(reader, bitsFor((count + 1) ** count))
      return value < (count + 1) ** count ? { response: { kind: 'match', rights: rightsOf(value, count) } } : undefined
    }
  }
}

/**
 * The response as the code can carry it: picks ascending and none twice. What does not fit, an index or
 * a number of parts that no item has, is no response.
 */
export function codable(response: Response | undefined): Response | undefined {
  switch (response?.kind) {
    case 'picked': {
      const options = [...new Set(response.options)].sort((a, b) => a - b)
      return options.every((option) => isIndex(option, MAX_PARTS.picked)) ? { kind: 'picked', options } : undefined
    }
    case 'order': {
      const isWhole = response.steps.length <= MAX_PARTS.order && [...response.steps].sort((a, b) => a - b).every((step, at) => step === at)
      return isWhole ? response : undefined
    }
    case 'match': {
      const count = response.rights.length
      return count <= MAX_PARTS.match && response.rights.every((right) => isIndex(right + 1, count + 1)) ? response : undefined
    }
    default:
      return response
  }
}

const isIndex = (value: number, count: number): boolean => Number.isInteger(value) && value >= 0 && value < count

function shapeOf(response: Response | undefined): Shape {
  if (response?.kind !== 'picked') return response?.kind ?? 'none'
  const [only, ...more] = response.options
  return only !== undefined && more.length === 0 && only < 4 ? 'one' : 'picked'
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** Bits that tell so many values apart. */
function bitsFor(values: number): number {
  let width = 0
  while (2 ** width < values) width += 1
  return width
}

/** The place of an order among all orders of its steps (Lehmer's code). */
function rankOf(steps: readonly number[]): number {
  return steps.reduce((rank, step, at) => rank * (steps.length - at) + steps.slice(at + 1).filter((later) => later < step).length, 0)
}

function orderOf(rank: number, count: number): readonly number[] {
  const left = Array.from({ length: count }, (_, step) => step)
  let rest = rank
  return left.map((_, at) => at).flatMap((at) => {
    const following = factorial(count - 1 - at)
    const [step] = left.splice(Math.floor(rest / following), 1)
    rest %= following
    return step === undefined ? [] : [step]
  })
}

function rightsOf(value: number, count: number): readonly number[] {
  const rights: number[] = []
  for (let rest = value; rights.length < count; rest = Math.floor(rest / (count + 1))) rights.unshift((rest % (count + 1)) - 1)
  return rights
}
