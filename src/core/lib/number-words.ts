/** The names of numbers, English and French at once: 0 to 20 by one, then FROM_THIRTY. */
const NAMES =
  'zero|one un une once|two deux twice|three trois|four quatre|five cinq|six|seven sept|eight huit|nine neuf|ten dix|eleven onze|twelve douze|thirteen treize|fourteen quatorze|fifteen quinze|sixteen seize|seventeen|eighteen|nineteen|twenty vingt vingts|thirty trente|forty quarante|fifty cinquante|sixty soixante|seventy septante|eighty huitante|ninety nonante|hundred cent cents|thousand mille k|million millions'
const FROM_THIRTY = [30, 40, 50, 60, 70, 80, 90, 100, 1000, 1_000_000]

const VALUES = new Map(NAMES.split('|').flatMap((names, place) => names.split(' ').map((name) => [name, FROM_THIRTY[place - 21] ?? place])))

/** "per cent" and "pour cent" would be read as a hundred. */
export const withPercentSign = (text: string): string => text.replace(/\bp(?:er|our)\s?cent\b/gi, '%')

/**
 * Numbers in words become numbers in digits, everything else stays: `[trente, et, un, sieges]` is `[31, sieges]`.
 * `un` and `une` alone stay, because they are articles, and so does `k`, which is a letter.
 * @param words folded words; numbers in digits may be among them, also before a multiplier (`4.5 thousand`)
 */
export function spellInDigits(words: readonly string[]): readonly string[] {
  const spelled: string[] = []
  for (let at = 0; at < words.length; ) {
    const { value, end } = readRun(words, at)
    const isNumber = end > at && !(end === at + 1 && /^(?:une?|k)$/.test(words[at] ?? ''))
    spelled.push(isNumber ? String(value) : (words[at] ?? ''))
    at = isNumber ? end : at + 1
  }
  return spelled
}

/** The longest number that starts at a word; `end` is `start` when none does. */
function readRun(words: readonly string[], start: number): { readonly value: number; readonly end: number } {
  let thousands = 0
  let group = 0
  let end = start
  let inDigits = false
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (at > start && /^(?:and|et)$/.test(word)) continue
    const digits = /^-?\d+(?:\.\d+)?$/.test(word)
    const value = digits ? Number(word) : VALUES.get(word)
    if (value === undefined || (digits && at > start)) break
    if (digits) {
      group = value
      inDigits = true
    } else if (value >= 1000) {
      if (at > start && group === 0) break
      thousands += (group || 1) * value
      group = 0
      inDigits = false
    } else if (value === 100) {
      if (group >= 100) break
      group = (group || 1) * 100
    } else if (word.startsWith('vingt') && group % 100 === 4) {
      group += 76
    } else if (at === start || (!inDigits && value > 0 && isAddable(value, group % 100))) {
      group += value
    } else break
    end = at + 1
    if (value === 0) break
  }
  return { value: thousands + group, end }
}

/** `vingt` + `deux`, `dix` + `sept`, `soixante` + `onze`, `quatre-vingt` + `treize`, and anything after hundreds. */
function isAddable(value: number, rest: number): boolean {
  if (rest === 0) return value < 100
  if (value < 10) return rest % 10 === 0 && (rest > 10 || value > 6)
  return value < 20 && (rest === 60 || rest === 80)
}
