import { utf8Decode, utf8Encode } from './utf8.ts'

export function jsonToBytes(value: unknown): Uint8Array {
  return utf8Encode(JSON.stringify(value))
}

/** @returns undefined where the bytes are no JSON */
export function bytesToJson(bytes: Uint8Array): unknown {
  const text = utf8Decode(bytes)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
