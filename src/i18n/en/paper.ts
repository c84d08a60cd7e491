import { pluralEn } from '../plural.ts'

/** What is said of paper, and on it. */
export const paper = {
  title: 'On paper',
  link: 'Print on paper',
  kind: 'What to print',
  kinds: { cards: 'Flashcards', quiz: 'Quiz with answers', code: 'The code' },
  hints: { brief: 'With the glossary of its words at the end.', quiz: 'The answers come on a page of their own.', code: 'For the wall, or to pass round.' },
  sides: 'Which cards',
  sidesNames: { fold: 'To fold', both: 'Printed on both sides' },
  sidesHints: {
    fold: 'For any printer. Cut along the lines and fold each card in the middle.',
    both: 'Print on both sides and let the printer turn the paper over its long edge, then cut. The number of a card stands on both its sides.',
  },
  cards: (n: number, sheets: number) => `${n} ${pluralEn(n, 'card', 'cards')} on ${sheets} ${pluralEn(sheets, 'sheet', 'sheets')} of paper`,
  noCards: 'No card fits this choice. Widen it.',
  fronts: (sheet: number) => `Sheet ${sheet}, front`,
  backs: (sheet: number) => `Sheet ${sheet}, back`,
  print: 'Print',
  name: 'Name',
  date: 'Date',
  answers: 'Answers',
  order: 'Write 1, 2, 3 … in the boxes',
  several: 'There may be more than one',
} as const
