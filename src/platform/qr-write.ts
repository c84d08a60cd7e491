import { correction, generate } from 'lean-qr/nano'
import type { QrWriter } from '../core/lib/qr.ts'
import { fail, succeed } from '../core/lib/result.ts'

/**
 * What version 15 (77 modules) holds in bytes at level M, by which 15 % of a code may be unreadable. Beyond it a
 * projector's picture or a cheap phone's camera has too few pixels a module.
 */
const MAX_BYTES = 411

/** The file brings the encoder with it: load it when a code is first shown. */
export const qrWriter: QrWriter = {
  write(text) {
    if (new TextEncoder().encode(text).length > MAX_BYTES) return fail({ code: 'qr-too-long' })
    const grid = generate(text, { minCorrectionLevel: correction.M })
    return succeed({ size: grid.size, isDark: (x, y) => grid.get(x, y) })
  },
}
