/** Mean width of a letter of the small face, as a share of the rem. */
const LETTER = 0.45
/** Room between two labels, in letters. */
const BETWEEN = 2

/** The room that a small label takes, in pixels. */
export function labelWidth(label: string, rem: number): number {
  return label.length * LETTER * rem
}

/** Every which of the labels under a row of slots can be written, so that none touches the next. */
export function labelStep(labels: readonly string[], slot: number, rem: number): number {
  const longest = Math.max(...labels.map(({ length }) => length), 1) + BETWEEN
  return Math.max(Math.ceil((longest * LETTER * rem) / slot), 1)
}
