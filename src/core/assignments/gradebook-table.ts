import type { Attempt, GradedPupil, Gradebook } from './gradebook.ts'
import type { AnswerMark } from './marking.ts'

/** `none`: it was not on the sheet; `off`: it counts for nobody. */
export const CELL_STATES = ['right', 'partial', 'wrong', 'missing', 'none', 'off'] as const
export type CellState = (typeof CELL_STATES)[number]

export function cellOf(mark: AnswerMark | undefined): CellState {
  if (mark === undefined) return 'none'
  if (mark.state !== 'counted') return 'off'
  if (mark.answer.response === undefined) return 'missing'
  return mark.score === 1 ? 'right' : mark.score > 0 ? 'partial' : 'wrong'
}

/** What the columns of the table are called. */
export type TableWords = {
  readonly name: string
  readonly points: string
  readonly of: string
  readonly percent: string
  readonly passed: string
  readonly attempts: string
  readonly late: string
  /** Minutes over the limit. */
  readonly over: string
  readonly extra: string
  readonly yes: string
  readonly no: string
  readonly question: (number: number) => string
}

/** A row for each pupil under a row of names, for spreadsheets; the score of each item is 0..1, empty where it does not count. */
export function gradebookTable(book: Gradebook, words: TableWords): readonly (readonly (string | number)[])[] {
  const hasPassMark = book.assignment.settings.passMark !== null
  const head = [words.name, words.points, words.of, words.percent, ...(hasPassMark ? [words.passed] : []), words.attempts, words.late, words.over, words.extra, ...book.items.map((_, at) => words.question(at + 1))]
  return [head, ...book.pupils.map((pupil) => rowOf(book, pupil, words))]
}

function rowOf(book: Gradebook, { name, points, max, share, passed, attempts, shown, extraMinutes, marks }: GradedPupil, { yes, no }: TableWords): readonly (string | number)[] {
  const said = (is: boolean): string => (is ? yes : no)
  return [
    name,
    rounded(points),
    rounded(max),
    rounded(share * 100),
    ...(passed === undefined ? [] : [said(passed)]),
    attempts.length,
    said(shown.isLate),
    Math.ceil(shown.overSeconds / 60),
    extraMinutes,
    ...book.items.map(({ number, counts }) => {
      const mark = marks.get(number)
      return counts && mark !== undefined ? rounded(mark.score) : ''
    }),
  ]
}

/** How many questions of the attempt were answered, of those that were on the sheet. */
export function answeredIn({ marks }: Attempt): { readonly answered: number; readonly asked: number } {
  return { answered: marks.filter(({ answer }) => answer.response !== undefined).length, asked: marks.length }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
