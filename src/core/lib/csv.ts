/** What a spreadsheet takes for the start of a formula, or skips on its way to one. */
const FORMULA_START = /^[=+\-@\t\r\n]/
/** Says UTF-8 to programs that would guess otherwise. */
const BYTE_ORDER_MARK = '\ufeff'

/** What separates cells, and the decimal point. */
export type CsvDialect = { readonly separator: ',' | ';'; readonly point: '.' | ',' }

export const COMMAS: CsvDialect = { separator: ',', point: '.' }
/** Where the comma is in numbers, spreadsheets expect this. */
export const SEMICOLONS: CsvDialect = { separator: ';', point: ',' }

/**
 * A table as a file for spreadsheets (RFC 4180, with a byte order mark). Texts that would run as formulas get an
 * apostrophe in front, so a table may hold what strangers wrote; numbers stand as they are.
 */
export function csvText(rows: readonly (readonly (string | number)[])[], { separator, point }: CsvDialect = COMMAS): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => cellText(cell, point)).join(separator)}\r\n`).join('')
}

/** What either dialect would take for the end of a cell is quoted in both. */
function cellText(cell: string | number, point: CsvDialect['point']): string {
  if (typeof cell === 'number') return String(cell).replace('.', point)
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
