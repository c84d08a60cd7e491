import { pluralEn } from '../plural.ts'

/** What is said of paper, and on it. */
export const paper = {
  title: 'On paper',
  kind: 'What to print',
  kinds: { cards: 'Flashcards', quiz: 'Quiz with answers', code: 'The code' },
  hints: { quiz: 'The answers come on a page of their own.', code: 'For the wall, or to pass round.' },
  sides: 'Which cards',
  sidesNames: { fold: 'To fold', both: 'Printed on both sides' },
  sidesHints: {
    fold: 'For any printer. Cut along the lines and fold each card in the middle.',
    both: 'Print on both sides, turned over the long edge, then cut. A card has its number on both sides.',
  },
  cards: (n: number, sheets: number) => `${n} ${pluralEn(n, 'card', 'cards')} on ${sheets} ${pluralEn(sheets, 'sheet', 'sheets')} of paper`,
  print: 'Print',
  name: 'Name',
  date: 'Date',
  answers: 'Answers',
  order: 'Write 1, 2, 3 … in the boxes',
  several: 'There may be more than one',
} as const
