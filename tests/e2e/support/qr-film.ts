import type { QrGrid } from '../../../src/core/lib/qr.ts'

const [WIDTH, HEIGHT] = [640, 480]
/** Modules of light around a code. */
const BORDER = 4
const [DARK, LIGHT, NO_COLOUR] = [16, 235, 128]

/** A film of one picture for a camera that is none: the code in the middle, in YUV 4:2:0 (Y4M). */
export function qrFilm({ size, isDark }: QrGrid): Buffer {
  const scale = Math.floor(HEIGHT / (size + 2 * BORDER))
  const [left, top] = [Math.floor((WIDTH - size * scale) / 2), Math.floor((HEIGHT - size * scale) / 2)]
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, NO_COLOUR)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)]
      const isInside = column >= 0 && row >= 0 && column < size && row < size
      frame[y * WIDTH + x] = isInside && isDark(column, row) ? DARK : LIGHT
    }
  }
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), frame, Buffer.from('FRAME\n'), frame])
}
