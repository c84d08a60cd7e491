import type { Pixels, QrReader } from '../core/lib/qr.ts'
import { qrWriter } from './qr-write.ts'

type Detector = { detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]> }
type Browser = { readonly BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => Detector }

/** Where the part that reads codes has to be fetched first, `detect` stays open for as long as that takes, or for ever. */
const PROBE_MS = 2000
/** Time that one picture may take beyond the first look; a camera brings the next one anyway. */
const EFFORT_MS = 120

/**
 * The browser's own reader where it has read a code of ours, which on some phones it never does though it is
 * there; else a decoder of 13 kB, loaded then.
 */
export function createQrReader(browser: Browser = globalThis as Browser): QrReader {
  let native: Promise<Detector | undefined> | undefined

  return {
    async read(pixels) {
      native ??= provenDetector(browser)
      const detector = await native
      if (detector === undefined) return decode(pixels)
      try {
        const [code] = await detector.detect(imageOf(pixels))
        return code?.rawValue
      } catch (error) {
        console.warn('The browser stopped reading codes:', error)
        native = Promise.resolve(undefined)
        return decode(pixels)
      }
    },
  }
}

async function decode(pixels: Pixels): Promise<string | undefined> {
  const { decodeQR } = await import('qr/decode.js')
  try {
    return decodeQR(pixels, { timeLimit: EFFORT_MS })
  } catch {
    // It throws for every picture without a code, which most pictures of a camera are.
    return undefined
  }
}

async function provenDetector({ BarcodeDetector }: Browser): Promise<Detector | undefined> {
  if (BarcodeDetector === undefined) return undefined
  try {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    const seen = await Promise.race([detector.detect(imageOf(probe())), new Promise<readonly never[]>((resolve) => setTimeout(resolve, PROBE_MS, []))])
    return seen[0]?.rawValue === PROBE ? detector : undefined
  } catch {
    // There in name only: no service behind it, or no QR codes.
    return undefined
  }
}

const PROBE = 'rappel'

/** A code as a picture, with its light border. */
function probe(): Pixels {
  const grid = qrWriter.write(PROBE)
  if (!grid.ok) throw new Error('Inconsistent: the probe does not fit into a code')
  const [scale, border] = [6, 4]
  const width = (grid.value.size + 2 * border) * scale
  const data = new Uint8ClampedArray(width * width * 4)
  for (let pixel = 0; pixel < width * width; pixel += 1) {
    const [x, y] = [Math.floor((pixel % width) / scale) - border, Math.floor(pixel / width / scale) - border]
    data.fill(grid.value.isDark(x, y) ? 0 : 255, pixel * 4, pixel * 4 + 3)
    data[pixel * 4 + 3] = 255
  }
  return { width, height: width, data }
}

const imageOf = ({ width, height, data }: Pixels): ImageData => new ImageData(data, width, height)
