/** Mean width of a letter of the small face, as a share of the rem. */
const LETTER = 0.47
/** Room between two labels, in letters. */
const BETWEEN = 1

/** The room that a small label takes, in pixels. */
export function labelWidth(label: string, rem: number): number {
  return label.length * LETTER * rem
}

export type PlacedLabel = { readonly label: string; readonly x: number }

/**
 * Which of the labels under an axis can be written, and where: none leaves the drawing, and
 * none touches one that was placed before.
 * @param labels with the middle where each would stand, most wanted first
 */
export function placeLabels(labels: readonly PlacedLabel[], width: number, rem: number): readonly PlacedLabel[] {
  const placed: { readonly label: string; readonly x: number; readonly half: number }[] = []
  for (const { label, x } of labels) {
    const half = labelWidth(label, rem) / 2
    const inside = Math.min(Math.max(x, half), width - half)
    if (placed.every((other) => Math.abs(other.x - inside) >= half + other.half + BETWEEN * LETTER * rem)) placed.push({ label, x: inside, half })
  }
  return placed
}

/** Every so many of the labels of a row of slots, beginning with the last: all of them where there is room. */
export function lastFirst(labels: readonly PlacedLabel[], slot: number, rem: number): readonly PlacedLabel[] {
  const longest = Math.max(...labels.map(({ label }) => labelWidth(label, rem)), 1)
  // The last one is moved in from the edge, towards the one before.
  const moved = Math.max((longest - slot) / 2, 0)
  const step = Math.max(Math.ceil((longest + moved + BETWEEN * LETTER * rem) / slot), 1)
  return [...labels].reverse().filter((_, back) => back % step === 0)
}
