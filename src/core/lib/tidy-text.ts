/**
 * What a person wrote, fit to be shown to others: composed letters (NFC), no control and
 * format characters (they hide text or turn its direction), no spaces at the ends, and no
 * longer than it may be. Line breaks stay.
 * @param max most UTF-16 units; no letter is cut in two
 * @returns a text that `tidyText` leaves as it is
 */
export function tidyText(text: string, max: number): string {
  const plain = text
    // Longer than any text that matters, shorter than what a browser labours at.
    .slice(0, 4 * max)
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .trim()
  return plain.length <= max ? plain : plain.slice(0, max).replace(UNSEEN, '').trim()
}

/** Controls but the line break, format characters, halves of astral letters, private letters. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
