import type { QrGrid } from '../../core/lib/qr.ts'
import './QrCode.css'

/** Modules of light around a code; with less, readers miss it. */
const BORDER = 4

/** A QR code, dark on light in either theme, as sharp as the screen. @param label what whoever cannot see it should know */
export function QrCode({ grid, label }: { readonly grid: QrGrid; readonly label: string }) {
  const side = grid.size + 2 * BORDER
  return (
    <svg class="QrCode" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="QrCode-ground" width={side} height={side} />
      <path class="QrCode-ink" d={pathOf(grid)} />
    </svg>
  )
}

/** One stroke for each run of dark modules in a row. */
function pathOf({ size, isDark }: QrGrid): string {
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      let length = 1
      while (x + length < size && isDark(x + length, y)) length += 1
      path += `M${x + BORDER} ${y + BORDER}h${length}v1h-${length}z`
      x += length
    }
  }
  return path
}
