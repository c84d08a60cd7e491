/** What a spreadsheet takes for the start of a formula, or skips on its way to one. */
const FORMULA_START = /^[=+\-@\t\r\n]/
/** Says UTF-8 to programs that would guess otherwise. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A table as a file for spreadsheets (RFC 4180, with a byte order mark). Texts that would run as formulas get an
 * apostrophe in front, so a table may hold what strangers wrote; numbers stand as they are.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
