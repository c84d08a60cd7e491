/**
 * Text as a reader hears it: without case, accents, typography and the article in front.
 * Both languages of the bank are folded alike, because a learner may answer in either.
 */

const ARTICLES = new Set('the a an le la les l un une des du de d'.split(' '))

/** Dashes of every length and the minus sign become `-`, typographic apostrophes `'`, runs of any space one space. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words of letters and digits. Numbers are written one way: `4 500` and `4,500` are `4500`, `7,5` is `7.5`. */
export function foldedWords(text: string): readonly string[] {
  const plain = foldLetters(text)
    .replace(/\b\d{1,3}(?:[ .,]\d{3})+\b/g, (grouped) => grouped.replace(/\D/g, ''))
    .replace(/(\d),(?=\d)/g, '$1.')
  return plain.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? []
}

/**
 * The text in small letters and digits, one space between words, without accents, punctuation
 * and the articles it begins with. A text of one word keeps it even if it is an article.
 * @returns '' for a text without a letter or digit; folding twice changes nothing more
 */
export function foldText(text: string): string {
  const words = foldedWords(text)
  return words.slice(words.findIndex((_, at) => !isArticleAt(words, at))).join(' ')
}

/** All articles are gone, not only those in front: `Salvation of the People` is `salvation of people`. */
export function withoutArticles(words: readonly string[]): readonly string[] {
  return words.filter((_, at) => !isArticleAt(words, at))
}

/** A lone letter after it makes the word an initial (`A. T. T.`), unless that letter is the article l' or d'. */
function isArticleAt(words: readonly string[], at: number): boolean {
  return ARTICLES.has(words[at] ?? '') && /..|[\dld]/u.test(words[at + 1] ?? '')
}
