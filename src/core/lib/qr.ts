import type { Result } from './result.ts'

/** A QR code as a grid of modules, without the light border of four that it needs around it. */
export type QrGrid = { readonly size: number; isDark(x: number, y: number): boolean }

/** Pixels as a canvas gives them: four bytes each (red, green, blue, alpha), row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> }

export type QrWriter = {
  /** Fails with `qr-too-long` for a text that no code of the largest legible size holds. */
  write(text: string): Result<QrGrid, { readonly code: 'qr-too-long' }>
}

export type QrReader = {
  /** The text of a code in the picture; undefined where none is seen. */
  read(pixels: Pixels): Promise<string | undefined>
}
