/** What `npm run bank` prints: the bank in tables of plain text. */
import { solveByCues } from '../core/bank/cue-solver.ts'
import { ITEM_KINDS, LANGUAGES, LEVELS, TOPICS } from '../core/bank/item.ts'
import type { LeakPair } from '../core/bank/question-bank.ts'
import type { AuthoredBank, PlacedItem } from '../core/bank/schema.ts'
import { itemsOf } from '../core/bank/schema.ts'

/** Paragraph by paragraph the facts, and on each the items with their kinds. */
export function coverageTable(bank: AuthoredBank): string {
  const items = itemsOf(bank)
  const paragraphs = bank.sources.sections.flatMap((section) => section.paragraphs)
  return paragraphs
    .map((paragraph) => {
      const facts = bank.facts.facts.filter(({ source }) => source === paragraph)
      const lines = facts.map(({ id }) => {
        const asked = items.filter(({ item }) => item.fact === id).map(({ item }) => `${item.id} (${item.kind})`)
        return `    ${id.padEnd(26)} ${String(asked.length).padStart(2)}  ${asked.join(', ')}`
      })
      const citing = items.filter(({ item }) => item.source.includes(paragraph)).length
      return [`  ${paragraph}: ${facts.length} facts, ${citing} items cite it`, ...lines].join('\n')
    })
    .join('\n')
}

/** Items by kind and topic, by level, and the words in each language. */
export function countsTable(bank: AuthoredBank): string {
  const items = itemsOf(bank)
  const count = (matches: (placed: PlacedItem) => boolean): string => String(items.filter(matches).length)
  const rows = ITEM_KINDS.map((kind) => [
    kind,
    ...TOPICS.map((topic) => count((placed) => placed.item.kind === kind && placed.topic === topic)),
    count(({ item }) => item.kind === kind),
  ])
  const sums = ['all', ...TOPICS.map((topic) => count((placed) => placed.topic === topic)), String(items.length)]
  const levels = LEVELS.map((level) => `${level} ${count(({ item }) => item.level === level)}`).join(', ')
  const words = LANGUAGES.map((language) => `${language} ${wordsIn(items, language)}`).join(', ')
  return `${table([['kind', ...TOPICS, 'all'], ...rows, sums])}\n  levels: ${levels}\n  words in the items: ${words}`
}

/** How each cue, and the vote of all, does on the choices, against chance and its limit of two standard errors. */
export function solverTable(bank: AuthoredBank): string {
  const rows = LANGUAGES.flatMap((language) =>
    Object.entries(solveByCues(itemsOf(bank), language)).map(([cue, { earned, chance, limit, guesses }]) => [
      language, cue, String(guesses), earned.toFixed(1), chance.toFixed(1), limit.toFixed(1), earned > limit ? 'TOO GOOD' : 'ok',
    ]),
  )
  return table([['', 'cue', 'guesses', 'right', 'chance', 'limit', ''], ...rows])
}

/** By the item whose answer is told, the items that tell it. */
export function leakTable(pairs: readonly LeakPair[]): string {
  const revealed = [...new Set(pairs.map(([, id]) => id))]
  return revealed.map((id) => `  ${id.padEnd(12)} told by ${pairs.filter((pair) => pair[1] === id).map(([teller]) => teller).join(', ')}`).join('\n')
}

/** Columns as wide as their widest cell; the figures stand to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0
    return /^[\d.]+$/.test(text) ? text.padStart(width) : text.padEnd(width)
  }
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n')
}

function wordsIn(value: unknown, language: string): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, inner]: [string, unknown]) => sum + (key === language && typeof inner === 'string' ? inner.split(/\s+/).length : wordsIn(inner, language)),
    0,
  )
}
