import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Pixels, QrGrid } from '../../src/core/lib/qr.ts'
import { createQrReader } from '../../src/platform/qr-read.ts'
import { qrWriter } from '../../src/platform/qr-write.ts'

const gridOf = (text: string): QrGrid => {
  const grid = qrWriter.write(text)
  if (!grid.ok) throw new Error(grid.issues[0]?.code)
  return grid.value
}
/** The link of a set or a result at its usual length, and at the longest that fits. */
const links = ['rappel', `https://example.org/rappel/#a=${'Ab3_-'.repeat(40)}`, `https://example.org/rappel/#r=${'Zy9_-'.repeat(76)}`]

/** A code as a camera might see it: so many pixels a module, with some noise. */
function photo(grid: QrGrid, scale: number, noise = 0): Pixels {
  const width = Math.ceil((grid.size + 8) * scale)
  const data = new Uint8ClampedArray(width * width * 4)
  for (let pixel = 0; pixel < width * width; pixel += 1) {
    const [x, y] = [Math.floor((pixel % width) / scale) - 4, Math.floor(Math.floor(pixel / width) / scale) - 4]
    const light = (grid.isDark(x, y) ? 40 : 215) + (((pixel * 7919) % 101) / 50 - 1) * noise
    data.set([light, light, light, 255], pixel * 4)
  }
  return { width, height: width, data }
}

describe('a QR code', () => {
  test.each(links)('is read by an independent decoder: %.20s', async (link) => {
    const reader = createQrReader({})
    for (const [scale, noise] of [[6, 0], [4, 30], [3.5, 10]] as const) {
      expect(await reader.read(photo(gridOf(link), scale, noise)), `${scale} pixels a module`).toBe(link)
    }
  })

  test('is never larger than version 15, and refused before it would be', () => {
    expect(gridOf('a'.repeat(411)).size).toBe(77)
    expect(qrWriter.write('a'.repeat(412))).toEqual({ ok: false, issues: [{ code: 'qr-too-long' }] })
  })

  test('that is not there is not read', async () => {
    const data = new Uint8ClampedArray(200 * 200 * 4).fill(255)
    expect(await createQrReader({}).read({ width: 200, height: 200, data })).toBeUndefined()
  })
})

describe('the reader of the browser', () => {
  beforeEach(() => void vi.stubGlobal('ImageData', vi.fn()))
  afterEach(() => void vi.unstubAllGlobals())

  const reading = photo(gridOf('from the picture'), 4)
  const browserThat = (detect: () => Promise<readonly { readonly rawValue: string }[]>) => ({ BarcodeDetector: class { detect = detect } })

  test('is taken once it has read a code of ours', async () => {
    let calls = 0
    const reader = createQrReader(browserThat(async () => [{ rawValue: (calls += 1) === 1 ? 'rappel' : 'seen by the browser' }]))
    expect(await reader.read(reading)).toBe('seen by the browser')
  })

  test.each([
    ['sees nothing', async () => []],
    ['reads something else', async () => [{ rawValue: 'else' }]],
    ['has no service behind it', () => Promise.reject(new DOMException('unavailable', 'NotSupportedError'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('is left aside where it %s', async (_, detect) => {
    expect(await createQrReader(browserThat(detect)).read(reading)).toBe('from the picture')
  })

  test('is left aside when it stops', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    let calls = 0
    const reader = createQrReader(browserThat(() => ((calls += 1) === 1 ? Promise.resolve([{ rawValue: 'rappel' }]) : Promise.reject(new DOMException('gone')))))
    expect(await reader.read(reading)).toBe('from the picture')
    expect(await reader.read(reading)).toBe('from the picture')
    expect(calls).toBe(2)
  })
})
