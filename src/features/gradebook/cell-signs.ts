import type { CellState } from '../../core/assignments/gradebook-table.ts'

/** Each state has a sign of its own, so nobody needs its colour. */
export const CELL_SIGNS: Readonly<Record<CellState, string>> = { right: '✓', partial: '◐', wrong: '✗', missing: '–', none: '', off: '·' }
