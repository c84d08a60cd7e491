import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs } from '../../../src/core/lib/time.ts'
import { decodeChunk, encodeChunk, encodeChunks, MAX_CHUNK_BYTES } from '../../../src/core/log/chunk.ts'
import type { LearnerEvent } from '../../../src/core/log/event.ts'
import { aReview, aSetting, wildLog } from '../../support/events.ts'

const read = (chunks: readonly Uint8Array[]) => chunks.flatMap((chunk) => {
  const events = decodeChunk(chunk)
  if (!events.ok) throw new Error('a chunk does not open')
  return events.value
})

describe('a chunk', () => {
  it('gives back the events that went in', () => {
    fc.assert(fc.property(wildLog, (events) => {
      expect(read(encodeChunks(events))).toEqual(events)
    }))
  })
  it('notices every single changed bit', () => {
    const events: LearnerEvent[] = [aReview({ response: { kind: 'text', text: 'Keïta' } }), aReview({ seq: 2 }), aSetting('theme', 'dark', { seq: 3 })]
    const chunk = encodeChunk(events)
    for (let bit = 0; bit < chunk.length * 8; bit += 1) {
      const damaged = chunk.slice()
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      expect(decodeChunk(damaged).ok, `bit ${bit}`).toBe(false)
    }
  })
  it('is refused, without an exception, when it is any other bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeChunk(bytes).ok).toBe(false)
    }))
  })
  it('holds at most its size; 22 bytes and a little for a review', () => {
    const events = Array.from({ length: 5000 }, (_, i) => aReview({ seq: i + 1, item: `item-${i % 700}` }))
    const chunks = encodeChunks(events)
    for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(MAX_CHUNK_BYTES)
    expect(read(chunks)).toEqual(events)
    expect(chunks.length).toBeLessThanOrEqual(8)
  })
  it('an event too big for a chunk is kept all the same', () => {
    const events = [aReview(), aReview({ seq: 2, response: { kind: 'text', text: 'x'.repeat(50_000) } }), aReview({ seq: 3 })]
    expect(read(encodeChunks(events))).toEqual(events)
  })
  it.each([
    ['a sequence number beyond 32 bits', { seq: 2 ** 45 + 7 }],
    ['a time with a fraction', { tookMs: 12.5 }],
    ['a negative time', { tookMs: -1 }],
    ['a zone that never was', { offsetMinutes: 40_000 }],
    ['a date with a fraction', { at: epochMs(1.25) }],
  ])('keeps %s', (_, odd) => {
    const events = [aReview(), aReview({ seq: 2, ...odd })]
    expect(read(encodeChunks(events))).toEqual(events)
  })
  it('no events are no chunk', () => {
    expect(encodeChunks([])).toEqual([])
  })
})
