import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packText, unpackText } from '../../src/platform/pack.ts'

const TEXT = `{"é":"${'Kati '.repeat(3000)}"}`

test('a text comes back as it was, and travels shorter', async () => {
  const packed = await packText(TEXT)
  expect(packed.length).toBeLessThan(TEXT.length / 20)
  expect(await unpackText(packed, 100_000)).toBe(TEXT)
})

test('a flipped bit is found wherever it changes anything', async () => {
  const text = 'x7Kd-Ouagadougou'.repeat(3)
  const packed = await packText(text)
  let found = 0
  // The first ten bytes are a head with a time and a system in it that mean nothing.
  for (let at = 10; at < packed.length; at += 1) {
    const flipped = packed.slice()
    flipped[at] = (flipped[at] ?? 0) ^ 4
    const read = await unpackText(flipped, 1000)
    if (read === undefined) found += 1
    // Between the end of the data and the checksum lie a few bits that nobody reads.
    else expect(read, `byte ${at}`).toBe(text)
  }
  expect(found).toBeGreaterThanOrEqual(packed.length - 11)
})

test('what was cut, is no archive, or is no UTF-8 gives nothing', async () => {
  const packed = await packText(TEXT)
  expect(await unpackText(packed.slice(0, -9), 100_000)).toBeUndefined()
  expect(await unpackText(Uint8Array.of(1, 2, 3), 1000)).toBeUndefined()
  expect(await unpackText(new Uint8Array(), 1000)).toBeUndefined()
  expect(await unpackText(new Uint8Array(gzipSync(Buffer.from([0xff, 0xfe, 0x41]))), 1000)).toBeUndefined()
})

test('a bomb is stopped long before it has gone off', async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000)))
  const begun = process.memoryUsage().rss
  expect(await unpackText(bomb, 1_000_000)).toBeUndefined()
  expect(process.memoryUsage().rss - begun).toBeLessThan(100_000_000)
})
