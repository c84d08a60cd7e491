import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/core/lib/checksum.ts'
import { frame, openFrame } from '../../../src/core/lib/frame.ts'
import { bytesToJson, jsonToBytes } from '../../../src/core/lib/json-bytes.ts'
import { utf8Decode, utf8Encode } from '../../../src/core/lib/utf8.ts'

describe('UTF-8', () => {
  it('encodes well-formed text as the platform does', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 9000 }), (text) => {
      expect(utf8Encode(text)).toEqual(new TextEncoder().encode(text))
      expect(utf8Decode(utf8Encode(text))).toBe(text)
    }))
  })
  it('decodes and refuses as the platform does', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x9f, 0xa0, 0x8f, 0x90))
    fc.assert(fc.property(fc.array(byte, { maxLength: 5 }).map((bytes) => Uint8Array.from(bytes)), (bytes) => {
      let expected: string | undefined
      try {
        expected = strict.decode(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
      }
      expect(utf8Decode(bytes)).toBe(expected)
    }), { numRuns: 5000 })
  })
})

describe('JSON as bytes', () => {
  it('comes back as it went, lone surrogates included', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(bytesToJson(jsonToBytes(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }))
    expect(bytesToJson(jsonToBytes('\ud800x'))).toBe('\ud800x')
  })
  it('bytes that are none give undefined', () => {
    expect(bytesToJson(utf8Encode('{'))).toBeUndefined()
    expect(bytesToJson(Uint8Array.of(0xff))).toBeUndefined()
  })
})

describe('a frame', () => {
  it('has the checksum of the standard', () => {
    expect(crc32(utf8Encode('123456789'))).toBe(0xcbf43926)
  })
  it('opens to its payload and not under another mark', () => {
    const framed = frame('TST1', Uint8Array.of(1, 2, 3))
    expect(openFrame('TST1', framed)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) })
    expect(openFrame('TST2', framed).ok).toBe(false)
  })
  it('does not open when cut', () => {
    const framed = frame('TST1', Uint8Array.of(1, 2, 3))
    for (let n = 0; n < framed.length; n += 1) expect(openFrame('TST1', framed.subarray(0, n)).ok).toBe(false)
  })
})
