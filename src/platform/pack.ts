/** A text made short for its way, and read back from whoever sent it: gzip, whose checksum finds every flipped bit. */

/** An inflater that is fed in small slices can be stopped before a bomb has gone off. */
const SLICE_BYTES = 4096

/** Some browsers of the last years cannot. */
export function canPack(): boolean {
  return typeof CompressionStream !== 'undefined' && typeof DecompressionStream !== 'undefined'
}

export async function packText(text: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer())
}

/** @returns undefined for what is no packed text: damaged, not UTF-8, or longer than `maxBytes` once unpacked */
export async function unpackText(packed: Uint8Array, maxBytes: number): Promise<string | undefined> {
  const inflater = new DecompressionStream('gzip')
  const feeding = feed(inflater.writable.getWriter(), packed)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = inflater.readable.getReader()
  try {
    let text = ''
    for (let length = 0; ; ) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > maxBytes) {
        await reader.cancel()
        return undefined
      }
      text += decoder.decode(value, { stream: true })
    }
    return text + decoder.decode()
  } catch {
    // Inflater and decoder reject what is not theirs, each engine with an error of its own.
    return undefined
  } finally {
    await feeding
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) await writer.write(bytes.slice(at, at + SLICE_BYTES))
    await writer.close()
  } catch {
    // What was wrong with the bytes comes out at the other end too, where it is told.
  }
}
