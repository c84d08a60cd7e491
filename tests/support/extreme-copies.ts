/** Copies that are made to break whoever reads them. */
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'

/** Texts with brackets so deep that a parser which recurses has no stack left. */
export function deepTexts(depth: number): readonly string[] {
  const head = '{"format":"rappel-events","version":2,"savedAt":1,"events":['
  return [
    '['.repeat(depth),
    '['.repeat(depth) + ']'.repeat(depth),
    '{"a":'.repeat(depth),
    `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    `${head}],"records":[["a",${'['.repeat(depth)}${']'.repeat(depth)}]]}`,
    `${head}${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}]}`,
  ]
}

/** So many bytes of zeros as gzip: a thousandth of them, nearly. */
export async function bombOf(bytes: number): Promise<Uint8Array> {
  const slice = Buffer.alloc(1_000_000)
  const slices = Readable.from((function* () {
    for (let left = bytes; left > 0; left -= slice.length) yield slice.subarray(0, left)
  })())
  return Uint8Array.from(Buffer.concat(await slices.pipe(createGzip({ level: 9 })).toArray()))
}
