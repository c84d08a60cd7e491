/**
 * UTF-8 without the platform's encoder, which core does not have (RFC 3629).
 * Text is taken as well-formed: `JSON.stringify` escapes lone surrogates, so JSON always is.
 */
export function utf8Encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[length++] = code
      continue
    }
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) code = 0x10000 + ((code - 0xd800) << 10) + (text.charCodeAt(++i) - 0xdc00)
    if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[length++] = 0xe0 | (code >> 12)
      else {
        bytes[length++] = 0xf0 | (code >> 18)
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f)
      }
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[length++] = 0x80 | (code & 0x3f)
  }
  return bytes.slice(0, length)
}

/** @returns the text; undefined where the bytes are not well-formed UTF-8 (overlong forms, surrogates and cut sequences included) */
export function utf8Decode(bytes: Uint8Array): string | undefined {
  const parts: string[] = []
  let part = ''
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0
    const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1
    if (more < 0 || i + more >= bytes.length) return undefined
    let code = more === 0 ? first : first & (0x3f >> more)
    for (let k = 1; k <= more; k += 1) {
      const byte = bytes[i + k] ?? 0
      if ((byte & 0xc0) !== 0x80) return undefined
      code = (code << 6) | (byte & 0x3f)
    }
    if (code < (FIRST_OF_LENGTH[more] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
    part += String.fromCodePoint(code)
    i += more + 1
    // Short parts keep engines from building one deep rope.
    if (part.length > 4096) {
      parts.push(part)
      part = ''
    }
  }
  return parts.join('') + part
}

/** Smallest code point that needs so many continuation bytes. */
const FIRST_OF_LENGTH = [0, 0x80, 0x800, 0x10000]
