/** Numbers below a million as people write them, made independently of the reader under test. */

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const ENGLISH_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const FRENCH = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ')
const FRENCH_TENS = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ')

export function inEnglish(n: number): string {
  if (n < 20) return ENGLISH[n]!
  if (n < 100) return ENGLISH_TENS[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${ENGLISH[n % 10]}`)
  if (n < 1000) return `${ENGLISH[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${inEnglish(n % 100)}`}`
  return `${inEnglish(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? '' : ` ${n % 1000 < 100 ? 'and ' : ''}${inEnglish(n % 1000)}`}`
}

/** @param before a multiplier follows, so that `cent` and `vingt` take no s */
export function inFrench(n: number, before = false): string {
  if (n < 20) return FRENCH[n]!
  if (n < 100) {
    const tens = Math.floor(n / 10)
    const rest = tens === 7 || tens === 9 ? n % 20 : n % 10
    if (rest === 0) return FRENCH_TENS[tens]! + (n === 80 && !before ? 's' : '')
    const joint = (rest === 1 || rest === 11) && n < 80 ? ' et ' : '-'
    return `${FRENCH_TENS[tens]}${joint}${FRENCH[rest]}`
  }
  if (n < 1000) {
    const [hundreds, rest] = [Math.floor(n / 100), n % 100]
    return `${hundreds === 1 ? '' : `${FRENCH[hundreds]} `}cent${rest === 0 ? (hundreds > 1 && !before ? 's' : '') : ` ${inFrench(rest, before)}`}`
  }
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000]
  return `${thousands === 1 ? '' : `${inFrench(thousands, true)} `}mille${rest === 0 ? '' : ` ${inFrench(rest)}`}`
}
