/** The width of a text on one line, in rem. */
export type Measure = (text: string) => number

/** A broken word leaves a part of a letter free at the end of each line. */
const BROKEN_FILL = 0.85

/** How many lines a text takes in a column `width` rem wide: words are set greedily, a line may end after a hyphen, and a word wider than the column is broken. */
export function lineCount(text: string, width: number, measure: Measure): number {
  let lines = 1
  let line = ''
  for (const { part, space } of parts(text)) {
    const longer = line + (space && line !== '' ? ' ' : '') + part
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines += 1
    if (measure(part) > width) lines += Math.ceil(measure(part) / (width * BROKEN_FILL)) - 1
    line = part
  }
  return lines
}

function parts(text: string): readonly { readonly part: string; readonly space: boolean }[] {
  return text.split(' ').flatMap((word) => word.split(/(?<=-)/).map((part, at) => ({ part, space: at === 0 })))
}
