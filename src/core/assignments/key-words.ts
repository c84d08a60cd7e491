/** Sixteen consonants, four vowels: 64 syllables that English and French speakers say and write alike. */
const CONSONANTS = 'bdfgjklmnrstvwyz'
const VOWELS = 'aeou'

/**
 * A key's fingerprint as four short words to say aloud and compare, the same in every language: 48 bits,
 * more than somebody can find a second key for who has the evening to try.
 */
export function keyWords(fingerprint: Uint8Array): readonly string[] {
  const bits = Array.from(fingerprint.subarray(0, 6), (byte) => byte.toString(2).padStart(8, '0')).join('')
  const syllables = (bits.match(/.{6}/g) ?? []).map((six) => {
    const value = Number.parseInt(six, 2)
    return `${CONSONANTS[value >> 2]}${VOWELS[value & 3]}`
  })
  return [0, 2, 4, 6].map((at) => syllables.slice(at, at + 2).join(''))
}
