/** Bytes as letters, digits, `-` and `_` (RFC 4648, section 5), without padding. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Sixes of bits by code of the sign; 64 is no sign. */
const SIXES = Uint8Array.from({ length: 128 }, (_, code) => {
  const six = SIGNS.indexOf(String.fromCharCode(code))
  return six < 0 ? 64 : six
})

export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const signs = Math.min(bytes.length - at, 3) + 1
    for (let sign = 0; sign < signs; sign += 1) text += SIGNS[(triple >>> (18 - 6 * sign)) & 63] ?? ''
  }
  return text
}

/** @returns undefined for what `toBase64url` did not write: other signs, or bits left over that are not 0 */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let width = 0
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const six = SIXES[text.charCodeAt(at)] ?? 64
    if (six > 63) return undefined
    held = ((held << 6) | six) & 0xfff
    width += 6
    if (width >= 8) {
      width -= 8
      bytes[length++] = held >>> width
    }
  }
  return (held & ((1 << width) - 1)) === 0 ? bytes : undefined
}
