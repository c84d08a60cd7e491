/** The width of a text on one line, in rem. */
export type Measure = (text: string) => number

/** How many lines a text takes in a column `width` rem wide: words are set greedily, and a word wider than the column is broken. */
export function lineCount(text: string, width: number, measure: Measure): number {
  let lines = 1
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines += 1
    lines += Math.max(Math.ceil(measure(word) / width), 1) - 1
    line = word
  }
  return lines
}
