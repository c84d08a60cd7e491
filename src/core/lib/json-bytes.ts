import { utf8Decode, utf8Encode } from './utf8.ts'

export function jsonToBytes(value: unknown): Uint8Array {
  return utf8Encode(JSON.stringify(value))
}

/** @returns undefined where the bytes are no JSON */
export function bytesToJson(bytes: Uint8Array): unknown {
  const text = utf8Decode(bytes)
  return text === undefined ? undefined : textToJson(text)
}

/** @returns undefined where the text is no JSON */
export function textToJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
