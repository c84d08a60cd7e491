/** Numbers written out, English and French at once; 0 to 999,999,999. */
const VALUES = new Map(
  '0 zero|1 one un une once|2 two deux twice|3 three trois|4 four quatre|5 five cinq|6 six|7 seven sept|8 eight huit|9 nine neuf|10 ten dix|11 eleven onze|12 twelve douze|13 thirteen treize|14 fourteen quatorze|15 fifteen quinze|16 sixteen seize|17 seventeen|18 eighteen|19 nineteen|20 twenty vingt vingts|30 thirty trente|40 forty quarante|50 fifty cinquante|60 sixty soixante|70 seventy septante|80 eighty huitante octante|90 ninety nonante|100 hundred cent cents|1000 thousand mille k|1000000 million millions'
    .split('|')
    .flatMap((entry) => {
      const [value, ...names] = entry.split(' ')
      return names.map((name) => [name, Number(value)] as const)
    }),
)

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
